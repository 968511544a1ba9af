package org.paretile.optimizers.ranking;

import java.util.Arrays;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DecompositionSolver;
import org.apache.commons.math3.linear.LUDecomposition;

/**
 * Normalisation of NSGA-III: 0 at the best values ever seen, 1 where the hyperplane through the extreme points meets the axes (Deb and Jain,
 * IEEE TEC 2014, §IV.C), made robust as by Blank, Deb and Roy (Investigating the Normalization Procedure of NSGA-III, EMO 2019): extreme points
 * are kept from one generation to the next, no intercept lies beyond the worst value ever seen, and where there is no hyperplane the nadir of
 * the first front takes its place. Lengths are compared in units of the first front's range, so that joules and square millimetres count
 * alike.
 */
public final class HyperplaneNormalisation {
    private static final double SMALL = 1e-6;

    private final int columns;
    private final double[] ideal;
    private final double[] worst;
    private final double[] span;
    private double[] extremes = new double[0];

    /** @param columns number of objectives */
    public HyperplaneNormalisation(int columns) {
        this.columns = columns;
        ideal = new double[columns];
        worst = new double[columns];
        span = new double[columns];
        Arrays.fill(ideal, Double.POSITIVE_INFINITY);
        Arrays.fill(worst, Double.NEGATIVE_INFINITY);
    }

    /**
     * Takes the feasible designs of a generation.
     *
     * @param rows {@code columns} finite values a row, those of the first front first
     * @param first rows of the first front, at least one
     */
    public void update(double[] rows, int first) {
        double[] nadir = new double[columns];
        double[] most = new double[columns];
        Arrays.fill(nadir, Double.NEGATIVE_INFINITY);
        Arrays.fill(most, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < rows.length; i++) {
            int m = i % columns;
            ideal[m] = Math.min(ideal[m], rows[i]);
            most[m] = Math.max(most[m], rows[i]);
            nadir[m] = i < first * columns ? most[m] : nadir[m];
        }
        double[] unit = new double[columns];
        for (int m = 0; m < columns; m++) {
            worst[m] = Math.max(worst[m], most[m]);
            unit[m] = nadir[m] > ideal[m] ? nadir[m] - ideal[m] : 1;
        }
        keepExtremes(rows, first, unit);
        double[] intercepts = intercepts(unit);
        for (int m = 0; m < columns; m++) {
            double end = intercepts.length > 0 ? Math.min(ideal[m] + intercepts[m] * unit[m], worst[m]) : nadir[m];
            span[m] = end - ideal[m] > SMALL * unit[m] ? end - ideal[m] : most[m] > ideal[m] ? most[m] - ideal[m] : 1;
        }
    }

    /** Of old extremes and first front, for each axis the row nearest to it. */
    private void keepExtremes(double[] rows, int first, double[] unit) {
        double[] candidates = Arrays.copyOf(extremes, extremes.length + first * columns);
        System.arraycopy(rows, 0, candidates, extremes.length, first * columns);
        double[] kept = new double[columns * columns];
        for (int axis = 0; axis < columns; axis++) {
            double least = Double.POSITIVE_INFINITY;
            for (int at = 0; at < candidates.length; at += columns) {
                double achievement = achievement(candidates, at, axis, unit);
                if (achievement < least) {
                    least = achievement;
                    System.arraycopy(candidates, at, kept, axis * columns, columns);
                }
            }
        }
        extremes = kept;
    }

    /** Achievement scalarising function with weight 1 on the axis and next to none on the others. */
    private double achievement(double[] candidates, int at, int axis, double[] unit) {
        double largest = 0;
        for (int m = 0; m < columns; m++) {
            double distance = (candidates[at + m] - ideal[m]) / unit[m];
            largest = Math.max(largest, m == axis ? distance : distance / SMALL);
        }
        return largest;
    }

    /** Distances from the ideal point to the hyperplane along the axes, in units; none if there is no such plane. */
    private double[] intercepts(double[] unit) {
        double[][] matrix = new double[columns][columns];
        for (int i = 0; i < columns * columns; i++) {
            matrix[i / columns][i % columns] = (extremes[i] - ideal[i % columns]) / unit[i % columns];
        }
        DecompositionSolver solver = new LUDecomposition(new Array2DRowRealMatrix(matrix, false), SMALL).getSolver();
        if (!solver.isNonSingular()) {
            return new double[0];
        }
        double[] ones = new double[columns];
        Arrays.fill(ones, 1);
        double[] plane = solver.solve(new ArrayRealVector(ones, false)).toArray();
        double[] intercepts = Arrays.stream(plane).map(a -> 1 / a).toArray();
        return Arrays.stream(intercepts).allMatch(i -> i > SMALL && Double.isFinite(i)) ? intercepts : new double[0];
    }

    /** Puts the normalised values of a row, each ≥ 0 for designs that were taken, into {@code normalised}. */
    public void of(double[] rows, int row, double[] normalised) {
        for (int m = 0; m < columns; m++) {
            normalised[m] = (rows[row * columns + m] - ideal[m]) / span[m];
        }
    }
}
