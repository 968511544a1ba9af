package org.paretile.models.macro.circuit;

import org.paretile.models.technology.Require;

/**
 * How the lines of an array are driven.
 *
 * @param sequential whether rows are driven one at a time, as a memory is read, or all at once
 * @param columnsPerAdc columns that share a converter; 1 without multiplexers
 * @param voltageBits bits of an input a row driver shows at once as one of 2^b voltages; 1 for a plain driver
 */
public record ArrayMode(boolean sequential, int columnsPerAdc, int voltageBits) {
    /** All rows at once, a converter per column, two voltages. */
    public static final ArrayMode PLAIN = new ArrayMode(false, 1, 1);

    public ArrayMode {
        Require.within(columnsPerAdc, 1, 1 << 16, "columns per ADC");
        Require.within(voltageBits, 1, 16, "voltage DAC bits");
    }
}
