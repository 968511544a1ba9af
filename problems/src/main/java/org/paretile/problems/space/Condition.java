package org.paretile.problems.space;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A parameter is active only if another one is active and has one of certain values.
 *
 * @param parameter name of the other parameter
 * @param values the values that activate
 */
public record Condition(String parameter, Set<Value> values) {
    public Condition {
        values = Set.copyOf(values);
        if (values.isEmpty()) {
            throw new IllegalArgumentException("a condition on " + parameter + " needs a value");
        }
    }

    /** Active if {@code parameter} is one of these names. */
    public static Condition of(String parameter, String... names) {
        return new Condition(parameter, List.of(names).stream().map(Value::of).collect(Collectors.toSet()));
    }

    @Override
    public String toString() {
        return parameter + " is " + values.stream().map(Value::text).sorted().collect(Collectors.joining(" or "));
    }
}
