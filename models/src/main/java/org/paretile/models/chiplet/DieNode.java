package org.paretile.models.chiplet;

/**
 * Wires and SRAM of a node.
 *
 * @param nm node, nm
 * @param wireM width of a wire, m
 * @param supplyV supply, V
 * @param powerScale switching power relative to 40 nm
 * @param sramReadJ reading a bit of a buffer, J
 * @param sramWriteJ writing a bit of a buffer, J
 * @param sramLeakageW leakage of a bit of a buffer, W
 * @param sramCellM2 area of a bit of a buffer, m²; NaN if not known
 * @param repeater repeaters of long wires
 */
record DieNode(int nm, double wireM, double supplyV, double powerScale, double sramReadJ, double sramWriteJ, double sramLeakageW,
        double sramCellM2, Repeater repeater) {

    /**
     * A repeater and the wire it drives.
     *
     * @param distanceM distance to the next, m
     * @param ohm resistance of the driver
     * @param inputF capacitance of its input, F
     * @param outputF capacitance of its output, F
     * @param widthM width of its layout, m
     * @param heightM height of its layout, m
     */
    record Repeater(double distanceM, double ohm, double inputF, double outputF, double widthM, double heightM) {}
}
