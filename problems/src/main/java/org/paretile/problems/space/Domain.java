package org.paretile.problems.space;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.paretile.problems.ProblemException;

/** The values a parameter may take, numbered from 0. A gene is such a number. */
public sealed interface Domain permits Choice, Ordered, IntegerRange, PowersOfTwo, RealGrid {

    /** Most values that a domain may have. */
    int MAX_SIZE = 1 << 24;

    /** Number of values, at least 1. */
    int size();

    /** The value of number {@code index}, 0 ≤ index &lt; size. */
    Value value(int index);

    /** Whether neighbouring numbers mean neighbouring values. */
    boolean ordered();

    /** Number of {@code value}, if the domain has it. */
    default OptionalInt indexOf(Value value) {
        return IntStream.range(0, size()).filter(i -> value(i).equals(value)).findFirst();
    }

    /** All values in order. */
    default List<Value> values() {
        return IntStream.range(0, size()).mapToObj(this::value).toList();
    }

    /** A domain of a single value: a parameter that is fixed. */
    static Domain fixed(Value value) {
        return new Choice(List.of(value));
    }

    /** Checks a number of values. */
    static int requireSize(double size, String what) {
        if (!(size >= 1)) {
            throw new ProblemException("empty-domain", what + " has no values", "give a first value that is not above the last");
        }
        if (size > MAX_SIZE) {
            throw new ProblemException("domain-too-large", what + " has more than " + MAX_SIZE + " values",
                    "take a larger step");
        }
        return (int) size;
    }

    /** Checks a list of values: not empty, no value twice, none that reads like another one. */
    static List<Value> requireDistinct(List<Value> values, String what) {
        requireSize(values.size(), what);
        Set<String> texts = new HashSet<>();
        for (Value value : values) {
            if (!texts.add(value.text())) {
                throw new ProblemException("duplicate-value", what + " has '" + value.text() + "' twice",
                        "name each value once");
            }
        }
        return List.copyOf(values);
    }
}
