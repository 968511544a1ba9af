package org.paretile.models.macro;

/** A part of a macro that takes energy, area or leakage. */
public enum Component {
    /** Analogue-to-digital converters. */
    ADC,
    /** Row drivers, which are also the pulse-coded digital-to-analogue converters. */
    ROW_DRIVER,
    /** Memory cells, which multiply. */
    CELL,
    /** Column drivers and the multiplexers in front of the converters. */
    COLUMN_DRIVER,
    /** Shift-and-add of input and weight slices behind each converter. */
    SHIFT_ADD,
    /** Registers of the sums, and the adders that merge the row tiles of a layer. */
    OUTPUT_REGISTER,
    /** Registers that hold the inputs of all rows. */
    INPUT_REGISTER,
    /** Leakage of everything above over the run time. */
    LEAKAGE
}
