package org.paretile.models.chiplet;

/**
 * One cell in one node.
 *
 * @param areaM2 a cell with its share of the periphery, m²
 * @param readJ one column read of one input vector, J per bit; 0 if {@code macJ} counts
 * @param macJ a multiply-accumulate of one by one bit, J; 0 if {@code readJ} counts
 * @param writeJ writing one cell, J
 * @param writeS writing one row, s; 0 for one clock
 * @param refreshJ refreshing one cell, J
 * @param leakageW leakage of one cell, W
 * @param leakageDoublingK rise in temperature that doubles the leakage, K; 0 if it has none
 * @param endurance writes a cell stands
 * @param retention how long it keeps its value
 */
record CellData(double areaM2, double readJ, double macJ, double writeJ, double writeS, double refreshJ, double leakageW,
        double leakageDoublingK, double endurance, RetentionLaw retention) {

    /** These energies and areas with the retention and refresh of {@code other}. */
    CellData keeping(CellData other) {
        return new CellData(areaM2, readJ, macJ, writeJ, writeS, other.refreshJ, leakageW, leakageDoublingK, other.endurance,
                other.retention);
    }
}
