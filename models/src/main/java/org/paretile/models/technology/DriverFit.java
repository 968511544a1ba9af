package org.paretile.models.technology;

/**
 * Fit of the drivers around an array of one cell at one node. Driving a row of N columns with a 1 takes
 * {@code activeJ + activeJPerColumn·N + activeJOverColumns/N}; the last term is the gate of a switch sized to the resistance of a
 * short word line. Reading a column through a multiplexer over R rows takes {@code muxJ + muxJPerRow·R}. Fitted to arrays of 64 to
 * 1024 rows and columns.
 *
 * @param activeJ J
 * @param activeJPerColumn J
 * @param activeJOverColumns J
 * @param rowArea area of one row driver
 * @param rowLeakageW leakage of one row driver, W
 * @param columnArea area of one column driver without a multiplexer
 * @param columnLeakageW leakage of one column driver, W
 * @param muxJ energy of selecting one column, J
 * @param muxJPerRow the same per row of the array, J
 * @param muxUm2 area the multiplexer adds to one column, µm²
 * @param muxUm2PerRow the same per row of the array, µm²
 */
public record DriverFit(double activeJ, double activeJPerColumn, double activeJOverColumns, FoldedArea rowArea, double rowLeakageW,
        FoldedArea columnArea, double columnLeakageW, double muxJ, double muxJPerRow, double muxUm2, double muxUm2PerRow) {
    public DriverFit {
        Require.notNegative(activeJ, "row_driver_active_energy");
        Require.notNegative(activeJPerColumn, "row_driver_active_energy_per_column");
        Require.notNegative(rowLeakageW, "row_driver_leakage_per_row");
        Require.notNegative(columnLeakageW, "column_driver_leakage_per_column");
    }

    private static final FoldedArea NO_AREA = new FoldedArea(0, 0, 0, 0, 0);

    /** The drivers of a node; those of its leakage that are not given are one flip-flop a line. */
    static DriverFit ofNode(ConstantTable table, String subject, double flipFlopLeakageW) {
        table.require(subject, "row_driver_active_energy");
        table.require(subject, "row_driver_area_per_row");
        table.require(subject, "column_driver_area_per_column");
        return of(table, subject,
                new DriverFit(0, 0, 0, NO_AREA, flipFlopLeakageW, NO_AREA, flipFlopLeakageW, 0, 0, 0, 0));
    }

    /** The fit under {@code subject}; what it does not give is taken from {@code rest}. */
    static DriverFit of(ConstantTable table, String subject, DriverFit rest) {
        boolean ownRow = table.has(subject, "row_driver_active_energy");
        boolean ownMux = table.has(subject, "column_mux_energy");
        return new DriverFit(
                ownRow ? 1e-15 * table.require(subject, "row_driver_active_energy") : rest.activeJ,
                table.has(subject, "row_driver_active_energy_per_column")
                        ? 1e-15 * table.require(subject, "row_driver_active_energy_per_column") : rest.activeJPerColumn,
                ownRow ? 1e-15 * table.orElse(subject, "row_driver_active_energy_over_columns", 0) : rest.activeJOverColumns,
                area(table, subject, "row_driver", "row", rest.rowArea),
                1e-9 * table.orElse(subject, "row_driver_leakage_per_row", 1e9 * rest.rowLeakageW),
                area(table, subject, "column_driver", "column", rest.columnArea),
                1e-9 * table.orElse(subject, "column_driver_leakage_per_column", 1e9 * rest.columnLeakageW),
                ownMux ? 1e-15 * table.require(subject, "column_mux_energy") : rest.muxJ,
                ownMux ? 1e-15 * table.orElse(subject, "column_mux_energy_per_row", 0) : rest.muxJPerRow,
                table.orElse(subject, "column_mux_area", rest.muxUm2),
                table.orElse(subject, "column_mux_area_per_row", table.has(subject, "column_mux_area") ? 0 : rest.muxUm2PerRow));
    }

    /** The same drivers with another energy per column, J. */
    DriverFit withActiveJPerColumn(double joules) {
        return new DriverFit(activeJ, joules, 0, rowArea, rowLeakageW, columnArea, columnLeakageW, muxJ, muxJPerRow, muxUm2,
                muxUm2PerRow);
    }

    private static FoldedArea area(ConstantTable table, String subject, String driver, String line, FoldedArea rest) {
        String base = driver + "_area_per_" + line;
        if (!table.has(subject, base)) {
            return rest;
        }
        return new FoldedArea(table.require(subject, base),
                table.orElse(subject, driver + "_fold_area", 0),
                table.orElse(subject, driver + "_folds", 0),
                table.orElse(subject, driver + "_folds_per_line", 0),
                table.orElse(subject, driver + "_folds_times_lines", 0));
    }
}
