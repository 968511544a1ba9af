package org.paretile.models.thermal.grid;

/**
 * Where the cells of a layer lie in memory: those whose row and column add up to an even number (red) in one array, the others
 * (black) in another, row by row, so that all of one colour are updated in one run. Between rows of the other colour the
 * neighbours of cell {@code i} sit at {@code i−1}, {@code i}, {@code i+1}, {@code i−half} and {@code i+half}; of the first three
 * two are its own, by the parity of its row. Unused places before and after let every cell read all five.
 */
record Checkerboard(int nx, int ny) {
    static final int RED = 0;
    static final int BLACK = 1;
    static final int COLOURS = 2;

    /** Cells of a colour in a row; the last may be missing. */
    int half() {
        return (nx + 1) / 2;
    }

    /** Place of the first cell. */
    int pad() {
        return half() + 1;
    }

    /** Cells of a colour. */
    int cells() {
        return ny * half();
    }

    /** Places of a colour, the unused ones included. */
    int length() {
        return cells() + 2 * pad();
    }

    /** Place of the first cell of a row. */
    int row(int row) {
        return pad() + row * half();
    }

    int colour(int row, int column) {
        return row + column & 1;
    }

    int at(int row, int column) {
        return row(row) + column / 2;
    }

    /** Column of the first cell of a colour in a row. */
    int offset(int row, int colour) {
        return row + colour & 1;
    }

    /** Cells of a colour in a row that are not missing. */
    int count(int row, int colour) {
        return (nx + 1 - offset(row, colour)) / 2;
    }

    /** Number of the array of a layer and colour. */
    static int array(int layer, int colour) {
        return COLOURS * layer + colour;
    }
}
