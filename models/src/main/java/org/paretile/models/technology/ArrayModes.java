package org.paretile.models.technology;

import java.util.HashMap;
import java.util.Map;

/**
 * Energies of writing an array, and of driving its rows one at a time, characterised on square arrays of 64 to 1024 lines. Between
 * the sizes the energies follow a power of the size, beyond them the power at the end. A cell without figures of its own is given
 * those of a 1T1R cell or of a charge-domain SRAM cell, whichever is of its kind. Energies of rows are given at a supply relative to
 * the nominal one; a share of each follows its square, the rest works at voltages of its own.
 */
public final class ArrayModes {
    private static final String RESISTIVE_REFERENCE = "rram_neurosim_default";
    private static final String CHARGE_REFERENCE = "sram_jia_jssc_2020";
    private static final int[] SIZES = {64, 128, 256, 512, 1024};
    private static final int[] MODE_SIZES = {128, 512};
    private static final int MUXED_COLUMNS = 8;

    static final Map<String, String> QUANTITIES = quantities();

    private final ConstantTable table;
    private final String own;
    private final String reference;

    private ArrayModes(ConstantTable table, String own, String reference) {
        this.table = table;
        this.own = own;
        this.reference = reference;
    }

    static ArrayModes of(ConstantTable table, Cell cell, Node node) {
        String reference = "cell:" + switch (cell) {
            case ResistiveCell resistive -> RESISTIVE_REFERENCE;
            case ChargeCell charge -> CHARGE_REFERENCE;
        };
        return new ArrayModes(table, "cell:" + cell.name() + "@" + node.nm(), reference + "@" + node.nm());
    }

    /** Energy of writing one row of an array of {@code columns} columns, all rows at hand, J. */
    public double rowWriteJ(int columns, int columnsPerAdc, double supplyRatio) {
        return 1e-15 * muxed("row_write_energy", SIZES, columns, columnsPerAdc)
                * supplyFactor("row_write_energy", columns, columnsPerAdc, supplyRatio);
    }

    /** The same where rows are driven one at a time, J. */
    public double sequentialRowWriteJ(int columns, int columnsPerAdc, double supplyRatio) {
        return 1e-15 * muxed("sequential_row_write_energy", MODE_SIZES, columns, columnsPerAdc)
                * supplyFactor("sequential_row_write_energy", columns, columnsPerAdc, supplyRatio);
    }

    /** Energy of one column driver in a write of an array of {@code rows} rows, J. */
    public double columnWriteJ(int rows, int columnsPerAdc) {
        return 1e-15 * muxed("column_write_energy", SIZES, rows, columnsPerAdc);
    }

    /** Energy of driving one row with a 1 where rows are driven one at a time, J. */
    public double sequentialRowJ(int columns, int columnsPerAdc, double supplyRatio) {
        return 1e-15 * muxed("sequential_row_energy", MODE_SIZES, columns, columnsPerAdc)
                * supplyFactor("sequential_row_energy", columns, columnsPerAdc, supplyRatio);
    }

    /** Energy of selecting one of several columns where rows are driven one at a time, J. */
    public double sequentialColumnJ(int rows) {
        return 1e-15 * value("sequential_column_energy", "_muxed", MODE_SIZES, rows);
    }

    /** Area of one row driver where rows are driven one at a time, µm². */
    public double sequentialRowUm2(int columns) {
        return value("sequential_row_area", "", MODE_SIZES, columns);
    }

    /** Area of one column driver with its multiplexer where rows are driven one at a time, µm². */
    public double sequentialColumnUm2(int rows) {
        return value("sequential_column_area", "_muxed", MODE_SIZES, rows);
    }

    /**
     * Energy of writing one charge cell of an array of {@code lines} lines, J; its exponent in the supply is about 2 at the nominal
     * one and above and rises to 4 at 0.6 V.
     */
    public double chargeCellWriteJ(int lines, double supplyRatio) {
        double exponent = sloping("cell_write_energy", "_supply_exponent", lines, 2)
                + sloping("cell_write_energy", "_supply_exponent_slope", lines, 0) * Math.log(supplyRatio);
        return 1e-15 * value("cell_write_energy", "", SIZES, lines) * Math.pow(supplyRatio, exponent);
    }

