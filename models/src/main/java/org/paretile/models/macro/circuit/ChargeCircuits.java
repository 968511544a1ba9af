package org.paretile.models.macro.circuit;

import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;

/**
 * Capacitors, ladder converters and charge-domain multipliers of one node and supply (circuits of CiMLoop, Andrulis et al., ISPASS
 * 2024, for the macros of Jia et al., JSSC 2020, Sinangil et al., JSSC 2021, and Wang et al., VLSI 2022 / JSSC 2023). Flip-flops and
 * gates are at the nominal supply of the node times the square of the supply ratio; resistors and capacitors do not leak.
 */
public final class ChargeCircuits {
    private static final String DOMAIN = "charge:domain";
    private static final double FEMTO = 1e-15;

    private final ConstantTable table;
    private final Gates gates;
    private final double nodeNm;
    private final double supplyV;
    private final double supplyRatio;
    private final double nodeSquare;

    ChargeCircuits(Circuits circuits, double nodeNm, double supplyV) {
        table = circuits.technology().constants();
        gates = circuits.gates(nodeNm);
        this.nodeNm = nodeNm;
        this.supplyV = Require.positive(supplyV, "supply in V");
        supplyRatio = supplyV / gates.supplyV();
        double ratio = nodeNm / table.require(DOMAIN, "reference_node");
        nodeSquare = ratio * ratio;
    }

    /** A capacitor for energies at this supply. */
    public Capacitor capacitor(double farad) {
        return new Capacitor(farad, supplyV);
    }

    /** A wire as a capacitor. */
    public Capacitor wire(double metres) {
        Require.notNegative(metres, "length of a wire in m");
        return capacitor(metres * 1e6 * FEMTO * table.require(DOMAIN, "wire_capacitance"));
    }

    /** Area of a capacitor beside other circuits, µm²; one stacked above them takes none. */
    public double capacitorUm2(double farad) {
        Require.notNegative(farad, "capacitance in F");
        return nodeSquare * (farad / (FEMTO * table.require(DOMAIN, "capacitor_density"))
                + table.require(DOMAIN, "capacitor_overhead_area"));
    }

    /** Capacitor of a bit cell that is charged fully in every read, C·V², times {@code activity}; stacked on the cell or beside. */
    public Circuit bitCellCapacitor(double farad, boolean stacked, double activity) {
        Require.notNegative(activity, "activity of a capacitor");
        return Circuit.of(farad * supplyV * supplyV * activity, stacked ? 0 : capacitorUm2(farad), 0);
    }

    /**
     * Capacitors that weigh the columns of {@code bits} weight bits by powers of two (Sinangil): 2^bits unit capacitors, activity in
     * proportion to mean input {@code x} and mean weight {@code y}.
     */
    public Circuit binaryWeighting(int bits, double x, double y) {
        Require.within(bits, 1, 16, "bits of the weighting capacitors");
        String weighting = "charge:weighting";
        double farad = FEMTO * table.require(weighting, "unit_capacitance") * Math.pow(2, bits);
        double activity = Require.within(x, 0, 1, "mean input level") * Require.within(y, 0, 1, "mean cell level")
                * table.require(weighting, "activity");
        return Circuit.of(farad * supplyV * supplyV * activity,
                farad / (FEMTO * table.require(weighting, "capacitor_density")), 0);
    }

    /** C-2C ladder converter with controller and flip-flops; {@code unitF} is its smaller capacitor, F. */
    public Circuit capacitorLadder(double unitF, CodeHistogram codes) {
        Require.positive(unitF, "unit capacitor of a ladder in F");
        double joules = unitF * supplyV * supplyV * new LadderDac(codes.bits()).meanChargeV2(codes.probabilities());
        return Circuit.of(joules, codes.bits() * capacitorUm2(unitF), 0).plus(ladderLogic(codes));
    }

    /** R-2R ladder converter with controller and flip-flops whose output is used for {@code useS} seconds; {@code unitOhm} is R. */
    public Circuit resistorLadder(double unitOhm, double useS, CodeHistogram codes) {
        Require.positive(unitOhm, "unit resistor of a ladder in ohm");
        Require.notNegative(useS, "time a ladder is used in s");
        double watts = supplyV * supplyV * new LadderDac(codes.bits()).meanChargeV2(codes.probabilities()) / (2 * unitOhm);
        double um2 = table.require(DOMAIN, "resistor_area") * nodeSquare * codes.bits() * unitOhm;
        return Circuit.of(watts * useS, um2, 0).plus(ladderLogic(codes));
    }

    /**
     * Multiplier of an analogue input by a stored operand on a C-2C ladder. Per stored bit: capacitors C and 2C, two pass gates and
     * two inverters. In a new input all capacitors follow its level, seen through 1.67 of the rungs; in a new operand those whose bit
     * rises are charged to the root mean square of the input.
     *
     * @param unitF C, F
     * @param input levels of the analogue input
     * @param operand codes of the stored operand; its bits are those of the multiplier
     * @return read: one multiplication with a new input; write: one with a new operand
     */
    public Circuit capacitorMultiplier(double unitF, CodeHistogram input, CodeHistogram operand) {
        Require.positive(unitF, "unit capacitor of a multiplier in F");
        int bits = operand.bits();
        Capacitor all = capacitor(3 * unitF * bits);
        double inputJ = all.sequenceJ(input) * table.require(DOMAIN, "multiplier_input_factor") / bits;
        double operandJ = all.stepJ(0, input.rms()) * operand.toggle();
        double gateUm2 = 2 * table.require(DOMAIN, "pass_gate_area") * nodeNm * nodeNm * 1e-6 + 2 * gates.inverter().areaUm2();
        return new Circuit(inputJ, operandJ, bits * (capacitorUm2(unitF) + capacitorUm2(2 * unitF) + gateUm2), 0);
    }

    private Circuit ladderLogic(CodeHistogram codes) {
        double volts = supplyV * nodeNm;
        double controllerJ = volts * volts * codes.bits() * FEMTO * table.require(DOMAIN, "controller_energy");
        Circuit register = gates.register(codes.bits()).atSupply(supplyRatio, 1).scaled(codes.toggle(), 1, 1);
        return register.plus(Circuit.of(controllerJ, 0, 0));
    }
}
