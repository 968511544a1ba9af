package org.paretile.problems.space;

import org.paretile.problems.ProblemException;

/**
 * Whole numbers {@code first, first + step, …} up to {@code last}: {@code { range: [4, 8] }}.
 *
 * @param first smallest value
 * @param last no value is above it
 * @param step at least 1
 */
public record IntegerRange(long first, long last, long step) implements Domain {
    public IntegerRange {
        if (step < 1) {
            throw new ProblemException("bad-step", "the step of a range is " + step, "take a step above 0");
        }
        Domain.requireSize(Math.floor(((double) last - first) / step) + 1, "the range " + first + " to " + last);
    }

    /** Every whole number from first to last. */
    public static IntegerRange of(long first, long last) {
        return new IntegerRange(first, last, 1);
    }

    @Override
    public int size() {
        return (int) ((last - first) / step) + 1;
    }

    @Override
    public Value value(int index) {
        return Value.of((double) (first + index * step));
    }

    @Override
    public boolean ordered() {
        return true;
    }
}
