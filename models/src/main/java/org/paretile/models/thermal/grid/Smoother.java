package org.paretile.models.thermal.grid;

import java.util.Arrays;

/**
 * One level of the preconditioner, in single precision: red-black Gauss-Seidel of vertical lines, and the way to the next level and
 * back. Memory lies as in {@link Stencil}, loops are those of {@link Rows}.
 */
final class Smoother {
    private static final int RED = Checkerboard.RED;
    private static final int BLACK = Checkerboard.BLACK;

    final Level level;
    final Checkerboard board;
    private final Coarsening map;
    /** Solution and right-hand side. */
    final float[][] x;
    final float[][] heat;
    final float[] nodes;
    final float[] nodeHeat;

    private final float[][] before;
    private final float[][] same;
    private final float[][] after;
    private final float[][] north;
    private final float[][] south;
    private final float[][] up;
    /** Reciprocal pivots of the elimination of a vertical line, and the factor of its back substitution. */
    private final float[][] inverse;
    private final float[][] carry;
    private final float[][] shifted;
    private final float[] sum;

    Smoother(Stencil stencil, Coarsening map) {
        level = stencil.level;
        board = stencil.board;
        this.map = map;
        int arrays = stencil.up.length;
        int length = board.length();
        x = new float[arrays][length];
        heat = new float[arrays][length];
        nodes = new float[level.nodes];
        nodeHeat = new float[level.nodes];
        before = Rows.narrow(stencil.before);
        same = Rows.narrow(stencil.same);
        after = Rows.narrow(stencil.after);
        north = Rows.narrow(stencil.north);
        south = Rows.narrow(stencil.south);
        up = Rows.narrow(stencil.up);
        inverse = Rows.narrow(stencil.diagonal);
        carry = new float[arrays][length];
        shifted = new float[4][length];
        sum = new float[length];
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = 0; a < arrays; a++) {
            if (a >= Checkerboard.COLOURS) {
                Rows.subtract(inverse[a], up[a - Checkerboard.COLOURS], carry[a - Checkerboard.COLOURS], pad, end);
            }
            Rows.eliminate(inverse[a], carry[a], up[a], pad, end);
        }
        if (level.nx % 2 == 1) {
            forgetMissing();
        }
    }

    /** The places of missing cells have no pivot. */
    private void forgetMissing() {
        for (int a = 0; a < x.length; a++) {
            for (int row = 0; row < level.ny; row++) {
                if (board.offset(row, a & 1) == 1) {
                    int at = board.row(row) + board.half() - 1;
                    inverse[a][at] = 0;
                    carry[a][at] = 0;
                }
            }
        }
    }

    /** Takes the right-hand side of the finest level. */
    void take(Field right) {
        for (int a = 0; a < heat.length; a++) {
            Rows.narrow(right.cells[a], heat[a]);
        }
        Rows.narrow(right.nodes, nodeHeat);
    }

    /** Gives the solution of the finest level. */
    void give(Field solution) {
        for (int a = 0; a < x.length; a++) {
            Rows.widen(x[a], solution.cells[a]);
        }
        Rows.widen(nodes, solution.nodes);
    }

    /** Red lines, black lines and nodes, from zero; what is left goes to the coarser level. */
    void down(Smoother coarse) {
        relaxAlone(RED);
        relax(BLACK);
        relaxNodes();
        restrict(coarse);
    }

    /** The coarser level's correction, then nodes, black lines and red lines. */
    void upward(Smoother coarse) {
        correct(coarse);
        relaxNodes();
        for (EdgeNode edge : level.edges) {
            edge.pushTo(heat, nodes);
        }
        relax(BLACK);
        relax(RED);
    }

    private void relaxNodes() {
        for (EdgeNode edge : level.edges) {
            edge.relax(x, nodes, nodeHeat);
        }
    }

    /** Solves the vertical lines of one colour, as if all neighbours were at 0. */
    private void relaxAlone(int colour) {
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = colour; a < x.length; a += 2) {
            if (a < 2) {
                Rows.scale(x[a], heat[a], inverse[a], pad, end);
            } else {
                Rows.scale(x[a], heat[a], up[a - 2], x[a - 2], inverse[a], pad, end);
            }
        }
        substitute(colour);
    }

    /** Solves the vertical lines of one colour with their neighbours as they are. */
    private void relax(int colour) {
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = colour; a < x.length; a += 2) {
            fromNeighbours(a);
            Rows.accumulate(sum, heat[a], pad, end);
            if (a < 2) {
                Rows.scale(x[a], sum, inverse[a], pad, end);
            } else {
                Rows.scale(x[a], sum, up[a - 2], x[a - 2], inverse[a], pad, end);
            }
        }
        substitute(colour);
    }

    private void substitute(int colour) {
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = x.length - 4 + colour; a >= 0; a -= 2) {
            Rows.accumulate(x[a], carry[a], x[a + 2], pad, end);
        }
    }

    /** Heat that the cells of a layer and colour get from the other colour, into {@link #sum}. */
    private void fromNeighbours(int a) {
        int pad = board.pad();
        int cells = board.cells();
        int end = pad + cells;
        float[] other = x[a ^ 1];
        System.arraycopy(other, pad - 1, shifted[0], pad, cells);
        System.arraycopy(other, pad + 1, shifted[1], pad, cells);
        System.arraycopy(other, pad + board.half(), shifted[2], pad, cells);
        System.arraycopy(other, pad - board.half(), shifted[3], pad, cells);
        Rows.combine(sum, same[a], other, before[a], shifted[0], pad, end);
        Rows.accumulate(sum, after[a], shifted[1], pad, end);
        Rows.accumulate(sum, north[a], shifted[2], south[a], shifted[3], pad, end);
    }

    /**
     * Sums what the first smoothing has left: the red cells lack what the black ones sent them since, the nodes' heat is not
     * yet in the cells.
     */
    private void restrict(Smoother coarse) {
        for (float[] colour : coarse.heat) {
            Arrays.fill(colour, 0);
        }
        Arrays.fill(coarse.nodeHeat, 0);
        for (int layer = 0; layer < level.layers; layer++) {
            fromNeighbours(Checkerboard.array(layer, RED));
            for (int row = 0; row < level.ny; row++) {
                int coarseRow = map.y(row);
                int to = coarse.board.row(coarseRow);
                int from = board.row(row);
                if (map.halvesX()) {
                    float[] even = coarse.heat[Checkerboard.array(layer, coarseRow & 1)];
                    float[] odd = coarse.heat[Checkerboard.array(layer, ~coarseRow & 1)];
                    for (int k = 0; k < board.half(); k += 2) {
                        even[to + k / 2] += sum[from + k];
                    }
                    for (int k = 1; k < board.half(); k += 2) {
                        odd[to + k / 2] += sum[from + k];
                    }
                } else {
                    float[] all = coarse.heat[Checkerboard.array(layer, coarse.board.colour(coarseRow, board.offset(row, RED)))];
                    for (int k = 0; k < board.half(); k++) {
                        all[to + k] += sum[from + k];
                    }
                }
            }
        }
        for (EdgeNode edge : level.edges) {
            edge.pushTo(coarse.level, coarse.heat, map, nodes);
        }
    }

    /** Adds the coarse correction to the cells and nodes. */
    private void correct(Smoother coarse) {
        for (int a = 0; a < x.length; a++) {
            int layer = a / Checkerboard.COLOURS;
            for (int row = 0; row < level.ny; row++) {
                int coarseRow = map.y(row);
                int from = coarse.board.row(coarseRow);
                int to = board.row(row);
                if (map.halvesX()) {
                    float[] even = coarse.x[Checkerboard.array(layer, coarseRow & 1)];
                    float[] odd = coarse.x[Checkerboard.array(layer, ~coarseRow & 1)];
                    float[] into = x[a];
                    for (int k = 0; k < board.half(); k += 2) {
                        into[to + k] += even[from + k / 2];
                    }
                    for (int k = 1; k < board.half(); k += 2) {
                        into[to + k] += odd[from + k / 2];
                    }
                } else {
                    int colour = coarse.board.colour(coarseRow, board.offset(row, a & 1));
                    System.arraycopy(coarse.x[Checkerboard.array(layer, colour)], from, sum, to, board.half());
                    Rows.accumulate(x[a], sum, to, to + board.half());
                }
            }
        }
        Rows.accumulate(nodes, coarse.nodes, 0, nodes.length);
    }
}
