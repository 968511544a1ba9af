package org.paretile.models.chiplet;

/**
 * What a compute-in-memory subarray costs: per-bit constants ({@link PerBitArray}) or a macro with its circuits
 * ({@link MacroArray}).
 */
sealed interface CimArray permits PerBitArray, MacroArray {
    /** Area with periphery, m². */
    double areaM2();

    /** Leakage of one subarray at 25 °C, W. */
    double leakageW();

    /** Columns side by side that hold a weight of {@code shape}. */
    int columnsPerWeight(int shape);

    /**
     * Reading out the product of {@code vectors} inputs with a matrix of {@code rows} by {@code columns} weights, the sizes of
     * {@code shape}, J.
     */
    double readJ(int shape, long vectors, int rows, int columns);

    /** The same on arrays enough to hold the matrix, side by side, s. */
    double readS(int shape, long vectors);

    /** Whether {@link #readJ} has the shift-adders behind the columns. */
    boolean shiftsAndAdds();

    /** Writing one cell, J. */
    double writeJ();

    /** Writing all rows of a subarray one by one, s. */
    double writeS();
}
