package org.paretile.analysis.statistics;

import java.util.Arrays;
import org.apache.commons.math3.special.Beta;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.util.CombinatoricsUtils;
import org.paretile.problems.metric.Direction;

/**
 * Friedman's test: do k ≥ 2 treatments differ, each measured once in each of n ≥ 2 blocks? (Friedman 1937; here treatments are algorithms
 * and blocks are seeds.)
 *
 * @param blocks n
 * @param meanRanks of each treatment, 1 the best, k the worst
 * @param corrected χ² with the correction for ties, (k − 1) Σ (Rⱼ − n(k+1)/2)² / (Σ rᵢⱼ² − nk(k+1)²/4) (Conover 1999, §5.8)
 * @param uncorrected χ² without, 12n/(k(k+1)) · (Σ R̄ⱼ² − k(k+1)²/4), as Demšar 2006 has it
 */
public record Friedman(int blocks, double[] meanRanks, Statistic corrected, Statistic uncorrected) {
    /**
     * A statistic with its p-values, neither below (k!)^(1 − n), the chance that all blocks have one and the same order: what the limit
     * distributions say beyond that the data cannot support.
     *
     * @param chiSquare with k − 1 degrees of freedom
     * @param pChiSquare of χ²
     * @param f (n − 1) χ² / (n (k − 1) − χ²) with k − 1 and (k − 1)(n − 1) degrees of freedom, less conservative (Iman and Davenport 1980);
     *     infinite if all blocks agree
     * @param pF of f
     */
    public record Statistic(double chiSquare, double pChiSquare, double f, double pF) {}

    /**
     * The test on values.
     *
     * @param values one row a block, one value a treatment
     * @param better whether the smallest value of a block has rank 1 or the largest
     * @throws IllegalArgumentException if there are fewer than two blocks or treatments, a row is shorter, or a value is not finite
     */
    public static Friedman of(double[][] values, Direction better) {
        double[][] ranks = new double[values.length][];
        for (int i = 0; i < values.length; i++) {
            Samples.requireFinite(values[i], "block " + (i + 1));
            ranks[i] = Ranks.of(Arrays.stream(values[i]).map(v -> better.sign() * v).toArray());
        }
        return ofRanks(ranks);
    }

    /** The test on ranks, one row a block, each adding up to k(k+1)/2; errors as {@link #of}. */
    public static Friedman ofRanks(double[][] ranks) {
        int n = ranks.length;
        int k = n == 0 ? 0 : ranks[0].length;
        if (n < 2 || k < 2) {
            throw new IllegalArgumentException("Friedman's test has %d blocks of %d treatments; it needs two of both".formatted(n, k));
        }
        double[] mean = new double[k];
        double squares = 0;
        for (double[] row : ranks) {
            if (row.length != k) {
                throw new IllegalArgumentException("a block has %d values, another %d; give each treatment one in every block"
                        .formatted(row.length, k));
            }
            for (int j = 0; j < k; j++) {
                mean[j] += row[j] / n;
                squares += row[j] * row[j];
            }
        }
        double between = Arrays.stream(mean).map(r -> (r - (k + 1) / 2.0) * (r - (k + 1) / 2.0)).sum();
        double within = squares - n * k * (k + 1.0) * (k + 1.0) / 4;
        double corrected = within > 1e-9 ? (k - 1.0) * n * n * between / within : 0;
        return new Friedman(n, mean, statistic(corrected, n, k), statistic(12.0 * n * between / (k * (k + 1.0)), n, k));
    }

    private static Statistic statistic(double chiSquare, int n, int k) {
        double least = Math.exp((1 - n) * CombinatoricsUtils.factorialLog(k));
        double rest = n * (k - 1.0) - chiSquare;
        double f = rest > 1e-9 ? (n - 1) * chiSquare / rest : Double.POSITIVE_INFINITY;
        double pChiSquare = chiSquare > 0 ? Gamma.regularizedGammaQ((k - 1) / 2.0, chiSquare / 2) : 1;
        double pF = f == Double.POSITIVE_INFINITY ? 0 : Beta.regularizedBeta(1 / (1 + f / (n - 1)), (k - 1.0) * (n - 1) / 2, (k - 1) / 2.0);
        return new Statistic(chiSquare, Math.max(least, pChiSquare), f, Math.max(least, pF));
    }

    /** Number of treatments, k. */
    public int treatments() {
        return meanRanks.length;
    }

    /** Standard error of the difference of two mean ranks, √(k(k+1) / 6n). */
    public double standardError() {
        return Math.sqrt(treatments() * (treatments() + 1.0) / (6.0 * blocks));
    }

    /** Two-sided p of the difference of two mean ranks, not corrected for the number of comparisons (Demšar 2006, §3.2.2). */
    public double p(int first, int second) {
        return Tails.normal((meanRanks[first] - meanRanks[second]) / standardError()).twoSided();
    }
}
