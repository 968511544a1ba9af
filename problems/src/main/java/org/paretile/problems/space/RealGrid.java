package org.paretile.problems.space;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Numbers;

/**
 * Real numbers {@code first, first + step, …} up to {@code last}: {@code { range: [0.6 V, 1 V], step: 50 mV }}. Values
 * are decimal: 0.6 + 2 · 0.05 is 0.7, not 0.7000000000000001.
 *
 * @param first smallest value
 * @param last no value is above it
 * @param step above 0
 */
public record RealGrid(double first, double last, double step) implements Domain {
    public RealGrid {
        String range = "the range " + Numbers.shortest(first) + " to " + Numbers.shortest(last);
        if (!Double.isFinite(first) || !Double.isFinite(last)) {
            throw new ProblemException("bad-range", range + " has no end", "give finite first and last values");
        }
        if (!(step > 0) || !Double.isFinite(step)) {
            throw new ProblemException("bad-step", "the step of a range is " + Numbers.shortest(step), "take a step above 0");
        }
        Domain.requireSize(count(first, last, step), range);
        if (step < Math.ulp(Math.max(Math.abs(first), Math.abs(last)))) {
            throw new ProblemException("bad-step", range + " has a step of " + Numbers.shortest(step)
                    + ", too small to tell its values apart", "take a larger step");
        }
    }

    /** Steps that fit in decimals, and the next one if it rounds to {@code last}. */
    private static double count(double first, double last, double step) {
        BigDecimal steps = BigDecimal.valueOf(last).subtract(BigDecimal.valueOf(first))
                .divide(BigDecimal.valueOf(step), 0, RoundingMode.FLOOR);
        return steps.doubleValue() + (at(first, step, steps.add(BigDecimal.ONE)) == last ? 2 : 1);
    }

    private static double at(double first, double step, BigDecimal index) {
        return BigDecimal.valueOf(first).add(BigDecimal.valueOf(step).multiply(index)).doubleValue();
    }

    @Override
    public int size() {
        return (int) count(first, last, step);
    }

    @Override
    public Value value(int index) {
        return Value.of(at(first, step, BigDecimal.valueOf(index)));
    }

    @Override
    public boolean ordered() {
        return true;
    }
}
