package org.paretile.models.thermal.grid;

import java.util.Arrays;

/**
 * One level of the preconditioner, in single precision: red-black Gauss-Seidel of vertical lines, and the way to the next level and
 * back. Memory lies as in {@link Stencil}.
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
        before = narrow(stencil.before);
        same = narrow(stencil.same);
        after = narrow(stencil.after);
        north = narrow(stencil.north);
        south = narrow(stencil.south);
        up = narrow(stencil.up);
        inverse = narrow(stencil.diagonal);
        carry = new float[arrays][length];
        shifted = new float[4][length];
        sum = new float[length];
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = 0; a < arrays; a++) {
            if (a >= Checkerboard.COLOURS) {
                subtract(inverse[a], up[a - Checkerboard.COLOURS], carry[a - Checkerboard.COLOURS], pad, end);
            }
            eliminate(inverse[a], carry[a], up[a], pad, end);
        }
        if (level.nx % 2 == 1) {
            forgetMissing();
        }
    }

    private static float[][] narrow(double[][] wide) {
        float[][] narrow = new float[wide.length][wide[0].length];
        for (int a = 0; a < wide.length; a++) {
            narrow(wide[a], narrow[a]);
        }
        return narrow;
    }

    private static void narrow(double[] wide, float[] narrow) {
        for (int i = 0; i < narrow.length; i++) {
            narrow[i] = (float) wide[i];
        }
    }

    private static void subtract(float[] pivot, float[] up, float[] carry, int from, int to) {
        for (int i = from; i < to; i++) {
            pivot[i] -= up[i] * carry[i];
        }
    }

    private static void eliminate(float[] pivot, float[] carry, float[] up, int from, int to) {
        for (int i = from; i < to; i++) {
            float inverse = 1 / pivot[i];
            carry[i] = up[i] * inverse;
            pivot[i] = inverse;
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
            narrow(right.cells[a], heat[a]);
        }
        narrow(right.nodes, nodeHeat);
    }

    /** Gives the solution of the finest level. */
    void give(Field solution) {
        for (int a = 0; a < x.length; a++) {
            widen(x[a], solution.cells[a]);
        }
        widen(nodes, solution.nodes);
    }

    private static void widen(float[] narrow, double[] wide) {
        for (int i = 0; i < wide.length; i++) {
            wide[i] = narrow[i];
        }
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
                scale(x[a], heat[a], inverse[a], pad, end);
            } else {
                scale(x[a], heat[a], up[a - 2], x[a - 2], inverse[a], pad, end);
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
            accumulate(sum, heat[a], pad, end);
            if (a < 2) {
                scale(x[a], sum, inverse[a], pad, end);
            } else {
                scale(x[a], sum, up[a - 2], x[a - 2], inverse[a], pad, end);
            }
        }
        substitute(colour);
    }

    private void substitute(int colour) {
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = x.length - 4 + colour; a >= 0; a -= 2) {
            accumulate(x[a], carry[a], x[a + 2], pad, end);
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
        combine(sum, same[a], other, before[a], shifted[0], pad, end);
        accumulate(sum, after[a], shifted[1], pad, end);
        accumulate(sum, north[a], shifted[2], south[a], shifted[3], pad, end);
    }

    private static void scale(float[] y, float[] b, float[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = b[i] * s[i];
        }
    }

    private static void scale(float[] y, float[] b, float[] a, float[] u, float[] s, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = (b[i] + a[i] * u[i]) * s[i];
        }
    }

    private static void combine(float[] y, float[] a, float[] u, float[] b, float[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = a[i] * u[i] + b[i] * v[i];
        }
    }

    private static void accumulate(float[] y, float[] u, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += u[i];
        }
    }

    private static void accumulate(float[] y, float[] a, float[] u, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += a[i] * u[i];
        }
    }

    private static void accumulate(float[] y, float[] a, float[] u, float[] b, float[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] += a[i] * u[i] + b[i] * v[i];
        }
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
                    accumulate(x[a], sum, to, to + board.half());
                }
            }
        }
        accumulate(nodes, coarse.nodes, 0, nodes.length);
    }
}
