package org.paretile.models.macro.spec;

import java.util.List;
import org.paretile.models.workload.Encoding;

/**
 * How a described macro turns operands into sums and sums into numbers, as far as accuracy depends on it.
 *
 * @param kind what digitises its sums
 * @param cell cell of the technology whose errors count; empty if the file describes its cells by numbers only
 * @param inputs encoding of the streamed operand
 * @param weights encoding of the stationary operand
 * @param stationaryInputs whether inputs stay in the cells and weights stream
 * @param analogueSubtraction whether the two parts of a weight are subtracted before one conversion
 * @param range which sums the converter resolves, one of {@link #RANGES}; empty if the file does not say
 * @param errors name of a law of cell errors; empty if the file does not say
 * @param errorsWhere file and line of that name
 */
public record Readout(Kind kind, String cell, Encoding inputs, Encoding weights, boolean stationaryInputs,
        boolean analogueSubtraction, String range, String errors, String errorsWhere) {

    /** Ranges a file can name: all sums, or mean and four standard deviations of each pair of slices, or of all pairs together. */
    public static final List<String> RANGES = List.of("full", "4-sigma", "4-sigma-shared");

    /** What digitises the sums of a macro. */
    public enum Kind {
        /** A converter: the component of class adc, or the one that the word {@code converter} names. */
        CONVERTER,
        /** Nothing: sums are digital and exact. No cell multiplies in the analogue domain, or the word is {@code none}. */
        DIGITAL,
        /** Not said: cells multiply, but no component is of class adc and no word {@code converter} names another. */
        UNKNOWN
    }

    /**
     * The numbers of a conversion at one design.
     *
     * @param rows cells a converter sums
     * @param inputSliceBits bits of the streamed operand in one conversion
     * @param weightSliceBits bits of the stationary operand in one conversion
     * @param converterBits resolution
     * @param inputBits bits of the streamed operand
     * @param weightBits bits of the stationary operand
     * @param cellBits bits of one cell
     */
    public record Numbers(int rows, int inputSliceBits, int weightSliceBits, int converterBits, int inputBits, int weightBits,
            int cellBits) {}
}
