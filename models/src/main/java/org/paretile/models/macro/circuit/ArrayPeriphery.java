package org.paretile.models.macro.circuit;

import org.paretile.models.macro.ArrayCircuits;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.technology.ArrayModes;
import org.paretile.models.technology.Cell;
import org.paretile.models.technology.CellStorage;
import org.paretile.models.technology.ChargeCell;
import org.paretile.models.technology.Node;
import org.paretile.models.technology.Require;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;

/**
 * One row driver, one column driver and one cell of an array, reading and writing, at the nominal supply of its node (fits of ours to
 * NeuroSim V1.3, Peng et al., IEDM 2019, run through CiMLoop, Andrulis et al., ISPASS 2024). Adds to {@link ArrayCircuits} rows
 * driven one at a time, row drivers with several voltages, writes, and nodes between the characterised ones.
 *
 * <p>At another supply drivers and charge cells go with its square, but the part of a row's energy that works at read or write
 * voltage does not change, nor does a resistive cell. Areas are those of the nominal supply: a driver of an SRAM array sized for
 * 0.6 V can be twice as large.
 *
 * <p>Driven one at a time, a row takes nothing for a 0. A driver of b voltage bits is one driver with 2^(b − 1) − 1 further word-line
 * switches: energy of one, area and leakage of 2^(b − 1). Writing a resistive cell takes V²·t·pulses over the resistance it is
 * brought to, with access and a whole row and column of wire in series, and its share of the word line; the driver around a written 0
 * works against the on-resistance, as characterised. Other cells take the energy their data give. The writes were characterised on
 * square arrays: row writes are taken at the number of columns, column writes at that of rows, those of charge cells at the rows.
 */
public final class ArrayPeriphery {
    private final AtNode low;
    private final AtNode high;
    private final double share;
    private final ArrayMode mode;
    private final int rows;
    private final int columns;
    private final double cellUm2;

    /** An array at {@code supplyRatio} times its nominal supply. */
    ArrayPeriphery(Technology technology, String cell, double nodeNm, int rows, int columns, ArrayMode mode, double supplyRatio) {
        Require.positive(supplyRatio, "supply over nominal supply");
        NodePair pair = NodePair.of(technology, nodeNm);
        low = new AtNode(technology, cell, pair.lowNm(), rows, columns, mode, supplyRatio);
        high = pair.share() == 0 ? low : new AtNode(technology, cell, pair.highNm(), rows, columns, mode, supplyRatio);
        share = pair.share();
        this.mode = mode;
        this.rows = rows;
        this.columns = columns;
        cellUm2 = technology.cell(cell).geometry().areaF2() * nodeNm * nodeNm * 1e-6;
    }

    /** One row driver showing one slice of {@code bits} bits in pulses at mean input level {@code x}; writes one row. */
    public Circuit rowDriver(double x, int bits, PulseCoding coding) {
        Require.within(x, 0, 1, "mean input level");
        Require.within(bits, 1, 16, "pulse bits of a row driver");
        return mix(low.row(x, bits, coding), high.row(x, bits, coding));
    }

    /** One column driver with its multiplexer. */
    public Circuit columnDriver() {
        return mix(low.column(), high.column());
    }

    /** One cell at mean input level {@code x} and mean cell level {@code y}; its write brings it to that level. */
    public Circuit cell(double x, double y, int bits, PulseCoding coding) {
        Require.within(x, 0, 1, "mean input level");
        Require.within(y, 0, 1, "mean cell level");
        Circuit mixed = mix(low.cell(x, y, bits, coding), high.cell(x, y, bits, coding));
        return new Circuit(mixed.readJ(), mixed.writeJ(), cellUm2, mixed.leakageW());
    }

    /** Mode of the array. */
    public ArrayMode mode() {
        return mode;
    }

    /** Rows. */
    public int rows() {
        return rows;
    }

    /** Columns. */
    public int columns() {
        return columns;
    }

    private Circuit mix(Circuit first, Circuit second) {
        return share == 0 ? first : first.times(1 - share).plus(second.times(share));
    }

