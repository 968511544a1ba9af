package org.paretile.models.accuracy;

import org.paretile.models.workload.Encoding;

/** How the integer code of an operand is laid out on rows or cells before it is cut into slices. */
public enum OperandEncoding {
    /** The unsigned code itself, B bits; for tensors without negative values. */
    MAGNITUDE,
    /** Code + 2<sup>B−1</sup>, B bits; the offset is corrected digitally and exactly. */
    OFFSET,
    /**
     * Positive and negative part, B − 1 bits each, converted one by one and subtracted digitally: two cells for a weight,
     * two phases for an input.
     */
    DIFFERENTIAL,
    /** Positive and negative part in two cells whose currents are subtracted before one signed conversion; weights only. */
    DIFFERENTIAL_ANALOGUE;

    /** Where the two parts of a differential weight are subtracted. */
    public enum Subtraction {
        /** After two conversions. */
        DIGITAL,
        /** Before one signed conversion. */
        ANALOGUE
    }

    /**
     * Layout of inputs under an encoding of the energy model: two parts are two phases.
     *
     * @param signed whether the tensor has negative values
     * @throws IllegalArgumentException if the encoding cannot hold the tensor or has no accuracy model (XNOR)
     */
    public static OperandEncoding ofInputs(Encoding encoding, boolean signed) {
        return of("inputs", encoding, signed, Subtraction.DIGITAL);
    }

    /**
     * Layout of weights under an encoding of the energy model: two parts are two cells.
     *
     * @param signed whether the tensor has negative values
     * @throws IllegalArgumentException if the encoding cannot hold the tensor or has no accuracy model (XNOR)
     */
    public static OperandEncoding ofWeights(Encoding encoding, boolean signed, Subtraction subtraction) {
        return of("weights", encoding, signed, subtraction);
    }

    private static OperandEncoding of(String tensor, Encoding encoding, boolean signed, Subtraction subtraction) {
        return switch (encoding.resolved(signed)) {
            case MAGNITUDE -> {
                if (signed) {
                    throw new IllegalArgumentException("encoding magnitude drops the sign of " + tensor
                            + " with negative values; use offset-if-signed or two-part-if-signed");
                }
                yield MAGNITUDE;
            }
            case OFFSET -> signed ? OFFSET : MAGNITUDE;
            case TWO_PART -> {
                if (!signed) {
                    yield MAGNITUDE;
                }
                yield switch (subtraction) {
                    case DIGITAL -> DIFFERENTIAL;
                    case ANALOGUE -> DIFFERENTIAL_ANALOGUE;
                };
            }
            case XNOR, ZERO_GATED_XNOR -> throw new IllegalArgumentException("encoding " + encoding.label() + " of "
                    + tensor + " has no accuracy model; use magnitude, offset or two-part, or leave accuracy out");
            case OFFSET_IF_SIGNED, TWO_PART_IF_SIGNED -> throw new AssertionError(encoding);
        };
    }
}
