package org.paretile.analysis.guideline;

import java.util.Arrays;
import java.util.function.ToDoubleFunction;
import java.util.random.RandomGenerator;

/**
 * Share of the variance of a quantity that lies between groups of designs, Var(E[y | group]) / Var(y), corrected for what groups of noise
 * would show: (SSB − (g − 1) MSW) / SST (Kelley 1935, ε²). Where the groups are the values of a parameter it is the first-order Sobol
 * index, from given designs, no special plan of sampling needed (Plischke, Borgonovo and Smith 2013). The interval is that of the bootstrap over
 * the designs, moved to where the estimate is: resampling itself adds noise between groups.
 */
final class Explained {
    static final int RESAMPLES = 200;

    private final double[] y;
    /** How often each design is in each resample. */
    private final int[][] weights;

    /**
     * @param y centred
     * @param weights how often each design is in each resample
     */
    Explained(double[] y, int[][] weights) {
        this.y = y;
        this.weights = weights;
    }

    /** A share with its interval of 95 % and standard error. */
    record Share(double estimate, double low, double high, double error) {
        static Share of(double estimate, double[] resampled) {
            double mean = Arrays.stream(resampled).average().orElse(0);
            double variance = Arrays.stream(resampled).map(r -> (r - mean) * (r - mean)).sum() / (resampled.length - 1.0);
            double[] sorted = resampled.clone();
            Arrays.sort(sorted);
            return new Share(estimate, estimate + LocalEffects.quantile(sorted, 0.025) - mean,
                    estimate + LocalEffects.quantile(sorted, 0.975) - mean, Math.sqrt(variance));
        }
    }

    /** Resamples of so many designs, for every quantity of them. */
    static int[][] resamples(int designs, RandomGenerator random) {
        int[][] weights = new int[RESAMPLES][designs];
        for (int[] w : weights) {
            for (int i = 0; i < designs; i++) {
                w[random.nextInt(designs)]++;
            }
        }
        return weights;
    }

    /**
     * The share between groups.
     *
     * @param groups of each design, from 0
     * @param count of groups
     */
    Share by(int[] groups, int count) {
        return Share.of(estimate(groups, count), resampled(groups, count));
    }

    /** The share between groups in each resample. */
    double[] resampled(int[] groups, int count) {
        return resampled(weight -> share(groups, count, weight));
    }

    /** The share between groups without its interval. */
    double estimate(int[] groups, int count) {
        return share(groups, count, once());
    }

    double y(int i) {
        return y[i];
    }

    /** Mean of each group; 0 of one without designs. */
    double[] means(int[] groups, int count) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        for (int i = 0; i < y.length; i++) {
            sums[groups[i]] += y[i];
            sizes[groups[i]]++;
        }
        Arrays.setAll(sums, g -> sizes[g] > 0 ? sums[g] / sizes[g] : 0);
        return sums;
    }

    double variance() {
        return variance(once());
    }

    double variance(int[] weight) {
        return variance(y, weight);
    }

    /** Variance of a quantity of the designs, each counted as often as its weight says; the weights add up to their number. */
    static double variance(double[] values, int[] weight) {
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight[i] * values[i];
            squares += weight[i] * values[i] * values[i];
        }
        return Math.max(0, squares - sum * sum / values.length) / values.length;
    }

    /** Mean of a quantity of the first designs. */
    static double mean(double[] values, int[] weight) {
        double sum = 0;
        long drawn = 0;
        for (int i = 0; i < values.length; i++) {
            sum += weight[i] * values[i];
            drawn += weight[i];
        }
        return drawn > 0 ? sum / drawn : 0;
    }

    /** A figure of each resample. */
    double[] resampled(ToDoubleFunction<int[]> figure) {
        return Arrays.stream(weights).mapToDouble(figure).toArray();
    }

    /** Weights of the designs as they are. */
    int[] once() {
        int[] once = new int[y.length];
        Arrays.fill(once, 1);
        return once;
    }

    private double share(int[] groups, int count, int[] weight) {
        double[] sums = new double[count];
        int[] sizes = new int[count];
        double squares = 0;
        for (int i = 0; i < y.length; i++) {
            int w = weight[i];
            sums[groups[i]] += w * y[i];
            sizes[groups[i]] += w;
            squares += w * y[i] * y[i];
        }
        double all = 0;
        double between = 0;
        int present = 0;
        for (int g = 0; g < count; g++) {
            if (sizes[g] > 0) {
                all += sums[g];
                between += sums[g] * sums[g] / sizes[g];
                present++;
            }
        }
        double mean = all * all / y.length;
        double total = squares - mean;
        if (!(total > 0) || y.length <= present) {
            return 0;
        }
        double within = Math.max(0, squares - between) / (y.length - present);
        return (between - mean - (present - 1) * within) / total;
    }
}
