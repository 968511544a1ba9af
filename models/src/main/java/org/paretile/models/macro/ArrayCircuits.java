package org.paretile.models.macro;

import org.paretile.models.technology.ArrayConstants;
import org.paretile.models.technology.Cell;
import org.paretile.models.technology.ChargeCell;
import org.paretile.models.technology.DriverFit;
import org.paretile.models.technology.Node;
import org.paretile.models.technology.Require;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;

/**
 * Cells and drivers of one array at the nominal supply, per action, at mean input level x and mean cell level y in [0, 1]
 * (CiMLoop, Andrulis et al., ISPASS 2024, section on statistical energy; circuits after NeuroSim V1.3).
 *
 * <p>Energies are linear in x and y, which is exact when inputs are single bits or pulses. Words for one action: a <em>row
 * drive</em> shows one input slice to one row; a <em>cell read</em> is one cell seeing it; a <em>column read</em> hands one column
 * to its converter. Not included: sneak paths, the current of unselected cells, write energy.
 */
public final class ArrayCircuits {
    private final Node node;
    private final Cell cell;
    private final DriverFit drivers;
    private final int rows;
    private final int columns;
    private final double offReadJ;
    private final double onReadJ;

    /**
     * An array of {@code rows} by {@code columns} cells.
     *
     * @throws org.paretile.models.technology.ModelException if node or cell is not known or the array is empty
     */
    public ArrayCircuits(Technology technology, String cellName, int nodeNm, int rows, int columns) {
        this.node = technology.node(nodeNm);
        this.cell = technology.cell(cellName);
        this.drivers = technology.drivers(cell, node);
        this.rows = (int) Require.within(rows, 1, 1 << 16, "rows");
        this.columns = (int) Require.within(columns, 1, 1 << 16, "columns");
        switch (cell) {
            case ResistiveCell resistive -> {
                double seriesOhm = resistive.accessOhm() + wireOhm(technology.array());
                double chargeVs = resistive.readV() * resistive.readV() * cell.geometry().readPulseS();
                offReadJ = chargeVs / (resistive.offOhm() + seriesOhm);
                onReadJ = chargeVs / (resistive.onOhm() + seriesOhm);
            }
            case ChargeCell charge -> {
                offReadJ = 0;
                onReadJ = charge.unitF() * node.supplyV() * node.supplyV();
            }
        }
    }

    /** Energy of one row drive of {@code bits} input bits, J. */
    public double rowDriveJ(double x, int bits, PulseCoding coding) {
        return rowIdleJ() + rowSwingJ(bits, coding) * x;
    }

    /** Energy of one cell read of {@code bits} input bits, J. */
    public double cellReadJ(double x, double y, int bits, PulseCoding coding) {
        return x * cellPulses(bits, coding) * (offReadJ + (onReadJ - offReadJ) * y);
    }

    /**
     * Energy of one column read, J: the multiplexer, if {@code columnsPerAdc} columns share a converter; a column with a converter
     * of its own takes none.
     */
    public double columnReadJ(int columnsPerAdc) {
        return columnsPerAdc > 1 ? Math.max(0, drivers.muxJ() + drivers.muxJPerRow() * rows) : 0;
    }

    /** Energy of a row drive with input 0, J. */
    double rowIdleJ() {
        return node.rowIdleJ();
    }

    /** What a row drive takes more at x = 1, J. */
    double rowSwingJ(int bits, PulseCoding coding) {
        double activeJ = drivers.activeJ() + drivers.activeJPerColumn() * columns + drivers.activeJOverColumns() / columns;
        return (activeJ - node.rowIdleJ()) * switch (coding) {
            case SPIKING -> pulses(bits);
            case PULSE_WIDTH -> 1;
        };
    }

    /** Energy of a cell read at x = 1 and y = 0, J. */
    double offReadJ(int bits, PulseCoding coding) {
        return offReadJ * cellPulses(bits, coding);
    }

    /** Energy of a cell read at x = 1 and y = 1, J. */
    double onReadJ(int bits, PulseCoding coding) {
        return onReadJ * cellPulses(bits, coding);
    }

    /** Time of the pulses of one input slice, s. */
    public double pulseTimeS(int bits) {
        return pulses(bits) * cell.geometry().readPulseS();
    }

    /** Area of all row drivers, µm². */
    public double rowDriversUm2() {
        return rows * drivers.rowArea().um2(columns);
    }

    /** Area of all column drivers with their multiplexers, µm². */
    public double columnDriversUm2(int columnsPerAdc) {
        double muxUm2 = columnsPerAdc > 1 ? Math.max(0, drivers.muxUm2() + drivers.muxUm2PerRow() * rows) : 0;
        return columns * (drivers.columnArea().um2(rows) + muxUm2);
    }

    /** Area of all cells, µm². */
    public double cellsUm2() {
        return (double) rows * columns * cell.geometry().areaUm2(node.nm());
    }

    /** Leakage of all row drivers, W. */
    public double rowDriversLeakageW() {
        return rows * drivers.rowLeakageW();
    }

    /** Leakage of all column drivers, W. */
    public double columnDriversLeakageW() {
        return columns * drivers.columnLeakageW();
    }

    /** Leakage of all cells, W; resistive cells have none. */
    public double cellsLeakageW() {
        return switch (cell) {
            case ResistiveCell resistive -> 0;
            case ChargeCell charge -> (double) rows * columns * charge.leakageMultiplier() * node.sramCellLeakageW();
        };
    }

    /** Whether the energy of a cell read follows the supply; a resistive cell has a read voltage of its own. */
    boolean cellFollowsSupply() {
        return switch (cell) {
            case ResistiveCell resistive -> false;
            case ChargeCell charge -> true;
        };
    }

    /** The node of the array. */
    public Node node() {
        return node;
    }

    static double pulses(int bits) {
        return (1L << bits) - 1;
    }

    /** Times the cell is charged or conducts for a full pulse time when the input is at its largest. */
    private double cellPulses(int bits, PulseCoding coding) {
        return switch (cell) {
            case ResistiveCell resistive -> pulses(bits);
            case ChargeCell charge -> switch (coding) {
                case SPIKING -> pulses(bits);
                case PULSE_WIDTH -> 1;
            };
        };
    }

    /** One whole row and one whole column in series. */
    private double wireOhm(ArrayConstants array) {
        return array.wireFeatureM() * (rows * cell.geometry().heightF() * array.wireOhmPerMHeight()
                + columns * cell.geometry().widthF() * array.wireOhmPerMWidth());
    }
}
