package org.paretile.models.chiplet;

/**
 * Subarray of constants per bit. With the constants of 3D-CIMlet (Du et al., DAC 2025) a read is charged once for every column and
 * input vector, H·W·w·M·e_r for M vectors over H by W subarrays of w columns; with those of published macros once for every
 * multiply-accumulate of one by one bit.
 */
record PerBitArray(CellData cell, Die die, double clockHz, int inputBits, int weightBits, int cyclesPerBit, double areaFactor)
        implements CimArray {
    @Override public double areaM2() {
        return cell.areaM2() * die.subarrayHeight() * die.subarrayWidth() * areaFactor;
    }

    @Override public double leakageW() {
        return cell.leakageW() * die.subarrayHeight() * die.subarrayWidth();
    }

    @Override public int columnsPerWeight(int shape) {
        return weightBits;
    }

    @Override public double readJ(int shape, long vectors, int rows, int columns) {
        double columnReads = (double) rows / die.subarrayHeight() * columns * weightBits * vectors;
        return columnReads * cell.readJ() + (double) vectors * rows * columns * inputBits * weightBits * cell.macJ();
    }

    @Override public double readS(int shape, long vectors) {
        return vectors * (double) inputBits * cyclesPerBit / clockHz;
    }

    @Override public boolean shiftsAndAdds() {
        return false;
    }

    @Override public double writeJ() {
        return cell.writeJ();
    }

    @Override public double writeS() {
        return die.subarrayHeight() * Math.max(cell.writeS(), 1 / clockHz);
    }
}
