package org.paretile.models.macro.spec;

import org.paretile.models.workload.ValueHistogram;

/** Magnitudes of the values of a tensor, zero first. */
final class Magnitudes {
    private Magnitudes() {}

    /** Probability of every magnitude. */
    static double[] of(ValueHistogram values) {
        int zero = values.zeroBin();
        double[] masses = new double[zero + 1];
        for (int bin = 0; bin < values.bins(); bin++) {
            masses[Math.abs(bin - zero)] += values.mass(bin);
        }
        return masses;
    }

    /**
     * Probabilities of the codes of a ladder as CiMLoop (Andrulis et al., ISPASS 2024) computes them: zero counts twice and the
     * largest magnitude not at all; the first and the middle level become point masses as heavy as the codes between two levels,
     * and the others are interpolated.
     */
    static double[] publishedCodes(ValueHistogram values, int bits) {
        int zero = values.zeroBin();
        double[] levels = new double[zero];
        for (int i = 0; i < zero; i++) {
            levels[i] = values.mass(zero + i) + values.mass(zero - i);
        }
        double[] codes = new double[1 << bits];
        double perCode = Math.min(1, (double) levels.length / codes.length);
        int middle = codes.length / 2;
        codes[0] = levels[0] / perCode;
        codes[middle] = levels[levels.length / 2] / perCode;
        levels[0] = 0;
        levels[levels.length / 2] = 0;
        double sum = codes[0] + codes[middle];
        for (int code = 1; code < codes.length; code++) {
            if (code != middle) {
                double at = (double) code / codes.length * (levels.length - 1);
                int low = (int) at;
                int high = (int) Math.ceil(at);
                codes[code] = levels[low] * (1 - (at - low)) + levels[high] * (at - low);
                sum += codes[code];
            }
        }
        for (int code = 0; code < codes.length; code++) {
            codes[code] /= sum;
        }
        return codes;
    }
}
