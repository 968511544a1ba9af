package org.paretile.models.macro.spec;

import java.util.Locale;
import org.paretile.models.ModelException;
import org.paretile.models.macro.AdcCurve;
import org.paretile.models.macro.AdcModel;
import org.paretile.models.macro.ArrayCircuits;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.macro.circuit.Circuit;
import org.paretile.models.macro.circuit.Circuits;
import org.paretile.models.macro.circuit.Gates;
import org.paretile.models.macro.circuit.Part;
import org.paretile.models.technology.AdcConstants;
import org.paretile.models.technology.Cell;
import org.paretile.models.technology.ChargeCell;
import org.paretile.models.technology.Node;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;

/**
 * Coefficients of a component from the numbers of its class, in the order of {@link ComponentClass#attributes()}. Energies of drivers
 * and gates go with the square of the supply, leakage power with the supply (CiMLoop, Andrulis et al., ISPASS 2024).
 */
final class ActionCosts {
    private static final double M2_PER_UM2 = 1e-12;
    private static final double NM_PER_M = 1e9;

    private final Technology technology;
    private final Circuits circuits;
    private final AdcModel adcs;
    private boolean extrapolated;

    ActionCosts(Technology technology, Circuits circuits) {
        this.technology = technology;
        this.circuits = circuits;
        this.adcs = new AdcModel(technology.adc());
    }

    /** Whether the last component lies outside the range its model was made on. */
    boolean extrapolated() {
        return extrapolated;
    }

    /** What is wrong with a converter outside the survey. */
    String outside(double[] converter) {
        AdcConstants survey = technology.adc();
        return text(converter[1]) + " bits at " + text(converter[0] * NM_PER_M) + " nm and " + text(converter[3] / converter[2])
                + " samples a second lie outside the converter survey of " + text(survey.lowestBits()) + " to "
                + text(survey.highestBits()) + " bits, " + text(survey.lowestNm()) + " to " + text(survey.highestNm())
                + " nm and at most " + text(survey.highestHz())
                + "; change its resolution, technology, rate or converters, or make it a table with energy and area of its own";
    }

    private static String text(double value) {
        return String.format(Locale.ROOT, "%.4g", value).replaceAll("\\.?0+($|e)", "$1");
    }

    void fill(Coefficients to, ComponentClass kind, String cell, double[] v) {
        to.clear();
        extrapolated = false;
        switch (kind) {
            case ADC -> {
                AdcCurve curve = adcs.curve(v[0] * NM_PER_M, v[1]);
                double hertz = v[3] / v[2];
                to.readJ = curve.energyJ(hertz);
                to.areaM2 = v[2] * curve.areaUm2(hertz) * M2_PER_UM2;
                extrapolated = curve.extrapolated(hertz);
            }
            case ROW_DRIVER -> rowDriver(to, cell, v);
            case COLUMN_DRIVER -> columnDriver(to, cell, v);
            case CELL -> cell(to, cell, v);
            case BIT_CELL -> {
                Node node = node(v[0]);
                double cells = v[1] * v[2];
                Cell memory = technology.cell(cell);
                to.areaM2 = cells * memory.geometry().areaUm2(node.nm()) * M2_PER_UM2;
                to.leakageW = memory instanceof ChargeCell charge
                        ? cells * charge.leakageMultiplier() * node.sramCellLeakageW() * v[3] / node.supplyV() : 0;
            }
            case ADDER -> gate(to, gates(v[0]).adder(whole(v[1])), v[0], v[2]);
            case REGISTER -> gate(to, gates(v[0]).register(v[1]), v[0], v[2]);
            case SHIFT_ADD -> gate(to, gates(v[0]).shiftAdd(whole(v[1]), whole(v[2])), v[0], v[3]);
            case ADDER_TREE -> gate(to, gates(v[0]).adderTree(whole(v[1]), whole(v[2])), v[0], v[3]);
            case COMPARATOR -> circuit(to, gates(v[0]).comparator(whole(v[1])));
            case COUNTER -> circuit(to, gates(v[0]).counter(whole(v[1])));
            case MULTIPLIER -> circuit(to, gates(v[0]).multiplier(whole(v[1]), whole(v[2])));
            case ZERO_GATE -> circuit(to, gates(v[0]).zeroGate(whole(v[1]), whole(v[2])));
            case SRAM_BUFFER -> {
                circuit(to, circuits.sramBuffer(v[0] * NM_PER_M, v[1], Math.round(v[2])));
                return;
            }
            case PART -> {
                circuit(to, part(cell, v));
                return;
            }
            case DRAM -> to.readJ = circuits.dramJPerBit(cell) * v[0];
            case CAPACITOR -> {
                to.readJ = v[1] * v[2] * v[2];
                to.areaM2 = v[5] != 0 ? 0 : v[1] / v[3] + v[4];
            }
            case TABLE -> {
                to.readJ = v[0];
                to.writeJ = v[1];
                to.areaM2 = v[2];
                to.leakageW = v[3];
                return;
            }
        }
        to.writeJ = kind == ComponentClass.CELL || kind == ComponentClass.BIT_CELL ? 0 : to.readJ;
    }

