package org.paretile.models.thermal.grid;

import java.util.Arrays;

/**
 * Which cells of a level make one of the next: pairs in x, in y or both; an odd one out stays alone. Heat is summed, corrections
 * are copied; lateral links are re-discretised (paths from centre to centre in series, neighbouring paths in parallel), for the
 * plain sum over a pair would double the stiffness.
 */
final class Coarsening {
    /** Cells are paired in the direction of the stronger links alone if they are stretched by more. */
    private static final double STRETCHED = 1.5;

    private static final int COARSEST = 2;

    private final Level fine;
    private final int stepX;
    private final int stepY;

    Coarsening(Level fine) {
        this.fine = fine;
        boolean x = fine.nx > COARSEST;
        boolean y = fine.ny > COARSEST;
        stepX = x && (fine.aspect < STRETCHED || !y) ? 2 : 1;
        stepY = y && (fine.aspect > 1 / STRETCHED || !x) ? 2 : 1;
    }

    /** Whether there is a coarser level. */
    static boolean possible(Level level) {
        return level.nx > COARSEST || level.ny > COARSEST;
    }

    int x(int fineX) {
        return fineX / stepX;
    }

    int y(int fineY) {
        return fineY / stepY;
    }

    int widthX(int coarseX) {
        return Math.min(stepX, fine.nx - coarseX * stepX);
    }

    int widthY(int coarseY) {
        return Math.min(stepY, fine.ny - coarseY * stepY);
    }

    Level level() {
        Level coarse = new Level(Math.ceilDiv(fine.nx, stepX), Math.ceilDiv(fine.ny, stepY), fine.layers,
                fine.aspect * stepX / stepY);
        for (int l = 0; l < fine.layers; l++) {
            for (int row = 0; row < fine.ny; row++) {
                int f = fine.pad + l * fine.n + row * fine.nx;
                int c = coarse.pad + l * coarse.n + y(row) * coarse.nx;
                for (int column = 0; column < fine.nx; column++, f++) {
                    int to = c + x(column);
                    coarse.gz[to] += fine.gz[f];
                    coarse.ground[to] += fine.ground[f];
                    if (last(column, stepX, fine.nx)) {
                        coarse.gx[to] += across(fine.gx, f, 1, widthX(x(column)) == 2, column + 2 < fine.nx && stepX == 2);
                    }
                    if (last(row, stepY, fine.ny)) {
                        coarse.gy[to] += across(fine.gy, f, fine.nx, widthY(y(row)) == 2, row + 2 < fine.ny && stepY == 2);
                    }
                }
            }
        }
        for (EdgeNode edge : fine.edges) {
            edge.attachTo(coarse, fine, this);
        }
        coarse.finish();
        return coarse;
    }

    /** Whether a cell is the last of its group and has a neighbour. */
    private static boolean last(int cell, int step, int cells) {
        return cell + 1 < cells && cell % step == step - 1;
    }

    /** The link over the border between two groups, with half the inner link of either group of two. */
    private static double across(double[] g, int at, int stride, boolean pairBefore, boolean pairAfter) {
        if (g[at] == 0) {
            return 0;
        }
        return 1 / (1 / g[at] + (pairBefore ? 0.5 / g[at - stride] : 0) + (pairAfter ? 0.5 / g[at + stride] : 0));
    }

    /**
     * Sums what the first smoothing has left: the red cells lack what the black ones sent them since, the nodes' heat is not
     * yet in the cells.
     */
    void restrict(Level coarse, double[] x, double[] coarseHeat) {
        Arrays.fill(coarseHeat, 0);
        for (int l = 0; l < fine.layers; l++) {
            for (int row = 0; row < fine.ny; row++) {
                int to = coarse.pad + l * coarse.n + y(row) * coarse.nx;
                int from = fine.pad + l * fine.n + row * fine.nx;
                for (int column = row & 1; column < fine.nx; column += 2) {
                    coarseHeat[to + column / stepX] += fine.fromNeighbours(x, from + column);
                }
            }
        }
        for (int i = 0; i < fine.edges.size(); i++) {
            fine.edges.get(i).pushTo(coarse.edges.get(i), coarseHeat, this, x, fine.behind);
        }
    }

    /** Adds the coarse correction to the cells and nodes. */
    void correct(Level coarse, double[] coarseX, double[] x) {
        for (int l = 0; l < fine.layers; l++) {
            for (int row = 0; row < fine.ny; row++) {
                int from = coarse.pad + l * coarse.n + y(row) * coarse.nx;
                int to = fine.pad + l * fine.n + row * fine.nx;
                for (int column = 0; column < fine.nx; column++) {
                    x[to + column] += coarseX[from + column / stepX];
                }
            }
        }
        for (int i = 0; i < fine.nodes; i++) {
            x[fine.behind + i] += coarseX[coarse.behind + i];
        }
    }
}
