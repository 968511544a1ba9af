package org.paretile.models.accuracy;

import org.paretile.models.workload.ValueHistogram;

/**
 * An operand x on [−1, 1] and its symmetric B-bit quantisation x' = round(x Q)/Q, Q = 2<sup>B</sup> − 1, or 2<sup>B−1</sup>
 * − 1 with negative values. Within a bin of the histogram x is uniform, outermost bins end at ±1, the centre bin is an
 * exact zero.
 *
 * @param scale Q
 * @param lowestCode code of {@code codeMass[0]}: −Q or 0
 * @param codeMass probability of every code
 * @param mean E[x]
 * @param meanSquare E[x²]
 * @param quantisedMean E[x']
 * @param quantisedMeanSquare E[x'²]
 * @param crossMean E[x x']
 */
record QuantisedOperand(
        int scale,
        int lowestCode,
        double[] codeMass,
        double mean,
        double meanSquare,
        double quantisedMean,
        double quantisedMeanSquare,
        double crossMean) {

    static QuantisedOperand of(ValueHistogram histogram, int bits) {
        int scale = (1 << (histogram.signed() ? bits - 1 : bits)) - 1;
        int lowest = histogram.signed() ? -scale : 0;
        double[] mass = new double[scale - lowest + 1];
        mass[-lowest] = histogram.zeroMass();
        int centre = histogram.zeroBin();
        double mean = 0;
        double meanSquare = 0;
        double cross = 0;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double p = histogram.mass(bin);
            if (bin == centre || p == 0) {
                continue;
            }
            double low = Math.max(-1, (bin - centre - 0.5) / centre);
            double high = Math.min(1, (bin - centre + 0.5) / centre);
            mean += p * (low + high) / 2;
            meanSquare += p * (low * low + low * high + high * high) / 3;
            for (int code = (int) Math.rint(low * scale) - 1; code <= (int) Math.rint(high * scale) + 1; code++) {
                double from = Math.max(low, (code - 0.5) / scale);
                double to = Math.min(high, (code + 0.5) / scale);
                if (from < to) {
                    double part = p * (to - from) / (high - low);
                    mass[code - lowest] += part;
                    cross += part * (from + to) / 2 * code / scale;
                }
            }
        }
        double quantisedMean = 0;
        double quantisedMeanSquare = 0;
        for (int i = 0; i < mass.length; i++) {
            double value = (double) (i + lowest) / scale;
            quantisedMean += mass[i] * value;
            quantisedMeanSquare += mass[i] * value * value;
        }
        return new QuantisedOperand(
                scale, lowest, mass, mean, meanSquare, quantisedMean, quantisedMeanSquare, cross);
    }
}
