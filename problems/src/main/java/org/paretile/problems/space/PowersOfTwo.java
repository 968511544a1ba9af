package org.paretile.problems.space;

import org.paretile.problems.ProblemException;

/** Powers of two from {@code first} to {@code last}, both included: {@code { pow2: [64, 512] }}. */
public record PowersOfTwo(long first, long last) implements Domain {
    public PowersOfTwo {
        requirePower(first);
        requirePower(last);
        Domain.requireSize(Long.numberOfTrailingZeros(last) - Long.numberOfTrailingZeros(first) + 1,
                "the powers of two from " + first + " to " + last);
    }

    private static void requirePower(long value) {
        if (Long.bitCount(value) != 1 || value < 1) {
            long below = value < 1 ? 1 : Long.highestOneBit(value);
            throw new ProblemException("not-a-power-of-two", value + " is not a power of two",
                    "take " + below + (value < 1 || below > Long.MAX_VALUE / 2 ? "" : " or " + 2 * below));
        }
    }

    @Override
    public int size() {
        return Long.numberOfTrailingZeros(last) - Long.numberOfTrailingZeros(first) + 1;
    }

    @Override
    public Value value(int index) {
        return Value.of((double) (first << index));
    }

    @Override
    public boolean ordered() {
        return true;
    }
}
