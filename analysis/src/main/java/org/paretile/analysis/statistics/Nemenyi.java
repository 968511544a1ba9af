package org.paretile.analysis.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.special.Erf;

/**
 * Nemenyi's post-hoc test after {@link Friedman}: two treatments differ if their mean ranks differ by the critical difference
 * CD = q_α √(k(k+1) / 6n) (Nemenyi 1963; Demšar 2006, §3.2.2). The critical value q_α is the quantile 1 − α of the studentised range of k
 * normal variables with infinite degrees of freedom, divided by √2, computed for any k and α.
 */
public final class Nemenyi {
    private static final double STEP = 1.0 / 64;
    private static final double FAR = 9;

    private Nemenyi() {}

    /**
     * Critical value q_α.
     *
     * @param treatments k, 2 … 1000
     * @param alpha level, 0 … 1, both excluded
     */
    public static double criticalValue(int treatments, double alpha) {
        if (treatments < 2 || treatments > 1000) {
            throw new IllegalArgumentException("treatments must be 2..1000 but is " + treatments);
        }
        if (!(alpha > 0 && alpha < 1)) {
            throw new IllegalArgumentException("alpha must be between 0 and 1 but is " + alpha);
        }
        return new BrentSolver(1e-10).solve(200, w -> beyond(w, treatments) - alpha, 0, 30) / Math.sqrt(2);
    }

    /** Critical difference of mean ranks. */
    public static double criticalDifference(Friedman friedman, double alpha) {
        return criticalValue(friedman.treatments(), alpha) * friedman.standardError();
    }

    /** Probability of two mean ranks so far apart, or further, among all pairs. */
    public static double p(Friedman friedman, int first, int second) {
        double range = Math.abs(friedman.meanRanks()[first] - friedman.meanRanks()[second]) / friedman.standardError() * Math.sqrt(2);
        return beyond(range, friedman.treatments());
    }

    /**
     * The largest groups of treatments that lie within one critical difference: the bars of a critical-difference diagram. Groups of one
     * are left out.
     *
     * @return indices of treatments, the best first
     */
    public static List<int[]> groups(double[] meanRanks, double criticalDifference) {
        int[] order = IntStream.range(0, meanRanks.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> meanRanks[i]))
                .mapToInt(i -> i).toArray();
        List<int[]> groups = new ArrayList<>();
        int covered = 0;
        for (int from = 0; from < order.length; from++) {
            int to = from + 1;
            while (to < order.length && meanRanks[order[to]] - meanRanks[order[from]] < criticalDifference) {
                to++;
            }
            if (to - from > 1 && to > covered) {
                groups.add(IntStream.range(from, to).map(i -> order[i]).toArray());
                covered = to;
            }
        }
        return groups;
    }

    /**
     * Probability that the range of k standard normal variables exceeds w: 1 − k ∫ φ(x) (Φ(x) − Φ(x − w))^(k−1) dx. The trapezoidal rule
     * converges faster than any power of the step for such an integrand.
     */
    private static double beyond(double w, int k) {
        double sum = 0;
        for (double x = -FAR; x <= FAR + w; x += STEP) {
            double inside = 0.5 * Erf.erf((x - w) / Math.sqrt(2), x / Math.sqrt(2));
            sum += Math.exp(-x * x / 2) * Math.pow(inside, k - 1);
        }
        return Math.clamp(1 - k * sum * STEP / Math.sqrt(2 * Math.PI), 0, 1);
    }
}
