package org.paretile.models.macro;

import java.util.List;
import org.paretile.models.ModelException;

/**
 * A part of a macro that takes energy, area or leakage: one of the constants for the closed-form {@link MacroModel}, a name of its
 * own for each component of a macro that a data file describes.
 *
 * @param name in lower case, words joined by hyphens or underscores
 */
public record Component(String name) {
    /** Analogue-to-digital converters. */
    public static final Component ADC = new Component("adc");
    /** Row drivers, which are also the pulse-coded digital-to-analogue converters. */
    public static final Component ROW_DRIVER = new Component("row-driver");
    /** Memory cells, which multiply. */
    public static final Component CELL = new Component("cell");
    /** Column drivers and the multiplexers in front of the converters. */
    public static final Component COLUMN_DRIVER = new Component("column-driver");
    /** Shift-and-add of input and weight slices behind each converter. */
    public static final Component SHIFT_ADD = new Component("shift-add");
    /** Registers of the sums, and the adders that merge the row tiles of a layer. */
    public static final Component OUTPUT_REGISTER = new Component("output-register");
    /** Registers that hold the inputs of all rows. */
    public static final Component INPUT_REGISTER = new Component("input-register");
    /** Leakage of everything else over the run time. */
    public static final Component LEAKAGE = new Component("leakage");

    public Component {
        if (name.isBlank()) {
            throw new ModelException("a component has no name; give every component its own");
        }
    }

    /** The components of the closed-form model. */
    public static List<Component> ofClosedForm() {
        return List.of(ADC, ROW_DRIVER, CELL, COLUMN_DRIVER, SHIFT_ADD, OUTPUT_REGISTER, INPUT_REGISTER, LEAKAGE);
    }
}
