package org.paretile.models.accuracy;

/**
 * Codes of a converter for a sum of known distribution with normal noise added, averaged over variances of the noise.
 */
final class NoisyLattice {

    /** Decision levels farther from a sum than so many standard deviations of the noise are never crossed. */
    private static final double REACH = 6;

    private static final double NO_NOISE = 1e-12;
    private static final double NEGLIGIBLE = 1e-16;

    private final Conversion c;
    private final double codes;
    private final double[] mass;
    private final double lowest;

    private double square;
    private double mean;
    private double signal;
    private double seen;
    private double variance;
    private double gainOfNode;

    /**
     * Starts the averages.
     *
     * @param codes highest code
     * @param mass probability of every sum, index sum modulo length
     * @param lowest sum that the array starts to be read at
     */
    NoisyLattice(Conversion c, double codes, double[] mass, double lowest) {
        this.c = c;
        this.codes = codes;
        this.mass = mass;
        this.lowest = lowest;
    }

    /** Adds noise of this variance, counts², with this probability. */
    void add(double probability, double noise) {
        double sigma = noise < NO_NOISE ? 0 : Math.sqrt(noise);
        gainOfNode = 0;
        if (c.unitStepEverywhere()) {
            square += probability * UnitStep.power(sigma);
            variance += probability * noise;
            seen += probability * noise * UnitStep.gain(sigma);
            return;
        }
        int shift = Math.floorMod((long) lowest, mass.length);
        for (int k = 0; k < mass.length; k++) {
            double p = mass[(k + shift) & (mass.length - 1)];
            if (p > NEGLIGIBLE) {
                addSum(probability * p, p, lowest + k, sigma);
            }
        }
        variance += probability * noise;
        seen += probability * noise * gainOfNode;
    }

    private void addSum(double weight, double p, double z, double sigma) {
        double code = Math.clamp(Math.rint((z - c.low) / c.step), 0, codes);
        double error = c.low + code * c.step - z;
        double errorMean = error;
        double errorSquare = error * error;
        if (sigma > 0) {
            double reach = REACH * sigma;
            double first = Math.max(0, Math.ceil((z - reach - c.low) / c.step - 0.5));
            double last = Math.min(codes - 1, Math.floor((z + reach - c.low) / c.step - 0.5));
            for (double k = first; k <= last; k++) {
                double below = c.low + k * c.step - z;
                double above = below + c.step;
                double t = (below + c.step / 2) / sigma;
                double crossed = tail(t) - (code > k ? 1 : 0);
                errorMean += c.step * crossed;
                errorSquare += (above * above - below * below) * crossed;
                gainOfNode += p * c.step * NormalTail.density(t) / sigma;
            }
        }
        square += weight * errorSquare;
        mean += weight * errorMean;
        signal += weight * errorMean * (z - c.mean);
    }

    private static double tail(double t) {
        return t >= 0 ? NormalTail.mills(t) * NormalTail.density(t) : 1 - NormalTail.mills(-t) * NormalTail.density(t);
    }

    /** Gain of the converter for the noise. */
    double gain() {
        return variance > 0 ? Math.max(0, seen / variance) : 1;
    }

    /** Mean square of the error but for the noise that passes, counts². */
    double residual() {
        return Math.max(0, square - gain() * gain() * variance);
    }

    /** Mean error, counts. */
    double mean() {
        return mean;
    }

    /** E[(z − m) e], counts². */
    double signal() {
        return signal;
    }
}
