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

    ArrayPeriphery(Technology technology, String cell, double nodeNm, int rows, int columns, ArrayMode mode) {
        NodePair pair = NodePair.of(technology, nodeNm);
        low = new AtNode(technology, cell, pair.lowNm(), rows, columns, mode);
        high = pair.share() == 0 ? low : new AtNode(technology, cell, pair.highNm(), rows, columns, mode);
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

        AtNode(Technology technology, String cellName, int nm, int rows, int columns, ArrayMode mode) {
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
                return new Circuit(array.rowDriveJ(x, bits, coding), modes.rowWriteJ(columns, shared),
                        switches * array.rowDriversUm2() / rows, switches * array.rowDriversLeakageW() / rows);
            }
            double pulses = switch (coding) {
                case SPIKING -> Math.pow(2, bits) - 1;
                case PULSE_WIDTH -> 1;
            };
            return new Circuit(x * pulses * modes.sequentialRowJ(columns, shared), modes.sequentialRowWriteJ(columns, shared),
                    switches * modes.sequentialRowUm2(columns), switches * array.rowDriversLeakageW() / rows);
        }

        Circuit column() {
            int shared = mode.columnsPerAdc();
            boolean multiplexed = mode.sequential() && shared > 1;
            return new Circuit(multiplexed ? modes.sequentialColumnJ(rows) : array.columnReadJ(shared),
                    modes.columnWriteJ(rows, shared),
                    multiplexed ? modes.sequentialColumnUm2(rows) : array.columnDriversUm2(shared) / columns,
                    array.columnDriversLeakageW() / columns);
        }

        Circuit cell(double x, double y, int bits, PulseCoding coding) {
            return new Circuit(array.cellReadJ(x, y, bits, coding), cellWriteJ(y), 0,
                    array.cellsLeakageW() / rows / columns + storage.refreshW());
        }

        private double cellWriteJ(double y) {
            if (storage.writeJ() > 0) {
                return storage.writeJ() * storage.pulsesPerWrite();
            }
            return switch (cell) {
                case ChargeCell charge -> modes.chargeCellWriteJ(rows);
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
