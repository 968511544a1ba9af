package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.Conductivity;
import org.paretile.models.thermal.stack.Layer;

/**
 * Conductivities of the cells of an uneven layer. A cell that edges of blocks cut conducts vertically in parallel, and sideways
 * through strips across the way, in series: a gap narrower than a cell still separates two dies, which the mean by area of the
 * verification model only sees on finer cells.
 */
final class CellMaterials {
    /** Strips a cell is cut into. */
    private static final int STRIPS = 4;

    private final int n;
    /** To neighbours in x and in y, W/(m K), by cell. */
    final double[] eastward;
    final double[] northward;
    private final double[] acrossX;
    private final double[] acrossY;
    private final boolean[] isCut;
    private final int[] cut;
    private int cuts;

    CellMaterials(int n) {
        this.n = n;
        eastward = new double[n * n];
        northward = new double[n * n];
        acrossX = new double[n * n * STRIPS];
        acrossY = new double[n * n * STRIPS];
        isCut = new boolean[n * n];
        cut = new int[n * n];
    }

    /** Fills {@link #eastward}, {@link #northward} and {@code vertical}. */
    void of(Layer layer, CellGrid grid, double[] vertical) {
        Conductivity own = layer.conductivity();
        Arrays.fill(eastward, own.lateralWPerMK());
        Arrays.fill(northward, own.lateralWPerMK());
        Arrays.fill(vertical, own.verticalWPerMK());
        cuts = 0;
        for (Block block : layer.blocks()) {
            Conductivity material = block.conductivity();
            if (material != null) {
                enter(block, material, own, grid, vertical);
            }
        }
        for (int i = 0; i < cuts; i++) {
            int cell = cut[i];
            eastward[cell] = inSeries(acrossX, cell);
            northward[cell] = inSeries(acrossY, cell);
            isCut[cell] = false;
        }
    }

    private void enter(Block block, Conductivity material, Conductivity own, CellGrid grid, double[] vertical) {
        double x = block.xM() / grid.cellWidthM();
        double width = block.widthM() / grid.cellWidthM();
        double y = block.yM() / grid.cellHeightM();
        double height = block.heightM() / grid.cellHeightM();
        for (int row = grid.south(block), north = grid.north(block); row < north; row++) {
            double inY = part(y, height, row, 1);
            for (int column = grid.west(block), east = grid.east(block); column < east; column++) {
                double inX = part(x, width, column, 1);
                int cell = row * n + column;
                vertical[cell] += inX * inY * (material.verticalWPerMK() - own.verticalWPerMK());
                if (inX == 1 && inY == 1) {
                    eastward[cell] = material.lateralWPerMK();
                    northward[cell] = material.lateralWPerMK();
                    continue;
                }
                cut(cell, own);
                double more = material.lateralWPerMK() - own.lateralWPerMK();
                for (int strip = 0; strip < STRIPS; strip++) {
                    double at = (double) strip / STRIPS;
                    acrossX[cell * STRIPS + strip] += more * inY * STRIPS * part(x, width, column + at, 1.0 / STRIPS);
                    acrossY[cell * STRIPS + strip] += more * inX * STRIPS * part(y, height, row + at, 1.0 / STRIPS);
                }
            }
        }
    }

    private void cut(int cell, Conductivity own) {
        if (!isCut[cell]) {
            isCut[cell] = true;
            cut[cuts++] = cell;
            Arrays.fill(acrossX, cell * STRIPS, (cell + 1) * STRIPS, own.lateralWPerMK());
            Arrays.fill(acrossY, cell * STRIPS, (cell + 1) * STRIPS, own.lateralWPerMK());
        }
    }

    private static double inSeries(double[] strips, int cell) {
        double resistance = 0;
        for (int strip = 0; strip < STRIPS; strip++) {
            resistance += 1 / strips[cell * STRIPS + strip];
        }
        return STRIPS / resistance;
    }

    /** Length that [start, start + length] and [from, from + width] share. */
    private static double part(double start, double length, double from, double width) {
        return Math.clamp(Math.min(start + length, from + width) - Math.max(start, from), 0, width);
    }
}
