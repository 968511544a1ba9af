package org.paretile.analysis.decision;

import java.util.Arrays;

/** The hyperplane through as many points as there are objectives. */
final class ExtremePlane {
    private static final double SINGULAR = 1e-9;

    private ExtremePlane() {}

    /**
     * The normal n of the plane n · x = 1 through the points by elimination with row pivots; empty if they span no plane, or one that
     * does not face the origin with every component positive, so that being in front of it would not mean being better.
     */
    static double[] normal(double[][] points) {
        int size = points.length;
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) {
            rows[i] = Arrays.copyOf(points[i], size + 1);
            rows[i][size] = 1;
        }
        for (int column = 0; column < size; column++) {
            int pivot = column;
            for (int i = column + 1; i < size; i++) {
                pivot = Math.abs(rows[i][column]) > Math.abs(rows[pivot][column]) ? i : pivot;
            }
            if (Math.abs(rows[pivot][column]) < SINGULAR) {
                return new double[0];
            }
            double[] row = rows[pivot];
            rows[pivot] = rows[column];
            rows[column] = row;
            for (int i = 0; i < size; i++) {
                double factor = i == column ? 0 : rows[i][column] / row[column];
                for (int k = column; factor != 0 && k <= size; k++) {
                    rows[i][k] -= factor * row[k];
                }
            }
        }
        double[] normal = new double[size];
        for (int j = 0; j < size; j++) {
            normal[j] = rows[j][size] / rows[j][j];
        }
        double largest = Arrays.stream(normal).map(Math::abs).max().orElse(0);
        return Arrays.stream(normal).allMatch(n -> n > SINGULAR * largest) ? normal : new double[0];
    }
}
