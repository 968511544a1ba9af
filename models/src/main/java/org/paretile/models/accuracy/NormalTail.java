package org.paretile.models.accuracy;

import org.apache.commons.math3.special.Erf;

/**
 * Tail of the standard normal distribution, from a table of the Mills ratio R(t) = Q(t)/φ(t) with cubic Hermite
 * interpolation (R' = t R − 1). Relative error below 10⁻⁸ for |t| ≤ 14.
 */
final class NormalTail {

    /** Beyond, the clipped power is below 10⁻⁴³ and taken as zero. */
    static final double END = 14;

    private static final double STEPS = 64;
    private static final double[] MILLS = new double[(int) (END * STEPS) + 2];
    private static final double INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    static {
        for (int i = 0; i < MILLS.length; i++) {
            double t = i / STEPS;
            MILLS[i] = Erf.erfc(t / Math.sqrt(2)) / 2 / density(t);
        }
    }

    private NormalTail() {}

    /** φ(t). */
    static double density(double t) {
        return INVERSE_ROOT_TWO_PI * Math.exp(-t * t / 2);
    }

    /** Q(t)/φ(t) for 0 ≤ t ≤ {@link #END}. */
    static double mills(double t) {
        double position = t * STEPS;
        int i = (int) position;
        double f = position - i;
        double left = i / STEPS;
        double right = (i + 1) / STEPS;
        double slopeLeft = (left * MILLS[i] - 1) / STEPS;
        double slopeRight = (right * MILLS[i + 1] - 1) / STEPS;
        double rise = MILLS[i + 1] - MILLS[i];
        return MILLS[i]
                + f * (slopeLeft + f * (3 * rise - 2 * slopeLeft - slopeRight
                        + f * (slopeLeft + slopeRight - 2 * rise)));
    }

    /**
     * Mean square of what a variable exceeds {@code t} by, of mean 0, standard deviation 1 and the given skewness and
     * excess kurtosis (Gram–Charlier series of third and fourth order). Zero beyond {@link #END}.
     */
    static double clippedPower(double t, double skewness, double excessKurtosis) {
        if (t > END) {
            return 0;
        }
        double kurtosis = excessKurtosis < 2 ? excessKurtosis : 2;
        double phi = density(t);
        double correction = skewness / 3
                + kurtosis * t / 12
                + skewness * skewness * (t * t * t - 3 * t) / 36;
        double normal = t >= 0
                ? (1 + t * t) * mills(t) - t
                : t < -END ? 0 : -((1 + t * t) * mills(-t) + t);
        double beyondMean = t >= 0 ? 0 : 1 + t * t;
        double power = beyondMean + phi * (normal + correction);
        return power > 0 ? power : 0;
    }
}
