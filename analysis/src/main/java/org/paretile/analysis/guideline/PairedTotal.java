package org.paretile.analysis.guideline;

import java.util.Arrays;
import org.paretile.analysis.guideline.Explained.Share;

/**
 * Total Sobol index from pairs of designs that differ in one parameter, drawn anew: half the mean square of their differences (Jansen 1999) over
 * the variance of the designs of these pairs, both members counted (Janon, Klein, Lagnoux, Nodet and Prieur, Asymptotic normality and efficiency
 * of two Sobol index estimators, ESAIM P&amp;S 2014). Numerator and denominator come from the same pairs, which the bootstrap draws whole, so that the
 * interval knows how they go together.
 */
final class PairedTotal {
    private PairedTotal() {}

    /**
     * The index.
     *
     * @param y of each pair's first design, about centred; only as many are read as there are others
     * @param other of its second
     * @param resamples how often each pair is in each resample
     */
    static Share of(double[] y, double[] other, int[][] resamples) {
        int[] once = new int[other.length];
        Arrays.fill(once, 1);
        return Share.of(index(y, other, once), Arrays.stream(resamples).mapToDouble(weights -> index(y, other, weights)).toArray());
    }

    private static double index(double[] y, double[] other, int[] weights) {
        double differences = 0;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < other.length; i++) {
            double difference = y[i] - other[i];
            differences += weights[i] * difference * difference;
            sum += weights[i] * (y[i] + other[i]);
            squares += weights[i] * (y[i] * y[i] + other[i] * other[i]);
        }
        double spread = squares - sum * sum / (2 * other.length);
        return spread > 0 ? differences / spread : 0;
    }
}
