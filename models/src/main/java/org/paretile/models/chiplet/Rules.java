package org.paretile.models.chiplet;

import org.paretile.models.network.NetworkRules;

/**
 * What the model does where 3D-CIMlet (Du et al., DAC 2025) departs from what a careful engineer would compute. Each rule is one
 * departure: {@code false} as the tool has it, {@code true} as corrected.
 *
 * @param oneNodePerDie a semi-static die has one node; the tool takes area, buffer and refresh of the dynamic node
 * @param declaredRram RRAM at 130 nm has its own constants; the tool takes those of eDRAM at 130 nm
 * @param refreshInLayers dynamic operands are refreshed, and the array stalls, once for every retention time that a layer lasts;
 *        the tool counts whole seconds
 * @param shiftAddPerColumn shift-add at its clock of 800 MHz for every column; the tool takes 80 GHz and once a PE
 * @param everyInputVector every bit of every input vector is written to the buffer of each PE, and no cell; the tool writes one bit a
 *        row, to the cells too
 * @param backFill layers are placed in the first die with room; the tool never goes back
 * @param columnsShareConverters a read takes one cycle for every column that shares a converter ({@code subarray_readout_mux}); the
 *        tool leaves it out
 * @param siliconCells cells with energy, area, retention and endurance after published silicon, writes that take their time;
 *        otherwise the per-bit constants of the tool
 * @param siliconLinks links and wires after UCIe and published routers; otherwise the tool's
 * @param temperature retention and leakage follow the temperature of the die; the tool has none
 * @param leakage arrays and buffers leak while the system runs, idle ones power-gated; the tool charges none
 * @param logicDie norms, activations and their die are charged; the tool prints an area only
 * @param wholeTraffic all bits of a transfer in one run of the network, fill time once; the tool simulates a scaled trace and
 *        multiplies its cycles
 * @param network departures of the networks
 */
public record Rules(boolean oneNodePerDie, boolean declaredRram, boolean refreshInLayers, boolean shiftAddPerColumn,
        boolean everyInputVector, boolean backFill, boolean columnsShareConverters, boolean siliconCells, boolean siliconLinks,
        boolean temperature, boolean leakage, boolean logicDie, boolean wholeTraffic, NetworkRules network) {

    /** As 3D-CIMlet computes. */
    public static Rules published() {
        return all(false, NetworkRules.PUBLISHED);
    }

    /** As a careful engineer would. */
    public static Rules corrected() {
        return all(true, NetworkRules.CORRECTED);
    }

    private static Rules all(boolean on, NetworkRules network) {
        return new Rules(on, on, on, on, on, on, on, on, on, on, on, on, on, network);
    }
}
