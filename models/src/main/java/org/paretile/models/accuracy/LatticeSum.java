package org.paretile.models.accuracy;

import org.apache.commons.math3.transform.DftNormalization;
import org.apache.commons.math3.transform.FastFourierTransformer;
import org.apache.commons.math3.transform.TransformType;

/**
 * The converter's error from the exact distribution of the sum of N independent rows: the characteristic function of one
 * row on the lattice of counts, to the power of N, transformed back. Rounding, clipping, the mean error and the part of
 * the error that follows the signal come from that distribution without further approximation; errors of different
 * conversions are correlated through the part that follows the signal.
 */
final class LatticeSum {

    private static final double FOLLOWING = 1e-3;

    private LatticeSum() {}

    /** Adds the errors of {@code tiles} row tiles. */
    static void add(Conversion conversion, OperandTable inputs, StoredWeights stored, Adc adc, double tiles,
            ConversionErrors errors) {
        OperandTable weights = stored.weights();
        double sharedHigh = adc.window() instanceof Adc.Shared(double sigmas) ? conversion.sharedHigh(sigmas) : 0;
        double[][] following = new double[inputs.moment1.length][weights.moment1.length];
        boolean correlated = false;
        for (int i = 0; i < inputs.moment1.length; i++) {
            for (int t = 0; t < weights.slices(); t++) {
                conversion.setConverter(i, t, sharedHigh);
                if (conversion.exact()) {
                    continue;
                }
                errors.inexact();
                for (int part = 0; part < weights.parts(); part++) {
                    int w = part * weights.slices() + t;
                    conversion.spread(i, w);
                    double gain = addPair(conversion, inputs, stored, i, w, adc, tiles, errors);
                    following[i][w] = conversion.weight(i, w) * gain;
                    correlated |= Math.abs(gain) > FOLLOWING;
                }
            }
        }
        if (correlated) {
            errors.addCorrelated(tiles * conversion.rows() * correlation(following, inputs, weights));
        }
    }

    /** Adds one pair and returns E[(z − m) e]/σ², the gain error the signal sees. */
    private static double addPair(Conversion c, OperandTable inputs, StoredWeights stored, int input, int weight,
            Adc adc, double tiles, ConversionErrors errors) {
        OperandTable weights = stored.weights();
        double lowest = Math.floor(c.mean);
        double[] mass;
        if (c.signalSigma == 0) {
            mass = new double[] {1};
        } else {
            mass = distribution(c, inputs.levelMass[input], weights.levelMass[weight], weights.lowestLevel);
            double half = mass.length / 2.0;
            lowest = Math.max(c.bottom, Math.min(lowest - half, c.top - mass.length + 1));
        }
        double codes = Math.scalb(1.0, adc.bits()) - 1;
        if (stored.noisy()) {
            return addNoisyPair(c, inputs, input, weight, tiles, errors, new NoisyLattice(c, codes, mass, lowest));
        }
        int shift = Math.floorMod((long) lowest, mass.length);
        double mean = 0;
        double square = 0;
        double signal = 0;
        for (int k = 0; k < mass.length; k++) {
            double z = lowest + k;
            double p = mass[(k + shift) & (mass.length - 1)];
            if (p > 0) {
                double code = Math.clamp(Math.rint((z - c.low) / c.step), 0, codes);
                double error = c.low + code * c.step - z;
                mean += p * error;
                square += p * error * error;
                signal += p * error * (z - c.mean);
            }
        }
        errors.add(tiles, c.weight(input, weight), square, mean);
        return c.sigma == 0 ? 0 : signal / (c.sigma * c.sigma);
    }

    /** As {@link #addPair}, with noise before conversion. Unit steps remove noise, alike in slices that share cells. */
    private static double addNoisyPair(Conversion c, OperandTable inputs, int input, int weight, double tiles,
            ConversionErrors errors, NoisyLattice lattice) {
        double varying = c.cellVariance + c.readVariance;
        double roughness = varying > 0 ? c.noiseRoughness(input, weight) : 0;
        VarianceNodes nodes =
                c.step == 1 ? VarianceNodes.of(c.rows(), roughness) : VarianceNodes.lognormal(roughness);
        for (int k = 0; k < nodes.ratio.length; k++) {
            lattice.add(nodes.probability[k], varying * nodes.ratio[k] + c.columnVariance);
        }
        double residual = lattice.residual();
        if (c.step == 1 && c.noiseVariance() > 0) {
            double shared = inputs.statistics.shared[input < inputs.slices() ? 0 : 1];
            residual *= 1 + (shared - 1) * c.cellVariance / c.noiseVariance();
        }
        double shift = c.weight(input, weight);
        errors.add(tiles, shift, residual, lattice.mean());
        errors.addNoise(tiles, shift, c.cellVariance, c.readVariance + c.columnVariance, lattice.gain());
        return c.signalSigma == 0 ? 0 : lattice.signal() / (c.signalSigma * c.signalSigma);
    }

    /** Probability of every sum modulo the length of the array, a power of two that holds all but negligible tails. */
    private static double[] distribution(Conversion c, double[] inputMass, double[] weightMass, int lowestLevel) {
        int length = length(c);
        double[][] spectrum = new double[2][length];
        for (int a = 0; a < inputMass.length; a++) {
            for (int w = 0; w < weightMass.length; w++) {
                spectrum[0][Math.floorMod(a * (w + lowestLevel), length)] += inputMass[a] * weightMass[w];
            }
        }
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.FORWARD);
        power(spectrum, c.rows());
        FastFourierTransformer.transformInPlace(spectrum, DftNormalization.STANDARD, TransformType.INVERSE);
        return spectrum[0];
    }

    private static int length(Conversion c) {
        double possible = c.top - c.bottom + 1;
        double likely = 40 * c.signalSigma + 4 * (c.top / c.rows()) + 64;
        int needed = (int) Math.max(2, Math.ceil(Math.min(possible, likely)));
        return Integer.highestOneBit(needed - 1) << 1;
    }

    private static void power(double[][] spectrum, int exponent) {
        for (int k = 0; k < spectrum[0].length; k++) {
            double re = spectrum[0][k];
            double im = spectrum[1][k];
            double productRe = 1;
            double productIm = 0;
            for (int n = exponent; n > 0; n >>= 1) {
                if ((n & 1) != 0) {
                    double next = productRe * re - productIm * im;
                    productIm = productRe * im + productIm * re;
                    productRe = next;
                }
                double square = re * re - im * im;
                im = 2 * re * im;
                re = square;
            }
            spectrum[0][k] = productRe;
            spectrum[1][k] = productIm;
        }
    }

    /** Sum of u u' (E[aa']E[cc'] − E[a]E[a']E[c]E[c']) over different pairs of slices. */
    private static double correlation(double[][] u, OperandTable inputs, OperandTable weights) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            for (int j = 0; j < u.length; j++) {
                double inputMeans = inputs.moment1[i] * inputs.moment1[j];
                for (int v = 0; v < u[i].length; v++) {
                    for (int w = 0; w < u[j].length; w++) {
                        if (i != j || v != w) {
                            sum += u[i][v] * u[j][w]
                                    * (inputs.second[i][j] * weights.second[v][w]
                                            - inputMeans * weights.moment1[v] * weights.moment1[w]);
                        }
                    }
                }
            }
        }
        return sum;
    }
}
