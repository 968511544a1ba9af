package org.paretile.problems.space;

import org.paretile.problems.ProblemException;

/**
 * Whole numbers {@code first, first + step, …} up to {@code last}: {@code { range: [4, 8] }}.
 *
 * @param first smallest value, not below −2⁵³
 * @param last no value is above it, not above 2⁵³
 * @param step at least 1
 */
public record IntegerRange(long first, long last, long step) implements Domain {
    /** Beyond ±2⁵³ numbers cannot tell every whole number from the next. */
    private static final long EXACT = 1L << 53;

    public IntegerRange {
        if (step < 1) {
            throw new ProblemException("bad-step", "the step of a range is " + step, "take a step above 0");
        }
        String range = "the range " + first + " to " + last;
        if (first < -EXACT || first > EXACT || last < -EXACT || last > EXACT) {
            throw new ProblemException("range-too-wide", range + " goes beyond " + EXACT, "stay within plus and minus " + EXACT);
        }
        Domain.requireSize(Math.floorDiv(last - first, step) + 1.0, range);
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
