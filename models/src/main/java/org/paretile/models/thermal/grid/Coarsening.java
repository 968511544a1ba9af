package org.paretile.models.thermal.grid;

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
    /** 1 where pairs make one, else 0. */
    private final int shiftX;
    private final int shiftY;

    Coarsening(Level fine) {
        this.fine = fine;
        boolean x = fine.nx > COARSEST;
        boolean y = fine.ny > COARSEST;
        shiftX = x && (fine.aspect < STRETCHED || !y) ? 1 : 0;
        shiftY = y && (fine.aspect > 1 / STRETCHED || !x) ? 1 : 0;
    }

    /** Whether there is a coarser level. */
    static boolean possible(Level level) {
        return level.nx > COARSEST || level.ny > COARSEST;
    }

    /** Whether pairs in x make one. */
    boolean halvesX() {
        return shiftX == 1;
    }

    int x(int fineX) {
        return fineX >> shiftX;
    }

    int y(int fineY) {
        return fineY >> shiftY;
    }

    int widthX(int coarseX) {
        return Math.min(1 << shiftX, fine.nx - (coarseX << shiftX));
    }

    int widthY(int coarseY) {
        return Math.min(1 << shiftY, fine.ny - (coarseY << shiftY));
    }

    Level level() {
        Level coarse = new Level(x(fine.nx - 1) + 1, y(fine.ny - 1) + 1, fine.layers, fine.aspect * (1 << shiftX) / (1 << shiftY));
        for (int l = 0; l < fine.layers; l++) {
            for (int row = 0; row < fine.ny; row++) {
                gather(coarse, l, row);
            }
        }
        for (EdgeNode edge : fine.edges) {
            edge.attachTo(coarse, fine, this);
        }
        return coarse;
    }

    private void gather(Level coarse, int layer, int row) {
        int f = layer * fine.n + row * fine.nx;
        int c = layer * coarse.n + y(row) * coarse.nx;
        for (int column = 0; column < fine.nx; column++) {
            coarse.gz[c + x(column)] += fine.gz[f + column];
            coarse.ground[c + x(column)] += fine.ground[f + column];
        }
        int last = (1 << shiftX) - 1;
        for (int column = last; column + 1 < fine.nx; column += 1 << shiftX) {
            coarse.gx[c + x(column)] += across(fine.gx, f + column, 1, shiftX == 1, shiftX == 1 && column + 2 < fine.nx);
        }
        if (last(row, shiftY, fine.ny)) {
            boolean pairs = shiftY == 1;
            for (int column = 0; column < fine.nx; column++) {
                coarse.gy[c + x(column)] += across(fine.gy, f + column, fine.nx, pairs, pairs && row + 2 < fine.ny);
            }
        }
    }

    /** Whether a cell is the last of its group and has a neighbour. */
    private static boolean last(int cell, int shift, int cells) {
        return cell + 1 < cells && (shift == 0 || (cell & 1) == 1);
    }

    /** The link over the border between two groups, with half the inner link of either group of two. */
    private static double across(double[] g, int at, int stride, boolean pairBefore, boolean pairAfter) {
        double link = g[at];
        if (link == 0) {
            return 0;
        }
        if (pairBefore && pairAfter && g[at - stride] == link && g[at + stride] == link) {
            return link / 2;
        }
        return 1 / (1 / link + (pairBefore ? 0.5 / g[at - stride] : 0) + (pairAfter ? 0.5 / g[at + stride] : 0));
    }
}
