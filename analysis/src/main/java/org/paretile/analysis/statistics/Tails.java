package org.paretile.analysis.statistics;

import org.apache.commons.math3.special.Erf;

/**
 * Where an observed statistic lies under the null hypothesis.
 *
 * @param lower probability of this value or a smaller one
 * @param upper probability of this value or a larger one
 */
record Tails(double lower, double upper) {
    /** Under the standard normal distribution. */
    static Tails normal(double z) {
        return new Tails(0.5 * Erf.erfc(-z / Math.sqrt(2)), 0.5 * Erf.erfc(z / Math.sqrt(2)));
    }

    /** Of a whole number under a distribution on 0, 1, …; {@code weights} need not add up to 1. */
    static Tails discrete(double[] weights, int observed) {
        double below = 0;
        double above = 0;
        for (int value = 0; value < weights.length; value++) {
            below += value < observed ? weights[value] : 0;
            above += value > observed ? weights[value] : 0;
        }
        double here = weights[observed];
        double total = below + here + above;
        return new Tails((below + here) / total, (above + here) / total);
    }

    /** Twice the smaller tail, at most 1. */
    double twoSided() {
        return Math.min(1, 2 * Math.min(lower, upper));
    }
}
