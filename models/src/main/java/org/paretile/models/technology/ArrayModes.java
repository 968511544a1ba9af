package org.paretile.models.technology;

import java.util.HashMap;
import java.util.Map;

/**
 * Energies of writing an array, and of driving its rows one at a time, characterised on square arrays of 64 to 1024 lines. Between
 * the sizes the energies follow a power of the size, beyond them the power at the end. A cell without figures of its own is given
 * those of a 1T1R cell or of a charge-domain SRAM cell, whichever is of its kind. Energies of rows are given at a supply relative to
 * the nominal one; a share of each follows its square, the rest works at voltages of its own. Immutable.
 */
public final class ArrayModes {
    private static final String RESISTIVE_REFERENCE = "rram_neurosim_default";
    private static final String CHARGE_REFERENCE = "sram_jia_jssc_2020";
    private static final int[] SIZES = {64, 128, 256, 512, 1024};
    private static final int[] MODE_SIZES = {128, 512};
    private static final double MUXED_COLUMNS = 8;

    static final Map<String, String> QUANTITIES = quantities();

    private final RowEnergy rowWrite;
    private final RowEnergy sequentialRow;
    private final RowEnergy sequentialRowWrite;
    private final double[] columnWriteFj;
    private final double[] columnWriteMuxedFj;
    private final double[] sequentialColumnFj;
    private final double[] sequentialColumnUm2;
    private final double[] sequentialRowUm2;
    private final double[] cellWriteFj;
    private final double[] cellExponent;
    private final double[] cellExponentSlope;
    private final double overheadFj;
    private final double overheadFjTimesColumns;

    /** Energies by size for a converter per column and per eight columns, and the share that follows the square of the supply. */
    private record RowEnergy(int[] sizes, double[] aloneFj, double[] muxedFj, double[] aloneShare, double[] muxedShare) {
        double joules(int columns, int columnsPerAdc, double supplyRatio) {
            double alone = power(sizes, aloneFj, columns);
            double multiplexing = multiplexing(columnsPerAdc);
            double femto = alone + (multiplexing == 0 ? 0 : (power(MODE_SIZES, muxedFj, columns) - alone) * multiplexing);
            double excess = supplyRatio * supplyRatio - 1;
            double share = excess == 0 ? 0
                    : line(aloneShare, columns) + (line(muxedShare, columns) - line(aloneShare, columns)) * multiplexing;
            return 1e-15 * Math.max(0, femto) * Math.max(0, 1 + excess * share);
        }
    }

    /** Numbers of one cell at one node. */
    private record Source(ConstantTable table, String own, String reference) {
        double[] required(String quantity, String suffix, int[] sizes) {
            String subject = subject(quantity + "_" + sizes[0] + suffix);
            double[] values = new double[sizes.length];
            for (int i = 0; i < sizes.length; i++) {
                values[i] = table.require(subject, quantity + "_" + sizes[i] + suffix);
            }
            return values;
        }

        double[] optional(String quantity, String suffix, double absent) {
            String subject = subject(quantity + "_" + MODE_SIZES[0] + suffix);
            return new double[] {table.orElse(subject, quantity + "_" + MODE_SIZES[0] + suffix, absent),
                table.orElse(subject, quantity + "_" + MODE_SIZES[1] + suffix, absent)};
        }

        RowEnergy row(String quantity, int[] sizes) {
            return new RowEnergy(sizes, required(quantity, "", sizes), required(quantity, "_muxed", MODE_SIZES),
                    optional(quantity, "_supply_share", 1), optional(quantity, "_muxed_supply_share", 1));
        }

        String subject(String quantity) {
            return table.has(own, quantity) ? own : reference;
        }
    }

    private ArrayModes(Source source, boolean charge) {
        rowWrite = source.row("row_write_energy", SIZES);
        sequentialRow = source.row("sequential_row_energy", MODE_SIZES);
        sequentialRowWrite = source.row("sequential_row_write_energy", MODE_SIZES);
        columnWriteFj = source.required("column_write_energy", "", SIZES);
        columnWriteMuxedFj = source.required("column_write_energy", "_muxed", MODE_SIZES);
        sequentialColumnFj = source.required("sequential_column_energy", "_muxed", MODE_SIZES);
        sequentialColumnUm2 = source.required("sequential_column_area", "_muxed", MODE_SIZES);
        sequentialRowUm2 = source.required("sequential_row_area", "", MODE_SIZES);
        cellWriteFj = charge ? source.required("cell_write_energy", "", SIZES) : new double[SIZES.length];
        cellExponent = source.optional("cell_write_energy", "_supply_exponent", 2);
        cellExponentSlope = source.optional("cell_write_energy", "_supply_exponent_slope", 0);
        String overhead = source.subject("cell_write_overhead");
        overheadFj = source.table.orElse(overhead, "cell_write_overhead", 0);
        overheadFjTimesColumns = source.table.orElse(overhead, "cell_write_overhead_times_columns", 0);
    }

