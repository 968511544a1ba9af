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
    /** In turn φ(t), P(t) = E[(Z − t)₊²] and h P'(t) with the distance h of the nodes. */
    private static final double[] CLIPPED = new double[3 * MILLS.length];
    private static final double INVERSE_ROOT_TWO_PI = 1 / Math.sqrt(2 * Math.PI);

    static {
        for (int i = 0; i < MILLS.length; i++) {
            double t = i / STEPS;
            MILLS[i] = Erf.erfc(t / Math.sqrt(2)) / 2 / density(t);
            CLIPPED[3 * i] = density(t);
            CLIPPED[3 * i + 1] = density(t) * ((1 + t * t) * MILLS[i] - t);
            CLIPPED[3 * i + 2] = -2 * density(t) * (1 - t * MILLS[i]) / STEPS;
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
        return cubic(f, MILLS[i], slopeLeft, MILLS[i + 1], slopeRight);
    }

    /**
     * Mean square of what a variable exceeds {@code t} by, of mean 0, standard deviation 1 and the given skewness and
     * excess kurtosis (Gram–Charlier series of third and fourth order). Zero beyond {@link #END}; relative error of the table
     * below 10⁻⁵.
     */
    static double clippedPower(double t, double skewness, double excessKurtosis) {
        if (t > END) {
            return 0;
        }
        double size = Math.abs(t);
        double density = 0;
        double power = 0;
        if (size <= END) {
            double position = size * STEPS;
            int i = (int) position;
            double f = position - i;
            int left = 3 * i;
            int right = left + 3;
            // Hermite cubics; φ' = −t φ
            double phi0 = CLIPPED[left];
            double phi1 = CLIPPED[right];
            density = cubic(f, phi0, -i / (STEPS * STEPS) * phi0, phi1, -(i + 1) / (STEPS * STEPS) * phi1);
            power = cubic(f, CLIPPED[left + 1], CLIPPED[left + 2], CLIPPED[right + 1], CLIPPED[right + 2]);
        }
        if (t < 0) {
            power = 1 + t * t - power; // what is cut off on the other side is missing
        }
        double kurtosis = excessKurtosis < 2 ? excessKurtosis : 2;
        double correction = skewness / 3
                + kurtosis * t / 12
                + skewness * skewness * (t * t * t - 3 * t) / 36;
        power += density * correction;
        return power > 0 ? power : 0;
    }

    /** Cubic between 0 and 1 with these values and slopes at its ends. */
    private static double cubic(double f, double value0, double slope0, double value1, double slope1) {
        double rise = value1 - value0;
        return value0 + f * (slope0 + f * (3 * rise - 2 * slope0 - slope1 + f * (slope0 + slope1 - 2 * rise)));
    }
}
