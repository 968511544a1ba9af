package org.paretile.models.thermal.grid;

/** A number for each cell and lumped node of a level. */
final class Field {
    /** By {@link Checkerboard#array}, then by place. */
    final double[][] cells;
    final double[] nodes;

    Field(Level level) {
        cells = new double[Checkerboard.COLOURS * level.layers][level.board().length()];
        nodes = new double[level.nodes];
    }

    double dot(Field other) {
        double sum = dot(nodes, other.nodes);
        for (int a = 0; a < cells.length; a++) {
            sum += dot(cells[a], other.cells[a]);
        }
        return sum;
    }

    private static double dot(double[] a, double[] b) {
        double s0 = 0;
        double s1 = 0;
        double s2 = 0;
        double s3 = 0;
        int i = 0;
        for (; i + 3 < a.length; i += 4) {
            s0 += a[i] * b[i];
            s1 += a[i + 1] * b[i + 1];
            s2 += a[i + 2] * b[i + 2];
            s3 += a[i + 3] * b[i + 3];
        }
        for (; i < a.length; i++) {
            s0 += a[i] * b[i];
        }
        return s0 + s1 + (s2 + s3);
    }

    /** this += factor · other. */
    void add(double factor, Field other) {
        add(factor, other.nodes, nodes);
        for (int a = 0; a < cells.length; a++) {
            add(factor, other.cells[a], cells[a]);
        }
    }

    private static void add(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * from[i];
        }
    }

    /** this = other + factor · this. */
    void turn(double factor, Field other) {
        turn(factor, other.nodes, nodes);
        for (int a = 0; a < cells.length; a++) {
            turn(factor, other.cells[a], cells[a]);
        }
    }

    private static void turn(double factor, double[] from, double[] to) {
        for (int i = 0; i < to.length; i++) {
            to[i] = from[i] + factor * to[i];
        }
    }

    double sum() {
        double sum = 0;
        for (double[] colour : cells) {
            for (double value : colour) {
                sum += value;
            }
        }
        return sum;
    }
}