    static ArrayModes of(ConstantTable table, Cell cell, Node node) {
        boolean charge = switch (cell) {
            case ResistiveCell resistive -> false;
            case ChargeCell chargeCell -> true;
        };
        String reference = "cell:" + (charge ? CHARGE_REFERENCE : RESISTIVE_REFERENCE) + "@" + node.nm();
        return new ArrayModes(new Source(table, "cell:" + cell.name() + "@" + node.nm(), reference), charge);
    }

    /** Energy of writing one row of an array of {@code columns} columns, all rows at hand, J. */
    public double rowWriteJ(int columns, int columnsPerAdc, double supplyRatio) {
        return rowWrite.joules(columns, columnsPerAdc, supplyRatio);
    }

    /** The same where rows are driven one at a time, J. */
    public double sequentialRowWriteJ(int columns, int columnsPerAdc, double supplyRatio) {
        return sequentialRowWrite.joules(columns, columnsPerAdc, supplyRatio);
    }

    /** Energy of driving one row with a 1 where rows are driven one at a time, J. */
    public double sequentialRowJ(int columns, int columnsPerAdc, double supplyRatio) {
        return sequentialRow.joules(columns, columnsPerAdc, supplyRatio);
    }

    /** Energy of one column driver in a write of an array of {@code rows} rows, J. */
    public double columnWriteJ(int rows, int columnsPerAdc) {
        double alone = power(SIZES, columnWriteFj, rows);
        double muxed = power(MODE_SIZES, columnWriteMuxedFj, rows);
        return 1e-15 * Math.max(0, alone + (muxed - alone) * multiplexing(columnsPerAdc));
    }

    /** Energy of selecting one of several columns where rows are driven one at a time, J. */
    public double sequentialColumnJ(int rows) {
        return 1e-15 * power(MODE_SIZES, sequentialColumnFj, rows);
    }

    /** Area of one row driver where rows are driven one at a time, µm². */
    public double sequentialRowUm2(int columns) {
        return power(MODE_SIZES, sequentialRowUm2, columns);
    }

    /** Area of one column driver with its multiplexer where rows are driven one at a time, µm². */
    public double sequentialColumnUm2(int rows) {
        return power(MODE_SIZES, sequentialColumnUm2, rows);
    }

    /**
     * Energy of writing one charge cell of an array of {@code lines} lines, J; its exponent in the supply is about 2 at the nominal
     * one and above and rises to 4 at 0.6 V.
     */
    public double chargeCellWriteJ(int lines, double supplyRatio) {
        double exponent = line(cellExponent, lines) + line(cellExponentSlope, lines) * Math.log(supplyRatio);
        return 1e-15 * power(SIZES, cellWriteFj, lines) * Math.pow(supplyRatio, exponent);
    }

    /** What writing one resistive cell takes beside its current, its share of the word line, J. */
    public double cellWriteOverheadJ(int columns) {
        return 1e-15 * Math.max(0, overheadFj + overheadFjTimesColumns / columns);
    }

    /** 0 for a converter per column, 1 for one per eight columns; linear in 1/columns. */
    private static double multiplexing(int columnsPerAdc) {
        return (1 - 1.0 / columnsPerAdc) / (1 - 1 / MUXED_COLUMNS);
    }

    private static double power(int[] sizes, double[] values, int lines) {
        int above = 1;
        while (above < sizes.length - 1 && sizes[above] < lines) {
            above++;
        }
        double low = values[above - 1];
        double high = values[above];
        if (low <= 0 || high <= 0) {
            return 0;
        }
        double share = Math.log((double) lines / sizes[above - 1]) / Math.log((double) sizes[above] / sizes[above - 1]);
        return low * Math.pow(high / low, share);
    }

    /** Between the sizes run in every mode linear in the logarithm of the size, held beyond. */
    private static double line(double[] values, int lines) {
        double along = Math.log((double) lines / MODE_SIZES[0]) / Math.log((double) MODE_SIZES[1] / MODE_SIZES[0]);
        return values[0] + (values[1] - values[0]) * Math.clamp(along, 0.0, 1.0);
    }

    private static Map<String, String> quantities() {
        Map<String, String> all = new HashMap<>();
        all.put("cell_write_overhead", "fJ");
        all.put("cell_write_overhead_times_columns", "fJ");
        for (int size : SIZES) {
            all.put("cell_write_energy_" + size, "fJ");
            all.put("row_write_energy_" + size, "fJ");
            all.put("column_write_energy_" + size, "fJ");
        }
        for (int size : MODE_SIZES) {
            for (String energy : new String[] {"row_write_energy_", "column_write_energy_", "sequential_row_energy_",
                "sequential_row_write_energy_", "sequential_column_energy_"}) {
                all.put(energy + size, "fJ");
                all.put(energy + size + "_muxed", "fJ");
            }
            for (String row : new String[] {"row_write_energy_", "sequential_row_energy_", "sequential_row_write_energy_"}) {
                all.put(row + size + "_supply_share", "1");
                all.put(row + size + "_muxed_supply_share", "1");
            }
            all.put("cell_write_energy_" + size + "_supply_exponent", "1");
            all.put("cell_write_energy_" + size + "_supply_exponent_slope", "1");
            all.put("sequential_column_area_" + size + "_muxed", "um2");
            all.put("sequential_row_area_" + size, "um2");
        }
        return Map.copyOf(all);
    }
}
