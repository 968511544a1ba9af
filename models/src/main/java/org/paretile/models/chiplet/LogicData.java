package org.paretile.models.chiplet;

import org.paretile.models.technology.ConstantTable;

/** Digital units of a die and what holds for all nodes; names and units as in the data files. */
record LogicData(double wireFPerM, double shiftAddPublishedJ, double shiftAddJ, double accumulatorJ, double accumulatorM2,
        double accumulatorNm, double softmaxJ, double softmaxM2, double softmaxNm, double sramOverhead, double edramAreaFactor,
        double refreshCycles, double refreshHz, double normOperations, double activationOperations,
        double operationJ, double operationHz, double lanes, double idleShare, double sramDoublingK) {
    private static final String COMMON = "logic:common";

    static LogicData of(ConstantTable p, ConstantTable s) {
        double power = p.require(COMMON, "shift_add_power");
        double bits = p.require(COMMON, "shift_add_bits");
        return new LogicData(p.require(COMMON, "wire_capacitance"),
                power / p.require(COMMON, "shift_add_clock_published") / bits,
                power / p.require(COMMON, "shift_add_clock") / bits,
                p.require(COMMON, "accumulator_energy"), p.require(COMMON, "accumulator_area"), p.require(COMMON, "accumulator_node"),
                p.require(COMMON, "softmax_energy"), p.require(COMMON, "softmax_area"), p.require(COMMON, "softmax_node"),
                p.require(COMMON, "sram_area_overhead"), p.require(COMMON, "edram_area_factor"),
                p.require(COMMON, "refresh_cycles"), p.require(COMMON, "refresh_clock"),
                s.require(COMMON, "norm_operations"),
                s.require(COMMON, "activation_operations"), s.require(COMMON, "operation_energy"),
                s.require(COMMON, "operation_rate"), s.require(COMMON, "lanes"), s.require(COMMON, "idle_share"),
                s.require(COMMON, "sram_leakage_doubling"));
    }

    /** Area of an accumulator in a node, m². */
    double accumulatorM2(int nm) {
        return accumulatorM2 * (nm / accumulatorNm) * (nm / accumulatorNm);
    }

    /** Area of a softmax unit in a node, m². */
    double softmaxM2(int nm) {
        return softmaxM2 * (nm / softmaxNm) * (nm / softmaxNm);
    }

    /** Energy of a byte through a softmax unit, J: measured at 45 nm, in other nodes by way of 40 nm. */
    double softmaxJ(DieNode node) {
        return node.nm() == softmaxNm ? softmaxJ : softmaxJ / 1.25 * node.powerScale();
    }
}
