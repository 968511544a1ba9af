package org.paretile.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.math3.distribution.NormalDistribution;

/**
 * How far values of one sample lie above those of another, in their own unit: Hodges and Lehmann's estimate with its distribution-free
 * interval of 95 %, which belongs to the signed-rank test of pairs and to the rank-sum test of independent samples (Hodges and Lehmann
 * 1963; Hollander and Wolfe 1999, §§3.2–3.3, 4.2–4.3). A difference may be certain and yet too small to matter; this says which.
 *
 * @param estimate middle of the averages of every two paired differences (Walsh averages), or of all differences between the samples
 * @param low lower end of the interval; minus infinity where so few values bound nothing
 * @param high upper end, likewise
 */
public record Shift(double estimate, double low, double high) {
    private static final double TAIL = 0.025;

    /** Of paired values: x minus y. */
    static Shift ofPairs(double[] x, double[] y) {
        Samples.requirePairs(x, y);
        int n = x.length;
        double[] averages = new double[n * (n + 1) / 2];
        int at = 0;
        for (int i = 0; i < n; i++) {
            for (int j = i; j < n; j++) {
                averages[at++] = (x[i] - y[i] + x[j] - y[j]) / 2;
            }
        }
        double variance = n * (n + 1.0) * (2.0 * n + 1) / 24;
        return of(averages, n <= SignedRank.EXACT ? beyond(SignedRank.distribution(n)) : approximately(averages.length, variance));
    }

    /** Of independent values: x minus y. */
    static Shift ofSamples(double[] x, double[] y) {
        double[] differences = new double[x.length * y.length];
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < y.length; j++) {
                differences[i * y.length + j] = x[i] - y[j];
            }
        }
        double variance = x.length * (double) y.length * (x.length + y.length + 1) / 12;
        return of(differences, x.length + y.length <= RankSum.EXACT ? beyond(RankSum.distribution(x.length, y.length))
                : approximately(differences.length, variance));
    }

    /** The shift seen from the other sample. */
    Shift reversed() {
        return new Shift(0 - estimate, 0 - high, 0 - low);
    }

    /** Whether the samples are enough for an interval. */
    public boolean bounded() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** The interval leaves out so many of the sorted values at either end. */
    private static Shift of(double[] values, int leftOut) {
        Arrays.sort(values);
        return new Shift(Summary.quantile(values, 0.5), leftOut == 0 ? Double.NEGATIVE_INFINITY : values[leftOut - 1],
                leftOut == 0 ? Double.POSITIVE_INFINITY : values[values.length - leftOut]);
    }

    /** Largest k with P(T ≤ k − 1) ≤ 2.5 %. */
    private static int beyond(double[] probability) {
        double sum = 0;
        for (int k = 0; k < probability.length; k++) {
            sum += probability[k];
            if (sum > TAIL) {
                return k;
            }
        }
        return 0;
    }

    private static int approximately(int count, double variance) {
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - TAIL);
        return Math.max(0, (int) Math.floor(count / 2.0 - z * Math.sqrt(variance)));
    }
}
