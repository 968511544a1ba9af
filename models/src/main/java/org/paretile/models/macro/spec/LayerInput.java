package org.paretile.models.macro.spec;

import java.util.Locale;

/** A value of a layer that expressions can name. */
enum LayerInput {
    /** 1 if negative inputs occur. */
    SIGNED_INPUTS,
    /** 1 if negative weights occur. */
    SIGNED_WEIGHTS,
    /** Share of inputs that are exactly 0. */
    INPUT_ZEROS,
    /** Share of weights that are exactly 0. */
    WEIGHT_ZEROS,
    /** Root mean square of the offset-coded input relative to its largest code. */
    INPUT_OFFSET_RMS,
    /** Mean rise of the offset-coded input from one value to the next relative to its largest code. */
    INPUT_OFFSET_RISE;

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    Tier tier() {
        return this == SIGNED_INPUTS || this == SIGNED_WEIGHTS ? Tier.SIGNS : Tier.LAYER;
    }

    static double[] of(SpecLayer.Operand inputs, SpecLayer.Operand weights) {
        double[] values = new double[values().length];
        for (LayerInput input : values()) {
            values[input.ordinal()] = switch (input) {
                case SIGNED_INPUTS -> inputs.values().signed() ? 1 : 0;
                case SIGNED_WEIGHTS -> weights.values().signed() ? 1 : 0;
                case INPUT_ZEROS -> inputs.values().zeroMass();
                case WEIGHT_ZEROS -> weights.values().zeroMass();
                case INPUT_OFFSET_RMS -> inputs.offsetRms();
                case INPUT_OFFSET_RISE -> inputs.offsetRise();
            };
        }
        return values;
    }
}
