package org.paretile.models.accuracy;

import org.apache.commons.math3.special.Erf;

/**
 * Rounding of an integer plus normal noise to the nearest integer, which removes noise far below one count. With standard
 * deviation σ the error power is g = Σ 2 (2j − 1) Q((j − ½)/σ), j ≥ 1, and the gain the noise sees h = (2/σ) Σ φ((j −
 * ½)/σ); above σ = 1 they are σ² + 1/12 and 1 within 10⁻⁸. The variance of the noise differs from sum to sum, as few cells
 * are active: it is averaged over a lognormal distribution by three nodes of Gauss and Hermite.
 */
final class UnitStep {

    private static final int STEPS = 4096;
    /** Error power and gain in turn, for σ from 0 to 1. */
    private static final double[] ROUNDED = new double[2 * STEPS + 4];

    private static final int NODES = 512;
    /** Spread of the logarithm of the variance beyond which nothing changes. */
    private static final double WIDEST = 0.9;

    private static final double LARGEST = Math.sqrt(Math.expm1(WIDEST * WIDEST));
    /** Lower, middle and upper node over the mean, by the square root of the relative variance. */
    private static final double[] NODE = new double[3 * NODES + 6];

    static {
        for (int i = 0; i <= STEPS + 1; i++) {
            double sigma = (double) i / STEPS;
            ROUNDED[2 * i] = power(sigma);
            ROUNDED[2 * i + 1] = gain(sigma);
        }
        for (int i = 0; i <= NODES + 1; i++) {
            double root = i * LARGEST / NODES;
            double spread = Math.sqrt(Math.log1p(root * root));
            for (int k = 0; k < 3; k++) {
                NODE[3 * i + k] = Math.exp((k - 1) * Math.sqrt(3) * spread - spread * spread / 2);
            }
        }
    }

    /** Power of what is left after the noise itself, counts², and gain of the noise. */
    double residual;
    double gain;

    /**
     * Sets the residual of a conversion and returns the gain of its noise. Residuals by the errors of cells add up over
     * input slices as {@code shared} times independent ones.
     */
    double round(Conversion c, int input, int weight, double shared) {
        double varying = c.cellVariance + c.readVariance;
        round(varying, c.columnVariance, varying > 0 ? c.noiseRoughness(input, weight) : 0);
        residual *= 1 + (shared - 1) * share(c);
        return gain;
    }

    /** Share of cells in the noise. */
    private static double share(Conversion c) {
        double noise = c.noiseVariance();
        return noise > 0 ? c.cellVariance / noise : 0;
    }

    /**
     * Sets residual and gain.
     *
     * @param varying mean of the part of the variance that differs from sum to sum, counts²
     * @param fixed the rest
     * @param relativeVariance variance of that part over its square
     */
    void round(double varying, double fixed, double relativeVariance) {
        double position = Math.min(Math.sqrt(Math.max(0, relativeVariance)) / LARGEST, 1) * NODES;
        int i = (int) position;
        double f = position - i;
        double power = 0;
        double seen = 0;
        double all = 0;
        for (int k = 0; k < 3; k++) {
            double weight = k == 1 ? 2.0 / 3 : 1.0 / 6;
            double ratio = NODE[3 * i + k] + f * (NODE[3 * i + 3 + k] - NODE[3 * i + k]);
            double variance = varying * ratio + fixed;
            all += weight * variance;
            if (variance >= 1) {
                power += weight * (variance + 1.0 / 12);
                seen += weight * variance;
            } else {
                double at = Math.sqrt(variance) * STEPS;
                int j = (int) at;
                double t = at - j;
                int left = 2 * j;
                power += weight * (ROUNDED[left] + t * (ROUNDED[left + 2] - ROUNDED[left]));
                seen += weight * variance * (ROUNDED[left + 1] + t * (ROUNDED[left + 3] - ROUNDED[left + 1]));
            }
        }
        gain = all > 0 ? seen / all : 0;
        residual = Math.max(0, power - gain * gain * (varying + fixed));
    }

    /** g(σ). */
    static double power(double sigma) {
        double sum = 0;
        for (int j = 1; sigma > 0 && (j - 0.5) / sigma < 38; j++) {
            sum += 2 * (2 * j - 1) * Erf.erfc((j - 0.5) / sigma / Math.sqrt(2)) / 2;
        }
        return sum;
    }

    /** h(σ). */
    static double gain(double sigma) {
        double sum = 0;
        for (int j = 1; sigma > 0 && (j - 0.5) / sigma < 38; j++) {
            sum += 2 * NormalTail.density((j - 0.5) / sigma) / sigma;
        }
        return sum;
    }
}
