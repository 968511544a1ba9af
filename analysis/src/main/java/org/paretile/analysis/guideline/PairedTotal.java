package org.paretile.analysis.guideline;

import java.util.Arrays;
import org.paretile.analysis.guideline.Explained.Share;

/**
 * Total Sobol index from pairs of designs that differ in one parameter, drawn anew: half the mean square of their differences (Jansen 1999) over
 * the variance of the designs of these pairs, both members counted (Janon, Klein, Lagnoux, Nodet and Prieur, Asymptotic normality and efficiency
 * of two Sobol index estimators, ESAIM P&amp;S 2014). Numerator and denominator come from the same pairs, which the bootstrap draws whole, so that the
 * interval knows how they go together.
 *
 * <p>Where parameters are independent, the pairs' differences of the parameter's own effect have a mean that is known far better from all designs: as
 * a control variate, with the coefficient of least variance, it takes the noise out that the parameter alone makes.
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

    /**
     * The index where parameters are independent.
     *
     * @param explained all designs; the first of each pair are the first of them
     * @param groups of them by the value of the parameter
     * @param count of groups
     * @param other centred like those, of the second design of each pair
     * @param others groups of these
     */
    static Share controlled(Explained explained, int[] groups, int count, double[] other, int[] others) {
        double[] means = explained.means(groups, count);
        double[] squares = new double[other.length];
        double[] own = new double[other.length];
        for (int i = 0; i < squares.length; i++) {
            squares[i] = half(explained.y(i) - other[i]);
            own[i] = half(means[groups[i]] - means[others[i]]);
        }
        double slope = slope(own, squares);
        double[] effect = Arrays.stream(groups).mapToDouble(g -> means[g]).toArray();
        double[] controlled = new double[own.length];
        Arrays.setAll(controlled, i -> squares[i] - slope * own[i]);
        return Share.of((Arrays.stream(controlled).average().orElse(0) + slope * Explained.variance(effect, explained.once())) / explained.variance(),
                explained.resampled(w -> (Explained.mean(controlled, w) + slope * Explained.variance(effect, w)) / explained.variance(w)));
    }

    private static double half(double difference) {
        return difference * difference / 2;
    }

    /** Of least squares of y over x; 0 if x is constant. */
    private static double slope(double[] x, double[] y) {
        double meanX = Arrays.stream(x).average().orElse(0);
        double meanY = Arrays.stream(y).average().orElse(0);
        double xx = 0;
        double xy = 0;
        for (int i = 0; i < x.length; i++) {
            xx += (x[i] - meanX) * (x[i] - meanX);
            xy += (x[i] - meanX) * (y[i] - meanY);
        }
        return xx > 0 ? xy / xx : 0;
    }
}
