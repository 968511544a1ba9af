package org.paretile.models.thermal.grid;

import java.util.Arrays;

/** A number for each cell and lumped node of a level. */
final class Field {
    /** By {@link Checkerboard#array}, then by place. */
    final double[][] cells;
    final double[] nodes;
    /** Sums over layers and colours by place: a sum of one number would keep the compiler from vector instructions. */
    private final double[] products;

    Field(Level level) {
        cells = new double[Checkerboard.COLOURS * level.layers][level.board().length()];
        nodes = new double[level.nodes];
        products = new double[level.board().length()];
    }

    double dot(Field other) {
        Arrays.fill(products, 0);
        for (int a = 0; a < cells.length; a++) {
            multiply(products, cells[a], other.cells[a]);
        }
        double sum = 0;
        for (double product : products) {
            sum += product;
        }
        for (int i = 0; i < nodes.length; i++) {
            sum += nodes[i] * other.nodes[i];
        }
        return sum;
    }

    private static void multiply(double[] sum, double[] a, double[] b) {
        for (int i = 0; i < sum.length; i++) {
            sum[i] += a[i] * b[i];
        }
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