    /** The array at one characterised node. */
    private static final class AtNode {
        private final ArrayCircuits array;
        private final ArrayModes modes;
        private final ArrayMode mode;
        private final int rows;
        private final int columns;
        private final Cell cell;
        private final CellStorage storage;
        private final double wireOhm;
        private final double ratio;
        private final double square;
        private final double leakage;

        AtNode(Technology technology, String cellName, int nm, int rows, int columns, ArrayMode mode, double supplyRatio) {
            ratio = supplyRatio;
            square = ratio * ratio;
            leakage = Math.pow(ratio, technology.array().leakageExponent());
            array = new ArrayCircuits(technology, cellName, nm, rows, columns);
            Node node = technology.node(nm);
            cell = technology.cell(cellName);
            modes = technology.modes(cell, node);
            storage = technology.storage(cell);
            this.mode = mode;
            this.rows = rows;
            this.columns = columns;
            wireOhm = technology.array().wireFeatureM() * (rows * cell.geometry().heightF() * technology.array().wireOhmPerMHeight()
                    + columns * cell.geometry().widthF() * technology.array().wireOhmPerMWidth());
        }

        Circuit row(double x, int bits, PulseCoding coding) {
            int shared = mode.columnsPerAdc();
            double switches = Math.pow(2, mode.voltageBits() - 1);
            if (!mode.sequential()) {
                return new Circuit(square * array.rowDriveJ(x, bits, coding), modes.rowWriteJ(columns, shared, ratio),
                        switches * array.rowDriversUm2() / rows, leakage * switches * array.rowDriversLeakageW() / rows);
            }
            double pulses = switch (coding) {
                case SPIKING -> Math.pow(2, bits) - 1;
                case PULSE_WIDTH -> 1;
            };
            return new Circuit(x * pulses * modes.sequentialRowJ(columns, shared, ratio),
                    modes.sequentialRowWriteJ(columns, shared, ratio), switches * modes.sequentialRowUm2(columns),
                    leakage * switches * array.rowDriversLeakageW() / rows);
        }

        Circuit column() {
            int shared = mode.columnsPerAdc();
            boolean multiplexed = mode.sequential() && shared > 1;
            return new Circuit(square * (multiplexed ? modes.sequentialColumnJ(rows) : array.columnReadJ(shared)),
                    square * columnWriteJ(multiplexed),
                    multiplexed ? modes.sequentialColumnUm2(rows) : array.columnDriversUm2(shared) / columns,
                    leakage * array.columnDriversLeakageW() / columns);
        }

        /** Where rows are driven one at a time, SRAM columns have no multiplexer of their own. */
        private double columnWriteJ(boolean multiplexed) {
            int shared = mode.columnsPerAdc();
            return multiplexed && cell instanceof ChargeCell ? modes.columnWriteJ(rows, 1) / shared : modes.columnWriteJ(rows, shared);
        }

        Circuit cell(double x, double y, int bits, PulseCoding coding) {
            double follows = switch (cell) {
                case ChargeCell charge -> square;
                case ResistiveCell resistive -> 1;
            };
            return new Circuit(follows * array.cellReadJ(x, y, bits, coding), cellWriteJ(y, follows), 0,
                    leakage * array.cellsLeakageW() / rows / columns + follows * storage.refreshW());
        }

        private double cellWriteJ(double y, double follows) {
            if (storage.writeJ() > 0) {
                return follows * storage.writeJ() * storage.pulsesPerWrite();
            }
            return switch (cell) {
                case ChargeCell charge -> modes.chargeCellWriteJ(rows, ratio);
                case ResistiveCell resistive -> {
                    double seriesOhm = resistive.accessOhm() + wireOhm;
                    double actionVs = storage.writeV() * storage.writeV() * storage.writePulseS() * storage.pulsesPerWrite();
                    yield actionVs * ((1 - y) / (resistive.onOhm() + seriesOhm) + y / (resistive.offOhm() + seriesOhm))
                            + (storage.writable() ? modes.cellWriteOverheadJ(columns) : 0);
                }
            };
        }
    }
}
