package org.paretile.models.chiplet;

import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;

/** What the subarrays of a die are made of. */
public sealed interface ArrayChoice {
    /** Constants per bit of the die's cell. */
    record PerBit() implements ArrayChoice {}

    /**
     * A macro of {@link org.paretile.models.macro}; its node, rows and columns must be those of the die.
     *
     * @param model the macro model
     * @param design one macro
     * @param inputBits encoded bits of an input
     * @param weightBits encoded bits of a weight
     * @param meanInput mean level of an input slice, 0 to 1
     * @param meanCell mean level of a cell, 0 to 1
     */
    record Macro(MacroModel model, MacroDesign design, int inputBits, int weightBits, double meanInput, double meanCell)
            implements ArrayChoice {}
}
