package org.paretile.models.network;

import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * Devices and wires of a mesh, as BookSim 2.0's power model (Jiang et al., ISPASS 2013) takes them, and the repeated wire it finds
 * for its channels. SI units.
 */
public final class MeshTechnology {
    private static final double FO4_PER_CYCLE = 20;

    final double featureM;
    final double supplyV;
    final double pitchM;
    final double resistanceOhm;
    final double gateF;
    final double drainF;
    final double overlapF;
    final double wireOhmPerM;
    final double wireFPerM;
    final double channelM;
    final double transistorLeakA;
    final double sramLeakA;
    final RepeatedWire wire;

    private MeshTechnology(ConstantTable table, String subject) {
        featureM = of(table, subject, "feature_size", 1e-9);
        supplyV = of(table, subject, "supply_voltage", 1);
        pitchM = of(table, subject, "metal_pitch", 1e-6);
        resistanceOhm = of(table, subject, "inverter_resistance", 1);
        gateF = of(table, subject, "gate_capacitance", 1e-15);
        drainF = of(table, subject, "drain_capacitance", 1e-15);
        overlapF = of(table, subject, "gate_drain_overlap_capacitance", 1e-15);
        wireOhmPerM = of(table, subject, "wire_resistance", 1e3);
        wireFPerM = 2 * (of(table, subject, "wire_coupling_capacitance", 1e-12) + of(table, subject, "wire_ground_capacitance", 1e-12));
        channelM = of(table, subject, "channel_length", 1e-3);
        transistorLeakA = of(table, subject, "nmos_leakage", 1e-6) + 2 * of(table, subject, "pmos_leakage", 1e-6);
        sramLeakA = of(table, subject, "sram_leakage", 1e-6);
        wire = RepeatedWire.cheapest(this);
    }

    static MeshTechnology of(ConstantTable table, String subject) {
        return new MeshTechnology(table, subject);
    }

    private static double of(ConstantTable table, String subject, String quantity, double unit) {
        return Require.positive(table.require(subject, quantity) * unit, subject + " " + quantity);
    }

    /** Delay of an inverter that drives four like it, s. */
    double fo4S() {
        return resistanceOhm * (3 * drainF + 12 * gateF + 12 * overlapF);
    }

    /** Clock at which BookSim sets its power, Hz: a cycle of 20 FO4 delays. */
    public double clockHz() {
        return 1 / (FO4_PER_CYCLE * fo4S());
    }

    /** Input of a unit inverter, F. */
    double inputF() {
        return 3 * gateF;
    }

    /** Input of a unit inverter, its overlap included, F. */
    double switchedInputF() {
        return 3 * (gateF + overlapF);
    }

    /** Output of a unit inverter, F. */
    double outputF() {
        return 3 * drainF;
    }

    /** Fan-out of a select line or clock buffer tree, 1 + 5/16·(1 + C_out/C_in). */
    double switchedTree() {
        return 1 + 5.0 / 16 * (1 + outputF() / switchedInputF());
    }
}
