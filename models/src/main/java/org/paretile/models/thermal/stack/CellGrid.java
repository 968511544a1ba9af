package org.paretile.models.thermal.stack;

/**
 * The die area cut into equal cells, row 0 in the south, column 0 in the west; cell (row, column) has index row·columns+column.
 *
 * @param columns cells in x
 * @param rows cells in y
 * @param widthM extent in x
 * @param heightM extent in y
 */
public record CellGrid(int columns, int rows, double widthM, double heightM) {
    /** Part of a cell that does not count as touched. */
    private static final double SLIVER = 1e-6;

    /** Number of cells. */
    public int cells() {
        return columns * rows;
    }

    /** Extent of a cell in x, m. */
    public double cellWidthM() {
        return widthM / columns;
    }

    /** Extent of a cell in y, m. */
    public double cellHeightM() {
        return heightM / rows;
    }

    /** First column that {@code block} touches. */
    public int west(Block block) {
        return first(block.xM() / cellWidthM(), columns);
    }

    /** Column after the last that {@code block} touches. */
    public int east(Block block) {
        return Math.max(west(block) + 1, end((block.xM() + block.widthM()) / cellWidthM(), columns));
    }

    /** First row that {@code block} touches. */
    public int south(Block block) {
        return first(block.yM() / cellHeightM(), rows);
    }

    /** Row after the last that {@code block} touches. */
    public int north(Block block) {
        return Math.max(south(block) + 1, end((block.yM() + block.heightM()) / cellHeightM(), rows));
    }

    private static int first(double position, int cells) {
        return Math.clamp((int) Math.floor(position + SLIVER), 0, cells - 1);
    }

    private static int end(double position, int cells) {
        return Math.clamp((int) Math.ceil(position - SLIVER), 1, cells);
    }

    /** Part of cell (row, column) that {@code block} covers, 0…1. */
    public double covered(Block block, int row, int column) {
        return coveredX(block, column) * coveredY(block, row);
    }

    /** The cell of which {@code block} covers most, the first of equals. */
    public int mostCovered(Block block) {
        int row = south(block);
        for (int next = row + 1, north = north(block); next < north; next++) {
            row = coveredY(block, next) > coveredY(block, row) + SLIVER ? next : row;
        }
        int column = west(block);
        for (int next = column + 1, east = east(block); next < east; next++) {
            column = coveredX(block, next) > coveredX(block, column) + SLIVER ? next : column;
        }
        return row * columns + column;
    }

    /** Part of the width of {@code column} that {@code block} covers, 0…1. */
    public double coveredX(Block block, int column) {
        return part(block.xM() / cellWidthM(), block.widthM() / cellWidthM(), column);
    }

    /** Part of the height of {@code row} that {@code block} covers, 0…1. */
    public double coveredY(Block block, int row) {
        return part(block.yM() / cellHeightM(), block.heightM() / cellHeightM(), row);
    }

    private static double part(double start, double length, int cell) {
        return Math.clamp(Math.min(start + length, cell + 1.0) - Math.max(start, cell), 0, 1);
    }

    /**
     * Highest value in the cells whose middles lie in {@code block}, by row and column. Cells that it shares with what lies beside it
     * and that have their middle there do not count, unless it is too narrow to hold any: then the cell with its own middle does.
     */
    public double highest(Block block, double[] values) {
        double x = block.xM() / cellWidthM();
        double width = block.widthM() / cellWidthM();
        double y = block.yM() / cellHeightM();
        double height = block.heightM() / cellHeightM();
        int west = firstMiddle(x, width, columns);
        int east = endMiddle(x, width, columns);
        double highest = Double.NEGATIVE_INFINITY;
        for (int row = firstMiddle(y, height, rows), north = endMiddle(y, height, rows); row < north; row++) {
            for (int column = west; column < east; column++) {
                highest = Math.max(highest, values[row * columns + column]);
            }
        }
        return highest;
    }

    private static boolean hasMiddle(double start, double length) {
        return Math.ceil(start - 0.5 - SLIVER) <= Math.floor(start + length - 0.5 + SLIVER);
    }

    private static int firstMiddle(double start, double length, int cells) {
        return Math.clamp((int) (hasMiddle(start, length) ? Math.ceil(start - 0.5 - SLIVER) : Math.floor(start + length / 2)), 0, cells - 1);
    }

    private static int endMiddle(double start, double length, int cells) {
        return Math.clamp((int) Math.floor(hasMiddle(start, length) ? start + length + 0.5 + SLIVER : start + length / 2 + 1), 1, cells);
    }

    /** Mean over the cells that {@code block} touches, each counted fully, by row and column. */
    public double mean(Block block, double[] values) {
        double sum = 0;
        int cells = 0;
        for (int row = south(block), north = north(block); row < north; row++) {
            for (int column = west(block), east = east(block); column < east; column++) {
                sum += values[row * columns + column];
                cells++;
            }
        }
        return sum / cells;
    }

    /** Adds {@code powerW}, spread evenly over {@code block}, to the cells from {@code offset} on. */
    public void addPower(Block block, double powerW, double[] cellPowerW, int offset) {
        double perCell = powerW * cellWidthM() * cellHeightM() / block.areaM2();
        double x = block.xM() / cellWidthM();
        double width = block.widthM() / cellWidthM();
        int west = west(block);
        int east = east(block);
        for (int row = south(block), north = north(block); row < north; row++) {
            double inRow = perCell * part(block.yM() / cellHeightM(), block.heightM() / cellHeightM(), row);
            for (int column = west; column < east; column++) {
                cellPowerW[offset + row * columns + column] += inRow * part(x, width, column);
            }
        }
    }
}
