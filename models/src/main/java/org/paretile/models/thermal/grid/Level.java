package org.paretile.models.thermal.grid;

import java.util.ArrayList;
import java.util.List;

/**
 * Conductances of one level, W/K. A vector has the cells layer by layer, row by row, with {@code pad} unused places before and
 * after them so that every cell has neighbours to read, then the lumped nodes. Cells whose row and column add up to an even
 * number are red, the others black.
 */
final class Level {
    final int nx;
    final int ny;
    final int layers;
    /** Cells of a layer. */
    final int n;
    final int pad;
    /** Position of the first lumped node. */
    final int behind;
    /** Width of a cell over its height. */
    final double aspect;

    /** To the eastern, northern and upper neighbour; 0 where there is none. */
    final double[] gx;
    final double[] gy;
    final double[] gz;
    /** To ambient. */
    final double[] ground;
    final double[] diagonal;
    /** Reciprocal pivots of the elimination of a vertical line, and the factor of its back substitution. */
    private final double[] inverse;
    private final double[] up;

    final List<EdgeNode> edges = new ArrayList<>();
    int nodes;

    Level(int nx, int ny, int layers, double aspect) {
        this.nx = nx;
        this.ny = ny;
        this.layers = layers;
        this.aspect = aspect;
        n = nx * ny;
        pad = nx;
        behind = layers * n + 2 * pad;
        gx = new double[behind];
        gy = new double[behind];
        gz = new double[behind];
        ground = new double[behind];
        diagonal = new double[behind];
        inverse = new double[behind];
        up = new double[behind];
    }

    /** Called once all links are there. */
    void finish() {
        for (int at = pad; at < behind - pad; at++) {
            boolean lowest = at < pad + n;
            double below = lowest ? 0 : gz[at - n];
            diagonal[at] += ground[at] + gx[at] + gx[at - 1] + gy[at] + gy[at - nx] + gz[at] + below;
            double pivot = diagonal[at] - (lowest ? 0 : below * up[at - n]);
            inverse[at] = 1 / pivot;
            up[at] = gz[at] * inverse[at];
        }
    }

    int size() {
        return behind + nodes;
    }

    double fromNeighbours(double[] x, int at) {
        return gx[at] * x[at + 1] + gx[at - 1] * x[at - 1] + gy[at] * x[at + nx] + gy[at - nx] * x[at - nx];
    }

    /** Solves the vertical lines of one colour, as if all neighbours were at 0. */
    void relaxAlone(int colour, double[] x, double[] b) {
        for (int l = 0; l < layers; l++) {
            for (int row = 0; row < ny; row++) {
                int from = pad + l * n + row * nx;
                for (int at = from + (row + colour & 1), end = from + nx; at < end; at += 2) {
                    x[at] = l == 0 ? b[at] * inverse[at] : (b[at] + gz[at - n] * x[at - n]) * inverse[at];
                }
            }
        }
        substitute(colour, x);
    }

    /** Solves the vertical lines of one colour with their neighbours as they are. */
    void relax(int colour, double[] x, double[] b) {
        for (int l = 0; l < layers; l++) {
            for (int row = 0; row < ny; row++) {
                int from = pad + l * n + row * nx;
                int start = from + (row + colour & 1);
                if (l == 0) {
                    for (int at = start, end = from + nx; at < end; at += 2) {
                        x[at] = (b[at] + fromNeighbours(x, at)) * inverse[at];
                    }
                } else {
                    for (int at = start, end = from + nx; at < end; at += 2) {
                        x[at] = (b[at] + fromNeighbours(x, at) + gz[at - n] * x[at - n]) * inverse[at];
                    }
                }
            }
        }
        substitute(colour, x);
    }

    private void substitute(int colour, double[] x) {
        for (int l = layers - 2; l >= 0; l--) {
            for (int row = 0; row < ny; row++) {
                int from = pad + l * n + row * nx;
                for (int at = from + (row + colour & 1), end = from + nx; at < end; at += 2) {
                    x[at] += up[at] * x[at + n];
                }
            }
        }
    }

    /** y = A x, the places between cells and nodes left at 0. */
    void multiply(double[] y, double[] x) {
        for (int l = 0; l < layers; l++) {
            int from = pad + l * n;
            int to = from + n;
            if (l == 0) {
                for (int at = from; at < to; at++) {
                    y[at] = diagonal[at] * x[at] - fromNeighbours(x, at) - gz[at] * x[at + n];
                }
            } else if (l < layers - 1) {
                for (int at = from; at < to; at++) {
                    y[at] = diagonal[at] * x[at] - fromNeighbours(x, at) - gz[at] * x[at + n] - gz[at - n] * x[at - n];
                }
            } else {
                for (int at = from; at < to; at++) {
                    y[at] = diagonal[at] * x[at] - fromNeighbours(x, at) - gz[at - n] * x[at - n];
                }
            }
        }
        for (EdgeNode edge : edges) {
            edge.multiply(y, x, behind);
        }
    }

    /** Heat that leaves for ambient. */
    double toAmbient(double[] x) {
        double sum = 0;
        for (int at = pad; at < behind - pad; at++) {
            sum += ground[at] * x[at];
        }
        for (EdgeNode edge : edges) {
            sum += edge.toAmbient(x, behind);
        }
        return sum;
    }
}
