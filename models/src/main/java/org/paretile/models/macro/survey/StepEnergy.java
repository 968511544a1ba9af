package org.paretile.models.macro.survey;

import java.util.NavigableSet;
import org.paretile.models.macro.AdcModel;
import org.paretile.models.macro.ArrayCircuits;
import org.paretile.models.macro.DigitalCircuits;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.technology.Cell;
import org.paretile.models.technology.ChargeCell;
import org.paretile.models.technology.Node;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;

/**
 * What a multiply-accumulate of one bit by one bit takes in a published macro, J, by class of circuit: the energies of
 * {@link ArrayCircuits}, {@link AdcModel} and {@link DigitalCircuits} for one step, over the products of the step,
 * <pre>
 *   analogue:  [N·e_drive + N·P·g·e_cell + P·(e_column + e_adc + e_shift-add) + N·b_i·e_register] / (N·P·b_i·b_w)
 *   digital:   [N·b_i·e_drive + P·b_i·(e_tree(b_w, N) + e_shift-add) + N·b_i·e_register] / (N·P·b_i·b_w)
 * </pre>
 * with N rows and P sums at once, b_i input and b_w weight bits in a step, g cells a product: b_w one-bit charge cells, or one
 * resistive cell of b_w bits. Inputs of several bits are pulses of that width.
 *
 * <p>Assumed, as it is not published: mean levels of one half; a resistive cell conducts through the whole step, or its own pulses
 * where the time of a step is not published; a converter samples once a step. Between characterised nodes energies are interpolated linearly in nm; supplies enter as V². Left out: leakage,
 * control, clock, buffers, references, and a second cell for the sign of a weight.
 */
final class StepEnergy {
    private static final double MEAN_LEVEL = 0.5;
    private static final double USUAL_STEP_S = 10e-9;

    private final Technology technology;

    StepEnergy(Technology technology) {
        this.technology = technology;
    }

    /** The characterised nodes around a feature size, and how far it is from the first to the second. */
    private record Neighbours(int lowNm, int highNm, double share) {
        static Neighbours of(NavigableSet<Integer> nodes, double nm) {
            int low = nodes.headSet((int) Math.floor(nm), true).last();
            int high = nodes.tailSet((int) Math.ceil(nm), true).first();
            return new Neighbours(low, high, high == low ? 0 : (nm - low) / (high - low));
        }

        double between(double low, double high) {
            return low + share * (high - low);
        }
    }

    /** By ordinal of {@link CircuitClass}. */
    double[] ofMac(PublishedMacro macro) {
        Neighbours nodes = Neighbours.of(technology.nodes(), macro.point().nodeNm());
        double[] energies = at(macro, nodes.lowNm());
        double[] above = at(macro, nodes.highNm());
        for (int c = 0; c < energies.length; c++) {
            energies[c] = nodes.between(energies[c], above[c]);
        }
        return energies;
    }

    private double[] at(PublishedMacro macro, int nodeNm) {
        PublishedMacro.OperatingPoint point = macro.point();
        Node node = technology.node(nodeNm);
        double ratio = Double.isNaN(point.supplyV()) ? 1 : point.supplyV() / nominalV(point.nodeNm());
        ArrayCircuits array = new ArrayCircuits(technology, macro.modelCell(), nodeNm, (int) point.rowsAtOnce(), (int) point.columns());
        DigitalCircuits digital = new DigitalCircuits(node);
        double rows = point.rowsAtOnce();
        double sums = point.outputsAtOnce();
        int bits = (int) point.stepInputBits();
        int sumBits = (int) Math.ceil(point.inputBits() + point.weightBits() + Math.log(rows) / Math.log(2));
        double shiftAddJ = digital.shiftAddJ(sumBits, sumBits);
        double[] step = new double[CircuitClass.values().length];
        step[CircuitClass.REGISTER.ordinal()] = rows * digital.registerJ(bits);
        if (macro.digital()) {
            step[CircuitClass.DRIVER.ordinal()] = rows * bits * array.rowDriveJ(MEAN_LEVEL, 1, PulseCoding.PULSE_WIDTH);
            step[CircuitClass.ADDER_TREE.ordinal()] =
                    sums * bits * digital.adderTreeJ((int) Math.ceil(point.stepWeightBits()), (int) rows);
            step[CircuitClass.REGISTER.ordinal()] += sums * bits * shiftAddJ;
        } else {
            int sharing = (int) Math.max(1, Math.rint(point.columns() / (sums * cellsPerProduct(macro))));
            step[CircuitClass.DRIVER.ordinal()] =
                    rows * array.rowDriveJ(MEAN_LEVEL, bits, PulseCoding.PULSE_WIDTH) + sums * array.columnReadJ(sharing);
            step[CircuitClass.CONVERTER.ordinal()] = sums * new AdcModel(technology.adc())
                    .curve(point.nodeNm(), point.adcBits()).energyJ(1 / stepS(point));
            step[CircuitClass.REGISTER.ordinal()] += sums * shiftAddJ;
        }
        double products = rows * sums * bits * point.stepWeightBits();
        for (int c = 0; c < step.length; c++) {
            step[c] *= ratio * ratio / products;
        }
        if (!macro.digital()) {
            addCells(macro, array, ratio, products, step);
        }
        return step;
    }

    /** A charge cell follows the supply; a resistive cell has its own read voltage, and conducts as long as the sums are sensed. */
    private void addCells(PublishedMacro macro, ArrayCircuits array, double ratio, double products, double[] step) {
        PublishedMacro.OperatingPoint point = macro.point();
        int bits = (int) point.stepInputBits();
        double cells = point.rowsAtOnce() * point.outputsAtOnce() * cellsPerProduct(macro);
        double joules = cells / products * array.cellReadJ(MEAN_LEVEL, MEAN_LEVEL, bits, PulseCoding.PULSE_WIDTH);
        Cell cell = technology.cell(macro.modelCell());
        switch (cell) {
            case ChargeCell charge -> step[CircuitClass.CHARGE_CELL.ordinal()] = joules * ratio * ratio;
            case ResistiveCell resistive -> {
                double pulsesS = ((1 << bits) - 1) * cell.geometry().readPulseS();
                double conductingS = Double.isNaN(point.stepS()) ? pulsesS : point.stepS();
                step[CircuitClass.RESISTIVE_CELL.ordinal()] = joules * conductingS / pulsesS;
            }
        }
    }

    private double cellsPerProduct(PublishedMacro macro) {
        return switch (technology.cell(macro.modelCell())) {
            case ChargeCell charge -> macro.point().stepWeightBits();
            case ResistiveCell resistive -> 1;
        };
    }

    private double nominalV(double nm) {
        Neighbours nodes = Neighbours.of(technology.nodes(), nm);
        return nodes.between(technology.node(nodes.lowNm()).supplyV(), technology.node(nodes.highNm()).supplyV());
    }

    private static double stepS(PublishedMacro.OperatingPoint point) {
        return Double.isNaN(point.stepS()) ? USUAL_STEP_S : point.stepS();
    }
}
