package org.paretile.models.macro.circuit;

import org.paretile.models.technology.Require;

/**
 * Probabilities of the codes 0 … 2ⁿ − 1 a converter sees, and what follows from them. Immutable.
 */
public final class CodeHistogram {
    private final int bits;
    private final double[] probabilities;

    private CodeHistogram(int bits, double[] probabilities) {
        this.bits = bits;
        this.probabilities = probabilities;
    }

    /**
     * Spreads {@code weights}, levels at equal distance from the lowest to the highest code, over 2^{@code bits} codes. Every level
     * goes to the two nearest codes in proportion, which keeps the mean; the lowest goes to code 0 exactly.
     *
     * @param weights not negative, at least one above 0; normalised here
     */
    public static CodeHistogram of(int bits, double... weights) {
        Require.within(bits, 1, 16, "DAC bits");
        Require.within(weights.length, 1, Integer.MAX_VALUE, "number of levels");
        double total = 0;
        for (double weight : weights) {
            total += Require.notNegative(weight, "weight of a level");
        }
        Require.positive(total, "sum of the weights of all levels");
        double[] codes = new double[1 << bits];
        double step = weights.length == 1 ? 0 : (codes.length - 1.0) / (weights.length - 1);
        for (int level = 0; level < weights.length; level++) {
            double at = level * step;
            int low = (int) Math.min(Math.floor(at), codes.length - 1.0);
            double share = at - low;
            codes[low] += weights[level] / total * (1 - share);
            if (share > 0 && low + 1 < codes.length) {
                codes[low + 1] += weights[level] / total * share;
            }
        }
        return new CodeHistogram(bits, codes);
    }

    /** Bits of a code. */
    public int bits() {
        return bits;
    }

    /** Probability of every code. */
    public double[] probabilities() {
        return probabilities.clone();
    }

    /** Mean code over the highest, in [0, 1]. */
    public double mean() {
        return moment(1);
    }

    /** Root of the mean square of code over highest code, in [0, 1]. */
    public double rms() {
        return Math.sqrt(moment(2));
    }

    /** Mean over the bits of p(1 − p), the probability that a bit rises from one code to an independent next one. */
    public double toggle() {
        double sum = 0;
        for (int bit = 0; bit < bits; bit++) {
            double one = 0;
            for (int code = 0; code < probabilities.length; code++) {
                one += (code >> bit & 1) * probabilities[code];
            }
            sum += one * (1 - one);
        }
        return sum / bits;
    }

    private double moment(int power) {
        double sum = 0;
        for (int code = 0; code < probabilities.length; code++) {
            sum += probabilities[code] * Math.pow(code / (probabilities.length - 1.0), power);
        }
        return sum;
    }
}
