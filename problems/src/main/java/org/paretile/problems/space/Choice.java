package org.paretile.problems.space;

import java.util.List;

/** Values without order: {@code { choice: [rram, sram] }}. */
public record Choice(List<Value> values) implements Domain {
    public Choice {
        values = Domain.requireDistinct(values, "the choice");
    }

    /** A choice between names. */
    public static Choice of(String... names) {
        return new Choice(java.util.Arrays.stream(names).map(Value::of).toList());
    }

    @Override
    public int size() {
        return values.size();
    }

    @Override
    public Value value(int index) {
        return values.get(index);
    }

    @Override
    public boolean ordered() {
        return false;
    }
}
