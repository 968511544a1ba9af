package org.paretile.models.macro;

import org.paretile.models.technology.Require;

/**
 * One macro and how many of it: a weight-stationary array whose rows take pulse-coded input slices and whose columns share
 * converters.
 *
 * @param nodeNm node, nm; must be known to the technology
 * @param cell name of the cell; must be known to the technology
 * @param rows rows, all driven at once
 * @param columns columns
 * @param bitsPerCell weight bits of one cell
 * @param dacBits input bits shown to the array in one step, over 2^b − 1 pulse times
 * @param coding how the pulses are formed
 * @param adcBits resolution of the converters
 * @param columnsPerAdc columns that share a converter; the last converter may have fewer
 * @param adcRateHz sample rate the converters are built for at the nominal supply, an upper limit, Hz
 * @param supplyV supply, V
 * @param macros number of macros
 * @param inputBits bits of the input registers, an encoded input
 * @param weightBits encoded weight bits the output registers are counted for: one register for ⌈weightBits/bitsPerCell⌉ columns
 * @param outputBits bits of a sum
 */
public record MacroDesign(int nodeNm, String cell, int rows, int columns, int bitsPerCell, int dacBits, PulseCoding coding,
        int adcBits, int columnsPerAdc, double adcRateHz, double supplyV, int macros, int inputBits, int weightBits,
        int outputBits) {
    public MacroDesign {
        Require.within(nodeNm, 1, 1000, "node in nm");
        Require.within(rows, 1, 1 << 16, "rows");
        Require.within(columns, 1, 1 << 16, "columns");
        Require.within(bitsPerCell, 1, 16, "bits per cell");
        Require.within(dacBits, 1, 16, "DAC bits");
        Require.within(adcBits, 1, 20, "ADC bits");
        Require.within(columnsPerAdc, 1, columns, "columns per ADC");
        Require.positive(adcRateHz, "ADC rate in Hz");
        Require.positive(supplyV, "supply voltage");
        Require.within(macros, 1, 1 << 24, "macros");
        Require.within(inputBits, 1, 64, "input bits");
        Require.within(weightBits, 1, 64, "weight bits");
        Require.within(outputBits, 1, 128, "output bits");
    }

    /** Converters of one macro. */
    public int adcs() {
        return Math.ceilDiv(columns, columnsPerAdc);
    }

    /** Output registers of one macro. */
    public int outputRegisters() {
        return Math.ceilDiv(columns, Math.ceilDiv(weightBits, bitsPerCell));
    }
}