    private void rowDriver(Coefficients to, String cell, double[] v) {
        ArrayCircuits array = array(cell, v);
        double ratio = v[5] / array.node().supplyV();
        PulseCoding coding = v[4] != 0 ? PulseCoding.SPIKING : PulseCoding.PULSE_WIDTH;
        int bits = whole(v[3]);
        double idle = array.rowDriveJ(0, bits, coding);
        to.readJ = idle * ratio * ratio;
        to.readPerInputJ = (array.rowDriveJ(1, bits, coding) - idle) * ratio * ratio;
        to.areaM2 = array.rowDriversUm2() * M2_PER_UM2;
        to.leakageW = array.rowDriversLeakageW() * ratio;
    }

    private void columnDriver(Coefficients to, String cell, double[] v) {
        ArrayCircuits array = array(cell, v);
        double ratio = v[4] / array.node().supplyV();
        int sharing = whole(v[2] / v[3]);
        to.readJ = array.columnReadJ(sharing) * ratio * ratio;
        to.areaM2 = array.columnDriversUm2(sharing) * M2_PER_UM2;
        to.leakageW = array.columnDriversLeakageW() * ratio;
    }

    private void cell(Coefficients to, String name, double[] v) {
        ArrayCircuits array = array(name, v);
        Cell cell = technology.cell(name);
        int bits = whole(v[3]);
        double ratio = v[7] / array.node().supplyV();
        double scale = v[5] * switch (cell) {
            case ResistiveCell resistive -> v[4] > 0 ? v[4] / resistive.geometry().readPulseS() : 1;
            case ChargeCell charge -> ratio * ratio;
        };
        double off = array.cellReadJ(1, 0, bits, PulseCoding.SPIKING) * scale;
        to.readPerInputJ = off;
        to.readPerBothJ = array.cellReadJ(1, 1, bits, PulseCoding.SPIKING) * scale - off;
        to.areaM2 = v[5] * v[6] * cell.geometry().areaUm2(array.node().nm()) * M2_PER_UM2;
        to.leakageW = v[5] * v[6] * array.cellsLeakageW() / (v[1] * v[2]) * ratio;
    }

    private Circuit part(String name, double[] v) {
        Part part = v[0] > 0 ? circuits.part(name, v[0] * NM_PER_M) : circuits.part(name);
        if (v[1] > 0) {
            part = part.withWidth(v[1]);
        }
        if (v[2] > 0) {
            part = part.withDepth(v[2]);
        }
        if (v[3] > 0) {
            part = part.withResolution(v[3]);
        }
        return (v[4] > 0 ? part.withSupply(v[4]) : part).circuit();
    }

    private void gate(Coefficients to, Circuit circuit, double metres, double voltage) {
        circuit(to, circuit.atSupply(voltage / node(metres).supplyV(), 1));
    }

    private static void circuit(Coefficients to, Circuit circuit) {
        to.readJ = circuit.readJ();
        to.writeJ = circuit.writeJ() > 0 ? circuit.writeJ() : circuit.readJ();
        to.areaM2 = circuit.areaUm2() * M2_PER_UM2;
        to.leakageW = circuit.leakageW();
    }

    private ArrayCircuits array(String cell, double[] v) {
        return new ArrayCircuits(technology, cell, nm(v[0]), whole(v[1]), whole(v[2]));
    }

    private Gates gates(double metres) {
        return circuits.gates(nm(metres));
    }

    private static int whole(double value) {
        return (int) Math.round(value);
    }

    private Node node(double metres) {
        return technology.node(nm(metres));
    }

    private static int nm(double metres) {
        double nm = metres * NM_PER_M;
        if (!(nm >= 1 && nm <= 1000)) {
            throw new ModelException("technology is " + metres + " m; give the feature size of a node, such as 22 nm");
        }
        return (int) Math.round(nm);
    }
}
