package org.paretile.models.accuracy;

import org.paretile.models.workload.ValueHistogram;

/**
 * Everything the accuracy of a dot product needs to know about one operand: moments before and after quantisation to B
 * bits, and moments of every slice of every part under an encoding. Immutable; build one for each tensor, bits, encoding
 * and slice width, and share it.
 *
 * <p>Slices are numbered from the least significant one. A differential operand has two parts, positive first; under
 * {@link OperandEncoding#DIFFERENTIAL_ANALOGUE} there is one part with slices c⁺ − c⁻ of either sign.
 */
public final class OperandTable {

    private static final int MAX_BITS = 16;
    private static final int MAX_SLICE_BITS = 8;

    private final OperandEncoding encoding;
    private final int bits;
    private final int sliceBits;
    private final int parts;
    private final int slices;
    final QuantisedOperand operand;
    /** E[aⁿ], n = 1..4, by part and slice: index part · slices + slice. */
    final double[] moment1;
    final double[] moment2;
    final double[] moment3;
    final double[] moment4;
    /** Sign of the part times 2^(slice bits · slice). */
    final double[] weight;
    /** E[a a'] of two slices, whatever their parts. */
    final double[][] second;
    /** Probability of every level of a slice; the first is {@code lowestLevel}. */
    final double[][] levelMass;
    final int lowestLevel;
    /** Moments that decide how device errors add up. */
    final SliceStatistics statistics;
    private final StoredWeights ideal;

    private OperandTable(
            QuantisedOperand operand, int bits, OperandEncoding encoding, int sliceBits, int codeBits) {
        this.operand = operand;
        this.encoding = encoding;
        this.bits = bits;
        this.sliceBits = sliceBits;
        this.parts = encoding == OperandEncoding.DIFFERENTIAL ? 2 : 1;
        this.slices = (codeBits + sliceBits - 1) / sliceBits;
        int top = (1 << sliceBits) - 1;
        this.lowestLevel = encoding == OperandEncoding.DIFFERENTIAL_ANALOGUE ? -top : 0;
        int count = parts * slices;
        moment1 = new double[count];
        moment2 = new double[count];
        moment3 = new double[count];
        moment4 = new double[count];
        weight = new double[count];
        second = new double[count][count];
        levelMass = new double[count][top - lowestLevel + 1];
        for (int i = 0; i < count; i++) {
            weight[i] = (i < slices ? 1 : -1) * Math.scalb(1.0, sliceBits * (i % slices));
        }
        fill();
        statistics = new SliceStatistics(this);
        ideal = new StoredWeights(this, Device.IDEAL);
    }

    /**
     * The table of one operand.
     *
     * @param histogram its values
     * @param bits bits B of the operand, sign included: 1 to 16, at least 2 with negative values
     * @param encoding layout; it must fit the sign of the values
     * @param sliceBits bits of one slice (of the DAC, or of a cell): 1 to 8
     * @throws IllegalArgumentException if they do not fit
     */
    public static OperandTable of(ValueHistogram histogram, int bits, OperandEncoding encoding, int sliceBits) {
        int least = histogram.signed() ? 2 : 1;
        if (bits < least || bits > MAX_BITS) {
            throw new IllegalArgumentException("operand bits are " + bits + "; give " + least + " to " + MAX_BITS
                    + (histogram.signed() ? " for values of either sign" : ""));
        }
        if (sliceBits < 1 || sliceBits > MAX_SLICE_BITS) {
            throw new IllegalArgumentException(
                    "bits of a slice are " + sliceBits + "; give 1 to " + MAX_SLICE_BITS);
        }
        if (histogram.signed() == (encoding == OperandEncoding.MAGNITUDE)) {
            throw new IllegalArgumentException("layout " + encoding + " does not fit "
                    + (histogram.signed() ? "values of either sign; use offset or differential"
                            : "values without sign; use magnitude"));
        }
        int codeBits = switch (encoding) {
            case MAGNITUDE, OFFSET -> bits;
            case DIFFERENTIAL, DIFFERENTIAL_ANALOGUE -> bits - 1;
        };
        return new OperandTable(QuantisedOperand.of(histogram, bits), bits, encoding, sliceBits, codeBits);
    }

    private void fill() {
        int[] level = new int[weight.length];
        for (int i = 0; i < operand.codeMass().length; i++) {
            double p = operand.codeMass()[i];
            slice(operand.lowestCode() + i, level);
            for (int u = 0; u < level.length; u++) {
                double a = level[u];
                moment1[u] += p * a;
                moment2[u] += p * a * a;
                moment3[u] += p * a * a * a;
                moment4[u] += p * a * a * a * a;
                levelMass[u][level[u] - lowestLevel] += p;
                for (int w = 0; w < level.length; w++) {
                    second[u][w] += p * a * level[w];
                }
            }
        }
    }

    /** This operand in cells without error. */
    StoredWeights ideal() {
        return ideal;
    }

    void slice(int code, int[] level) {
        int mask = (1 << sliceBits) - 1;
        for (int u = 0; u < level.length; u++) {
            int shift = sliceBits * (u % slices);
            level[u] = switch (encoding) {
                case MAGNITUDE -> (code >> shift) & mask;
                case OFFSET -> ((code + (1 << (bits - 1))) >> shift) & mask;
                case DIFFERENTIAL -> (Math.max(u < slices ? code : -code, 0) >> shift) & mask;
                case DIFFERENTIAL_ANALOGUE -> Integer.signum(code) * ((Math.abs(code) >> shift) & mask);
            };
        }
    }

    /** Layout of the code. */
    public OperandEncoding encoding() {
        return encoding;
    }

    /** Bits B of the operand. */
    public int bits() {
        return bits;
    }

    /** Bits of one slice. */
    public int sliceBits() {
        return sliceBits;
    }

    /** Parts that are converted one by one: 2 for {@link OperandEncoding#DIFFERENTIAL}, else 1. */
    public int parts() {
        return parts;
    }

    /** Slices of one part. */
    public int slices() {
        return slices;
    }

    /** Largest level of a slice in counts. */
    public int largestLevel() {
        return (1 << sliceBits) - 1;
    }

    /** Mean of the operand on [−1, 1]. */
    public double mean() {
        return operand.mean();
    }

    /** Mean square of the operand on [−1, 1]. */
    public double meanSquare() {
        return operand.meanSquare();
    }

    /** Mean of the quantised operand. */
    public double quantisedMean() {
        return operand.quantisedMean();
    }

    /** Mean square of the quantised operand. */
    public double quantisedMeanSquare() {
        return operand.quantisedMeanSquare();
    }

    /** Mean of operand times quantised operand. */
    public double crossMean() {
        return operand.crossMean();
    }

    /** E[aⁿ] of a slice in countsⁿ, n = 1 to 4. */
    public double moment(int part, int slice, int n) {
        int u = part * slices + slice;
        return switch (n) {
            case 1 -> moment1[u];
            case 2 -> moment2[u];
            case 3 -> moment3[u];
            case 4 -> moment4[u];
            default -> throw new IllegalArgumentException("moment " + n + " is not kept; ask for 1 to 4");
        };
    }

    /** E[a a'] of two slices of one part, counts². */
    public double secondMoment(int part, int slice, int other) {
        return second[part * slices + slice][part * slices + other];
    }
}
