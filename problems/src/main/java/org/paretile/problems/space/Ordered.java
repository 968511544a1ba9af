package org.paretile.problems.space;

import java.util.List;

/** A list whose order means something: {@code { ordered: [slow, typical, fast] }}. */
public record Ordered(List<Value> values) implements Domain {
    public Ordered {
        values = Domain.requireDistinct(values, "the list");
    }

    /** An ordered list of numbers. */
    public static Ordered of(double... numbers) {
        return new Ordered(java.util.Arrays.stream(numbers).mapToObj(Value::of).toList());
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
        return true;
    }
}
