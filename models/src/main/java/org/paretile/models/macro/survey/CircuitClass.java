package org.paretile.models.macro.survey;

import java.util.Locale;

/** Circuits that share one calibration factor. */
public enum CircuitClass {
    /** Analogue-to-digital converters. */
    CONVERTER,
    /** Row drivers, column drivers and multiplexers. */
    DRIVER,
    /** Cells that charge a capacitance. */
    CHARGE_CELL,
    /** Cells that conduct. */
    RESISTIVE_CELL,
    /** Shift-adders and registers. */
    REGISTER,
    /** Trees of adders next to the cells of digital macros. */
    ADDER_TREE;

    /** The word used in data and on pages. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
