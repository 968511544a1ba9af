package org.paretile.analysis.indicator;

import java.util.Arrays;

/**
 * Maps objectives so that the ideal point becomes 0 and the nadir point 1 in each: (value − ideal) / (nadir − ideal). An objective whose
 * ideal equals its nadir is only shifted, so that a front constant in it stays usable.
 *
 * @param ideal best value of each objective, finite
 * @param nadir worst value of each objective on the front, finite, not below the ideal
 */
public record Normalisation(double[] ideal, double[] nadir) {
    public Normalisation {
        if (ideal.length != nadir.length) {
            throw new IllegalArgumentException("ideal has %d objectives, nadir %d; give both the same".formatted(ideal.length, nadir.length));
        }
        ideal = ideal.clone();
        nadir = nadir.clone();
        for (int j = 0; j < ideal.length; j++) {
            if (!Double.isFinite(ideal[j]) || !Double.isFinite(nadir[j]) || nadir[j] < ideal[j]) {
                throw new IllegalArgumentException("objective %d has ideal %s and nadir %s; give finite values, the nadir not below the ideal"
                        .formatted(j + 1, ideal[j], nadir[j]));
            }
        }
    }

    /**
     * Ideal and nadir of the nondominated points of a front.
     *
     * @throws IllegalArgumentException if the front is empty, a value is not finite or points differ in their number of objectives
     */
    public static Normalisation ofFront(double[][] points) {
        int objectives = Front.objectives(points, "front");
        double[] ideal = new double[objectives];
        double[] nadir = new double[objectives];
        Arrays.fill(ideal, Double.POSITIVE_INFINITY);
        Arrays.fill(nadir, Double.NEGATIVE_INFINITY);
        for (double[] point : NondominatedFilter.of(points)) {
            for (int j = 0; j < objectives; j++) {
                ideal[j] = Math.min(ideal[j], point[j]);
                nadir[j] = Math.max(nadir[j], point[j]);
            }
        }
        return new Normalisation(ideal, nadir);
    }

    @Override
    public double[] ideal() {
        return ideal.clone();
    }

    @Override
    public double[] nadir() {
        return nadir.clone();
    }

    /** The normalised point. */
    public double[] of(double[] point) {
        if (point.length != ideal.length) {
            throw new IllegalArgumentException("the point has %d objectives, the normalisation %d; give both the same"
                    .formatted(point.length, ideal.length));
        }
        double[] normalised = new double[point.length];
        for (int j = 0; j < point.length; j++) {
            double span = nadir[j] - ideal[j];
            normalised[j] = (point[j] - ideal[j]) / (span > 0 ? span : 1);
        }
        return normalised;
    }

    /** The normalised points, in their order. */
    public double[][] of(double[][] points) {
        double[][] normalised = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            normalised[i] = of(points[i]);
        }
        return normalised;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Normalisation that && Arrays.equals(ideal, that.ideal) && Arrays.equals(nadir, that.nadir);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(ideal) + Arrays.hashCode(nadir);
    }

    @Override
    public String toString() {
        return "Normalisation[ideal=" + Arrays.toString(ideal) + ", nadir=" + Arrays.toString(nadir) + "]";
    }
}
