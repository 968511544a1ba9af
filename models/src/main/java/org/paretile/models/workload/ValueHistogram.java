package org.paretile.models.workload;

import java.util.Arrays;

/**
 * Distribution of the values of a tensor over an odd number 2<sup>n</sup> − 1 of bins on a symmetric range, scaled to
 * [−1, 1]. The centre bin holds exact zeros; bin j stands for the value v = j − (2<sup>n−1</sup> − 1) in units of the bin
 * width. Masses sum to one (CiMLoop, Andrulis et al., ISPASS 2024).
 */
public final class ValueHistogram {

    private final double[] mass;
    private final boolean signed;

    private ValueHistogram(double[] mass) {
        this.mass = mass;
        this.signed = Arrays.stream(mass, 0, mass.length / 2).sum() > 0;
    }

    /**
     * A histogram of non-negative masses; they are divided by their sum.
     *
     * @param tensor what the values belong to, for messages
     * @throws IllegalArgumentException if the number of bins is not 2<sup>n</sup> − 1 (3 to 65,535), a mass is negative
     *     or not finite, or all are zero
     */
    public static ValueHistogram of(String tensor, double... masses) {
        int bins = masses.length;
        if (bins < 3 || bins > 0xFFFF || (bins & (bins + 1)) != 0) {
            throw new IllegalArgumentException(tensor + ": histogram has " + bins
                    + " bins; it needs 2^n - 1 of them (3, 7, 15, 31, 63, ...), the centre bin for exact zeros");
        }
        double sum = 0;
        for (int i = 0; i < bins; i++) {
            if (!(masses[i] >= 0) || Double.isInfinite(masses[i])) {
                throw new IllegalArgumentException(tensor + ": bin " + i + " of the histogram is " + masses[i]
                        + "; masses are finite and not negative");
            }
            sum += masses[i];
        }
        if (!(sum > 0) || Double.isInfinite(sum)) {
            throw new IllegalArgumentException(tensor + ": the bins of the histogram sum to " + sum
                    + "; give at least one bin a mass");
        }
        double[] normalised = masses.clone();
        for (int i = 0; i < bins; i++) {
            normalised[i] /= sum;
        }
        return new ValueHistogram(normalised);
    }

    /** Number of bins, 2<sup>n</sup> − 1. */
    public int bins() {
        return mass.length;
    }

    /** Bits n such that there are 2<sup>n</sup> − 1 bins. */
    public int bits() {
        return Integer.SIZE - Integer.numberOfLeadingZeros(mass.length);
    }

    /** Index of the bin of exact zeros, and the largest value in units of the bin width. */
    public int zeroBin() {
        return mass.length / 2;
    }

    /** Probability of bin {@code bin}, 0 to 1. */
    public double mass(int bin) {
        return mass[bin];
    }

    /** Whether negative values occur. */
    public boolean signed() {
        return signed;
    }

    /** Probability of an exact zero, 0 to 1. */
    public double zeroMass() {
        return mass[zeroBin()];
    }

    /** Mean of |v| in units of the largest bin, 0 to 1. */
    public double meanAbsolute() {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += mass[i] * Math.abs(i - zeroBin());
        }
        return sum / zeroBin();
    }

    /** Root mean square of v in units of the largest bin, 0 to 1. */
    public double rootMeanSquare() {
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            double v = i - zeroBin();
            sum += mass[i] * v * v;
        }
        return Math.sqrt(sum) / zeroBin();
    }

    /** Total variation distance to another histogram with as many bins: 0 same, 1 disjoint. */
    public double distanceTo(ValueHistogram other) {
        if (other.bins() != bins()) {
            throw new IllegalArgumentException(
                    "histograms of " + bins() + " and " + other.bins() + " bins cannot be compared; use as many bins");
        }
        double sum = 0;
        for (int i = 0; i < mass.length; i++) {
            sum += Math.abs(mass[i] - other.mass[i]);
        }
        return sum / 2;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ValueHistogram that && Arrays.equals(mass, that.mass);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(mass);
    }

    @Override
    public String toString() {
        return "ValueHistogram[" + bins() + " bins, " + (signed ? "signed" : "unsigned") + ", zero " + zeroMass()
                + ", rms " + rootMeanSquare() + "]";
    }
}
