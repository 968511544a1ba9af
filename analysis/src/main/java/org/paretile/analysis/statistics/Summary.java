package org.paretile.analysis.statistics;

import java.util.Arrays;

/**
 * Five numbers of a sample. Quartiles interpolate between the neighbours of (n − 1) q (type 7 of Hyndman and Fan 1996).
 *
 * @param count n
 * @param least smallest value
 * @param lower first quartile
 * @param median second
 * @param upper third
 * @param most largest value
 */
public record Summary(int count, double least, double lower, double median, double upper, double most) {
    /** The numbers of a sample of at least one finite value. */
    public static Summary of(double[] values) {
        Samples.requireSome(values, "the sample");
        return new Summary(values.length, quantile(values, 0), quantile(values, 0.25), quantile(values, 0.5), quantile(values, 0.75),
                quantile(values, 1));
    }

    /** Interquartile range. */
    public double iqr() {
        return upper - lower;
    }

    static double quantile(double[] values, double q) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double place = (sorted.length - 1) * q;
        int at = (int) place;
        return at + 1 < sorted.length ? sorted[at] + (place - at) * (sorted[at + 1] - sorted[at]) : sorted[at];
    }
}