    /** What writing one resistive cell takes beside its current, its share of the word line, J. */
    public double cellWriteOverheadJ(int columns) {
        String subject = subject("cell_write_overhead");
        return 1e-15 * Math.max(0, table.require(subject, "cell_write_overhead")
                + table.orElse(subject, "cell_write_overhead_times_columns", 0) / columns);
    }

    /** Characterised for a converter per column and per eight columns; between and beyond linear in 1/columns. */
    private double muxed(String quantity, int[] sizes, int lines, int columnsPerAdc) {
        double alone = value(quantity, "", sizes, lines);
        if (columnsPerAdc == 1) {
            return alone;
        }
        double shared = value(quantity, "_muxed", MODE_SIZES, lines);
        return Math.max(0, alone + (shared - alone) * multiplexing(columnsPerAdc));
    }

    /** A part of the energy goes with the square of the supply, the rest has voltages of its own. */
    private double supplyFactor(String quantity, int lines, int columnsPerAdc, double supplyRatio) {
        double excess = supplyRatio * supplyRatio - 1;
        if (excess == 0) {
            return 1;
        }
        double alone = sloping(quantity, "_supply_share", lines, 1);
        double shared = sloping(quantity, "_muxed_supply_share", lines, 1);
        return Math.max(0, 1 + excess * (alone + (shared - alone) * multiplexing(columnsPerAdc)));
    }

    /** A number between the sizes run in every mode, linear in the logarithm of the size and held beyond. */
    private double sloping(String quantity, String suffix, int lines, double absent) {
        String first = quantity + "_" + MODE_SIZES[0] + suffix;
        String subject = subject(first);
        double low = table.orElse(subject, first, absent);
        double high = table.orElse(subject, quantity + "_" + MODE_SIZES[1] + suffix, absent);
        double along = Math.log((double) lines / MODE_SIZES[0]) / Math.log((double) MODE_SIZES[1] / MODE_SIZES[0]);
        return low + (high - low) * Math.clamp(along, 0.0, 1.0);
    }

    /** 0 for a converter per column, 1 for one per eight columns. */
    private static double multiplexing(int columnsPerAdc) {
        return (1 - 1.0 / columnsPerAdc) / (1 - 1.0 / MUXED_COLUMNS);
    }

    private double value(String quantity, String suffix, int[] sizes, int lines) {
        int above = 1;
        while (above < sizes.length - 1 && sizes[above] < lines) {
            above++;
        }
        String subject = subject(quantity + "_" + sizes[0] + suffix);
        double low = table.require(subject, quantity + "_" + sizes[above - 1] + suffix);
        double high = table.require(subject, quantity + "_" + sizes[above] + suffix);
        if (low <= 0 || high <= 0) {
            return 0;
        }
        double share = Math.log((double) lines / sizes[above - 1]) / Math.log((double) sizes[above] / sizes[above - 1]);
        return low * Math.pow(high / low, share);
    }

    private String subject(String quantity) {
        return table.has(own, quantity) ? own : reference;
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
            all.put("row_write_energy_" + size + "_muxed", "fJ");
            all.put("column_write_energy_" + size + "_muxed", "fJ");
            all.put("sequential_row_energy_" + size, "fJ");
            all.put("sequential_row_energy_" + size + "_muxed", "fJ");
            all.put("sequential_row_write_energy_" + size, "fJ");
            all.put("sequential_row_write_energy_" + size + "_muxed", "fJ");
            for (String row : new String[] {"row_write_energy_", "sequential_row_energy_", "sequential_row_write_energy_"}) {
                all.put(row + size + "_supply_share", "1");
                all.put(row + size + "_muxed_supply_share", "1");
            }
            all.put("cell_write_energy_" + size + "_supply_exponent", "1");
            all.put("cell_write_energy_" + size + "_supply_exponent_slope", "1");
            all.put("sequential_column_energy_" + size + "_muxed", "fJ");
            all.put("sequential_column_area_" + size + "_muxed", "um2");
            all.put("sequential_row_area_" + size, "um2");
        }
        return Map.copyOf(all);
    }
}
