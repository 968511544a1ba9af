package org.paretile.analysis.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/**
 * Vargha and Delaney's effect size A = P(X &gt; Y) + ½ P(X = Y): how often a value of one sample beats one of the other; 0.5 for no
 * difference (Vargha and Delaney, A Critique and Improvement of the CL Common Language Effect Size Statistics, 2000).
 *
 * @param a 0 … 1
 * @param low lower end of the interval
 * @param high upper end
 */
public record VarghaDelaney(double a, double low, double high) {
    private static final int RESAMPLES = 2000;
    private static final double CONFIDENCE = 0.95;
    /** Quantile of the standard normal distribution at the confidence. */
    private static final double Z = 1.959963984540054;

    /** How large an effect is, by its distance from ½ (Vargha and Delaney 2000, table 1). */
    public enum Magnitude {
        NEGLIGIBLE, SMALL, MEDIUM, LARGE;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The statistic alone. */
    public static double a(double[] x, double[] y) {
        Samples.requireSome(x, "the first sample");
        Samples.requireSome(y, "the second sample");
        double[] sorted = y.clone();
        Arrays.sort(sorted);
        return wins(x, sorted) / x.length / y.length;
    }

    /**
     * The statistic with its interval of 95 %, by percentiles of {@value #RESAMPLES} bootstrap samples (Efron and Tibshirani 1993, §13.3).
     * Where one sample lies almost wholly above the other, resampling knows too little spread; neither bound claims more than Wilson's for
     * n = min(m, n) wins of as many trials, n / (n + z²), would.
     *
     * @param seed of the bootstrap; the same seed gives the same interval
     * @throws IllegalArgumentException if a value is not finite, or a sample is empty
     */
    public static VarghaDelaney of(double[] x, double[] y, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return of(x, y, () -> new double[][] {draw(x, random), draw(y, random)});
    }

    /**
     * As {@link #of}, for values paired by seed: the bootstrap draws seeds, so that what a seed does to both is drawn with it.
     *
     * @throws IllegalArgumentException if a value is not finite, there is none, or the samples differ in size
     */
    public static VarghaDelaney ofPairs(double[] x, double[] y, long seed) {
        Samples.requirePairs(x, y);
        SplittableRandom random = new SplittableRandom(seed);
        return of(x, y, () -> {
            int[] seeds = random.ints(x.length, 0, x.length).toArray();
            return new double[][] {Arrays.stream(seeds).mapToDouble(i -> x[i]).toArray(), Arrays.stream(seeds).mapToDouble(i -> y[i]).toArray()};
        });
    }

    private static VarghaDelaney of(double[] x, double[] y, Supplier<double[][]> resample) {
        int n = Math.min(x.length, y.length);
        double most = n / (n + Z * Z);
        double[] resampled = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            double[][] drawn = resample.get();
            Arrays.sort(drawn[1]);
            resampled[i] = wins(drawn[0], drawn[1]) / x.length / y.length;
        }
        return new VarghaDelaney(a(x, y), Math.min(most, Summary.quantile(resampled, (1 - CONFIDENCE) / 2)),
                Math.max(1 - most, Summary.quantile(resampled, (1 + CONFIDENCE) / 2)));
    }

    /** How large the effect is. */
    public Magnitude magnitude() {
        double distance = Math.abs(a - 0.5);
        return distance >= 0.21 ? Magnitude.LARGE : distance >= 0.14 ? Magnitude.MEDIUM
                : distance >= 0.06 ? Magnitude.SMALL : Magnitude.NEGLIGIBLE;
    }

    /** The effect seen from the other sample. */
    public VarghaDelaney reversed() {
        return new VarghaDelaney(1 - a, 1 - high, 1 - low);
    }

    private static double[] draw(double[] values, SplittableRandom random) {
        double[] drawn = new double[values.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = values[random.nextInt(values.length)];
        }
        return drawn;
    }

    private static double wins(double[] x, double[] sorted) {
        double wins = 0;
        for (double value : x) {
            wins += (below(sorted, value) + below(sorted, Math.nextUp(value))) / 2.0;
        }
        return wins;
    }

    /** Number of values below a limit. */
    private static int below(double[] sorted, double limit) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < limit) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
