package org.paretile.models.thermal.grid;

/**
 * The matrix of a level: conductances of each cell to its neighbours, by {@link Checkerboard#array} and place. Loops run over one index
 * of several arrays and no more than a few at a time, shifted neighbours being copied first: such loops the compiler turns into vector
 * instructions.
 */
final class Stencil {
    final Level level;
    final Checkerboard board;
    /** To the other colour's cell at the place before, the same place, the place after, the row to the north and to the south. */
    final double[][] before;
    final double[][] same;
    final double[][] after;
    final double[][] north;
    final double[][] south;
    /** To the cell above. */
    final double[][] up;
    final double[][] diagonal;
    private final double[][] ground;
    private final double[][] shifted;

    Stencil(Level level) {
        this.level = level;
        board = level.board();
        int arrays = Checkerboard.COLOURS * level.layers;
        int length = board.length();
        before = new double[arrays][length];
        same = new double[arrays][length];
        after = new double[arrays][length];
        north = new double[arrays][length];
        south = new double[arrays][length];
        up = new double[arrays][length];
        diagonal = new double[arrays][length];
        ground = new double[arrays][length];
        shifted = new double[4][length];
        for (int layer = 0; layer < level.layers; layer++) {
            for (int colour = 0; colour < Checkerboard.COLOURS; colour++) {
                for (int row = 0; row < level.ny; row++) {
                    take(layer, colour, row);
                }
            }
        }
        for (int a = 0; a < arrays; a++) {
            add(diagonal[a], ground[a], up[a], before[a], same[a]);
            add(diagonal[a], after[a], north[a], south[a], a < Checkerboard.COLOURS ? shifted[0] : up[a - Checkerboard.COLOURS]);
        }
        for (EdgeNode edge : level.edges) {
            edge.addDiagonal(diagonal);
        }
    }

    private void take(int layer, int colour, int row) {
        int a = Checkerboard.array(layer, colour);
        int offset = board.offset(row, colour);
        int count = board.count(row, colour);
        int to = board.row(row);
        int from = layer * level.n + row * level.nx + offset;
        // before the first cell of a row lies the last of another, which has no neighbour to the east
        pick(level.gx, from, offset == 0 ? same[a] : after[a], to, count);
        pick(level.gx, from - 1, offset == 0 ? before[a] : same[a], to, count);
        pick(level.gy, from, north[a], to, count);
        if (row > 0) {
            pick(level.gy, from - level.nx, south[a], to, count);
        }
        pick(level.gz, from, up[a], to, count);
        pick(level.ground, from, ground[a], to, count);
    }

    /** Every second number. */
    private static void pick(double[] in, int from, double[] out, int to, int count) {
        for (int k = from < 0 ? 1 : 0; k < count; k++) {
            out[to + k] = in[from + 2 * k];
        }
    }

    private static void add(double[] sum, double[] a, double[] b, double[] c, double[] d) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] + b[i] + (c[i] + d[i]);
        }
    }

    /** y = A x. */
    void multiply(Field y, Field x) {
        int pad = board.pad();
        int end = pad + board.cells();
        for (int a = 0; a < x.cells.length; a++) {
            double[] other = x.cells[a ^ 1];
            copy(other);
            double[] out = y.cells[a];
            product(out, diagonal[a], x.cells[a], same[a], other, pad, end);
            subtract(out, before[a], shifted[0], after[a], shifted[1], pad, end);
            subtract(out, north[a], shifted[2], south[a], shifted[3], pad, end);
            if (a + 2 < x.cells.length) {
                subtract(out, up[a], x.cells[a + 2], pad, end);
            }
            if (a >= 2) {
                subtract(out, up[a - 2], x.cells[a - 2], pad, end);
            }
        }
        for (EdgeNode edge : level.edges) {
            edge.multiply(y, x);
        }
    }

    private void copy(double[] other) {
        int pad = board.pad();
        int cells = board.cells();
        System.arraycopy(other, pad - 1, shifted[0], pad, cells);
        System.arraycopy(other, pad + 1, shifted[1], pad, cells);
        System.arraycopy(other, pad + board.half(), shifted[2], pad, cells);
        System.arraycopy(other, pad - board.half(), shifted[3], pad, cells);
    }

    private static void product(double[] y, double[] a, double[] u, double[] b, double[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] = a[i] * u[i] - b[i] * v[i];
        }
    }

    private static void subtract(double[] y, double[] a, double[] u, double[] b, double[] v, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] -= a[i] * u[i] + b[i] * v[i];
        }
    }

    private static void subtract(double[] y, double[] a, double[] u, int from, int to) {
        for (int i = from; i < to; i++) {
            y[i] -= a[i] * u[i];
        }
    }

    /** Heat that leaves for ambient. */
    double toAmbient(Field x) {
        double sum = 0;
        for (int a = 0; a < x.cells.length; a++) {
            for (int i = 0; i < ground[a].length; i++) {
                sum += ground[a][i] * x.cells[a][i];
            }
        }
        for (EdgeNode edge : level.edges) {
            sum += edge.toAmbient(x);
        }
        return sum;
    }
}
