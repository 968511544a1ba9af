package org.paretile.analysis.guideline;

import org.apache.commons.math3.special.Gamma;

/**
 * A two-by-two table with fixed margins: of {@code all} designs, {@code marked} have a property, {@code drawn} belong to a
 * group, and {@code hits} do both.
 */
record Contingency(int all, int marked, int drawn, int hits) {

    /** Probability of at least so many hits if group and property had nothing to do with each other (Fisher's exact test). */
    double atLeast() {
        return hits > expected() ? tail(hits, Math.min(marked, drawn), 1)
                : hits == least() ? 1 : 1 - tail(hits - 1, least(), -1);
    }

    /** Probability of at most so many hits (Fisher's exact test). */
    double atMost() {
        int most = Math.min(marked, drawn);
        return hits < expected() ? tail(hits, least(), -1) : hits == most ? 1 : 1 - tail(hits + 1, most, 1);
    }

    private int least() {
        return Math.max(0, drawn - (all - marked));
    }

    private double expected() {
        return (double) marked * drawn / all;
    }

    /** Sums the hypergeometric probabilities outwards from beyond the mean; each follows from the one before. */
    private double tail(int from, int to, int step) {
        double p = Math.exp(logProbability(from));
        double sum = p;
        for (int k = from; k != to && p > sum * 1e-17; k += step) {
            p *= step > 0 ? (double) (marked - k) / (k + 1) * (drawn - k) / (all - marked - drawn + k + 1.0)
                    : (double) k / (marked - k + 1.0) * (all - marked - drawn + k) / (drawn - k + 1.0);
            sum += p;
        }
        return Math.min(1, sum);
    }

    private double logProbability(int k) {
        return logChoose(marked, k) + logChoose(all - marked, drawn - k) - logChoose(all, drawn);
    }

    private static double logChoose(int n, int k) {
        return Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0);
    }
}
