package org.paretile.models.workload;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * How a value becomes bits on the rows (inputs) or in the cells (weights) of an array. v is the value in units of the
 * bin width of a histogram of 2<sup>n</sup> − 1 bins, −(2<sup>n−1</sup> − 1) to 2<sup>n−1</sup> − 1. Definitions after
 * CiMLoop (Andrulis et al., ISPASS 2024); XNOR after Jia et al., JSSC 2020.
 */
public enum Encoding {
    /** |v| in n − 1 bits; the sign is left to hardware that handles signs. */
    MAGNITUDE("magnitude"),
    /** |v| in n − 1 bits on one of two devices (or in one of two cycles), zero on the other. */
    TWO_PART("two-part"),
    /** v + 2<sup>n−1</sup> − 1 in n bits; the offset is taken off digitally. */
    OFFSET("offset"),
    /** {@link #OFFSET} if negative values occur, else {@link #MAGNITUDE}. */
    OFFSET_IF_SIGNED("offset-if-signed"),
    /** {@link #TWO_PART} if negative values occur, else {@link #MAGNITUDE}. */
    TWO_PART_IF_SIGNED("two-part-if-signed"),
    /**
     * v as a sum of ±2<sup>n−1</sup>, …, ±2, ±1, ±½, ±½: n + 2 bits, one for a plus sign. Signs are chosen from the
     * largest weight on, plus if what remains is above zero.
     */
    XNOR("xnor"),
    /** {@link #XNOR}, but the row of an exact zero is not driven: all bits zero. */
    ZERO_GATED_XNOR("zero-gated-xnor");

    private final String label;

    Encoding(String label) {
        this.label = label;
    }

    /** The word a user types. */
    public String label() {
        return label;
    }

    /** The words of all encodings. */
    public static List<String> labels() {
        return Arrays.stream(values()).map(Encoding::label).toList();
    }

    /**
     * The encoding a user names.
     *
     * @throws IllegalArgumentException if there is none of that name
     */
    public static Encoding of(String label) {
        String wanted = label.strip().toLowerCase(Locale.ROOT);
        for (Encoding encoding : values()) {
            if (encoding.label.equals(wanted)) {
                return encoding;
            }
        }
        throw new IllegalArgumentException("unknown encoding '" + label + "'; use one of "
                + labels().stream().collect(Collectors.joining(", ")));
    }

    /** The encoding without a condition that applies to a tensor with or without negative values. */
    public Encoding resolved(boolean signed) {
        return switch (this) {
            case OFFSET_IF_SIGNED -> signed ? OFFSET : MAGNITUDE;
            case TWO_PART_IF_SIGNED -> signed ? TWO_PART : MAGNITUDE;
            case MAGNITUDE, TWO_PART, OFFSET, XNOR, ZERO_GATED_XNOR -> this;
        };
    }

    /**
     * Bits that pass through the array for one value of {@code bits} bits: twice as many in two parts if negative values
     * occur, one more for XNOR. Energy and time are linear in them.
     */
    public int encodedBits(int bits, boolean signed) {
        return switch (resolved(signed)) {
            case MAGNITUDE, OFFSET -> bits;
            case TWO_PART -> signed ? 2 * bits : bits;
            case XNOR, ZERO_GATED_XNOR -> bits + 1;
            case OFFSET_IF_SIGNED, TWO_PART_IF_SIGNED -> throw new AssertionError(this);
        };
    }

    /**
     * Probability that each of {@code totalBits} bits is set, most significant first. A value that encodes to fewer bits
     * is filled up with the mean of its bits, one that encodes to more loses the lowest.
     *
     * @throws IllegalArgumentException if {@code totalBits} is not 1 to 64
     */
    public double[] bitDensities(ValueHistogram histogram, int totalBits) {
        SliceLevels.requireBits("total bits", totalBits);
        double[] density = new double[totalBits];
        Encoding resolved = resolved(histogram.signed());
        for (int bin = 0; bin < histogram.bins(); bin++) {
            if (histogram.mass(bin) > 0) {
                double mass = resolved == TWO_PART ? histogram.mass(bin) / 2 : histogram.mass(bin);
                add(density, mass, resolved.bits(bin, histogram));
            }
        }
        return density;
    }

    /** Mean levels of the slices that {@code totalBits} bits are cut into, {@code sliceBits} bits each. */
    public SliceLevels levels(ValueHistogram histogram, int totalBits, int sliceBits) {
        return SliceLevels.of(bitDensities(histogram, totalBits), sliceBits);
    }

    private boolean[] bits(int bin, ValueHistogram histogram) {
        int n = histogram.bits();
        int value = bin - histogram.zeroBin();
        return switch (this) {
            case MAGNITUDE, TWO_PART -> binary(Math.abs(value), n - 1);
            case OFFSET -> binary(bin, n);
            case XNOR -> signs(value, n);
            case ZERO_GATED_XNOR -> value == 0 ? new boolean[n + 2] : signs(value, n);
            case OFFSET_IF_SIGNED, TWO_PART_IF_SIGNED -> throw new AssertionError(this);
        };
    }

    private static boolean[] binary(int code, int width) {
        boolean[] bits = new boolean[width];
        for (int j = 0; j < width; j++) {
            bits[j] = (code >> (width - 1 - j) & 1) != 0;
        }
        return bits;
    }

    private static boolean[] signs(int value, int n) {
        boolean[] bits = new boolean[n + 2];
        double rest = value;
        for (int j = 0; j < bits.length; j++) {
            double weight = j <= n ? Math.scalb(1, n - 1 - j) : 0.5;
            bits[j] = rest > 0;
            rest -= bits[j] ? weight : -weight;
        }
        return bits;
    }

    private static void add(double[] density, double mass, boolean[] bits) {
        int set = 0;
        for (boolean bit : bits) {
            set += bit ? 1 : 0;
        }
        double fill = (double) set / bits.length;
        for (int j = 0; j < density.length; j++) {
            density[j] += mass * (j >= bits.length ? fill : bits[j] ? 1 : 0);
        }
    }
}
