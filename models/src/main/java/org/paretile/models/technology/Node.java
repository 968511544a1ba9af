package org.paretile.models.technology;

/**
 * A CMOS node: supply, digital gates, and the drivers of an array of 1T1R cells for cells that bring no fit of their own.
 *
 * <p>Gate energies are at the nominal supply with every gate switching (no activity factor), linear in the number of bits: an
 * adder takes {@code adderJPerBit·n + adderJ}, a register {@code flipFlopJPerBit·n}.
 *
 * @param nm feature size, nm
 * @param supplyV nominal supply, V
 * @param adderJPerBit energy of an addition per bit, J
 * @param adderJ energy of an addition beside that, J
 * @param flipFlopJPerBit energy of clocking a register per bit, J
 * @param adderUm2PerBit area of an adder per bit, µm²
 * @param flipFlopUm2PerBit area of a register per bit, µm²
 * @param adderLeakageWPerBit leakage of an adder per bit, W
 * @param flipFlopLeakageWPerBit leakage of a register per bit, W
 * @param rowIdleJ energy of a row driver whose input bit is 0 (its clocked flip-flop only), J
 * @param accessGateFPerM capacitance of an access transistor on the word line per metre of drawn width, F/m
 * @param sramCellLeakageW leakage of a six-transistor cell, W
 * @param drivers drivers of a 1T1R array, their energy per column to be replaced by the cell's own
 */
public record Node(int nm, double supplyV, double adderJPerBit, double adderJ, double flipFlopJPerBit, double adderUm2PerBit,
        double flipFlopUm2PerBit, double adderLeakageWPerBit, double flipFlopLeakageWPerBit, double rowIdleJ,
        double accessGateFPerM, double sramCellLeakageW, DriverFit drivers) {
    public Node {
        Require.positive(nm, "node feature size nm");
        Require.positive(supplyV, "supply_voltage of node:" + nm);
        Require.notNegative(adderJPerBit, "adder_energy_per_bit of node:" + nm);
        Require.notNegative(adderJ, "adder_energy of node:" + nm);
        Require.notNegative(flipFlopJPerBit, "flip_flop_energy_per_bit of node:" + nm);
        Require.notNegative(adderUm2PerBit, "adder_area_per_bit of node:" + nm);
        Require.notNegative(flipFlopUm2PerBit, "flip_flop_area_per_bit of node:" + nm);
        Require.notNegative(adderLeakageWPerBit, "adder_leakage_per_bit of node:" + nm);
        Require.notNegative(flipFlopLeakageWPerBit, "flip_flop_leakage_per_bit of node:" + nm);
        Require.notNegative(rowIdleJ, "row_driver_idle_energy of node:" + nm);
        Require.notNegative(accessGateFPerM, "access_gate_capacitance of node:" + nm);
        Require.notNegative(sramCellLeakageW, "sram_cell_leakage of node:" + nm);
    }

    static Node of(ConstantTable table, int nm) {
        String subject = "node:" + nm;
        double flipFlopLeakageW = 1e-9 * table.require(subject, "flip_flop_leakage_per_bit");
        return new Node(nm, table.require(subject, "supply_voltage"),
                1e-15 * table.require(subject, "adder_energy_per_bit"),
                1e-15 * table.require(subject, "adder_energy"),
                1e-15 * table.require(subject, "flip_flop_energy_per_bit"),
                table.require(subject, "adder_area_per_bit"),
                table.require(subject, "flip_flop_area_per_bit"),
                1e-9 * table.require(subject, "adder_leakage_per_bit"),
                flipFlopLeakageW,
                1e-15 * table.require(subject, "row_driver_idle_energy"),
                1e-9 * table.require(subject, "access_gate_capacitance"),
                1e-9 * table.require(subject, "sram_cell_leakage"),
                DriverFit.ofNode(table, subject, flipFlopLeakageW));
    }
}
