package org.paretile.problems.space;

import java.math.BigDecimal;
import org.paretile.problems.ProblemException;

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
        if (!(step > 0) || !Double.isFinite(step)) {
            throw new ProblemException("bad-step", "the step of a range is " + step, "take a step above 0");
        }
        Domain.requireSize(count(first, last, step), "the range " + first + " to " + last);
    }

    private static double count(double first, double last, double step) {
        return Math.floor((last - first) / step * (1 + 1e-12) + 1e-9) + 1;
    }

    @Override
    public int size() {
        return (int) count(first, last, step);
    }

    @Override
    public Value value(int index) {
        BigDecimal value = BigDecimal.valueOf(first).add(BigDecimal.valueOf(step).multiply(BigDecimal.valueOf(index)));
        return Value.of(value.doubleValue());
    }

    @Override
    public boolean ordered() {
        return true;
    }
}
