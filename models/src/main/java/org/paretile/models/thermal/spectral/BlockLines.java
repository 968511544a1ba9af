package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;

/**
 * Blocks by the cosine coefficients of their sides: power spread evenly over a rectangle has the outer product of both, so that a layer of
 * few blocks needs no transform of its cells.
 */
final class BlockLines {
    private final int n;
    private double[] alongX = {};
    private double[] alongY = {};
    private double[] cellsPerBlock = {};

    BlockLines(int n) {
        this.n = n;
    }

    /** Takes a geometry: the blocks, and which of the conductors they lie in have few. */
    void prepare(CellGrid grid, CosineBasis basis, List<Block> blocks, int[] layerOf, boolean[] few) {
        if (cellsPerBlock.length < blocks.size()) {
            alongX = new double[blocks.size() * n];
            alongY = new double[blocks.size() * n];
            cellsPerBlock = new double[blocks.size()];
        }
        for (int s = 0; s < blocks.size(); s++) {
            if (!few[layerOf[s]]) {
                continue;
            }
            Block block = blocks.get(s);
            Arrays.fill(alongX, s * n, (s + 1) * n, 0);
            Arrays.fill(alongY, s * n, (s + 1) * n, 0);
            for (int column = grid.west(block), east = grid.east(block); column < east; column++) {
                basis.addCell(grid.coveredX(block, column), column, alongX, s * n);
            }
            for (int row = grid.south(block), north = grid.north(block); row < north; row++) {
                basis.addCell(grid.coveredY(block, row), row, alongY, s * n);
            }
            cellsPerBlock[s] = grid.cellWidthM() * grid.cellHeightM() / block.areaM2();
        }
    }

    /** Adds the coefficients of the power of block {@code s} to those of a layer. */
    void add(int s, double powerW, double[] heat) {
        double inCell = powerW * cellsPerBlock[s];
        double[] y = alongY;
        for (int p = 0; p < n; p++) {
            double factor = inCell * alongX[s * n + p];
            for (int q = 0, i = p * n, at = s * n; q < n; q++, i++, at++) {
                heat[i] += factor * y[at];
            }
        }
    }
}
