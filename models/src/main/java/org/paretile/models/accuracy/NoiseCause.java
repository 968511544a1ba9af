package org.paretile.models.accuracy;

/** What makes a dot product inexact. */
public enum NoiseCause {
    /** Operands rounded to B bits. */
    QUANTISATION,
    /** Rounding to codes and clipping in the converter. */
    ADC,
    /** Errors of stored conductance or charge. */
    CELLS,
    /** Noise of reading cells and of the column. */
    READ,
    /** Errors of the row drivers. */
    DRIVERS,
    /** Voltage lost along the bit line. */
    IR_DROP
}
