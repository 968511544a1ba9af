package org.paretile.analysis.indicator;

/**
 * Spacing: how evenly the points of a front lie, the standard deviation of their distances to the nearest other point, in the 1-norm
 * (Schott, Fault Tolerant Design Using Single and Multicriteria Genetic Algorithm Optimization, MIT 1995). 0 is even. It says nothing
 * about nearness to the best front, and normalised objectives are needed, as they are added.
 */
public final class Spacing {
    private Spacing() {}

    /**
     * √(Σ (d̄ − dᵢ)² / (n − 1)) with dᵢ = minₖ Σⱼ |aᵢⱼ − aₖⱼ|, in the unit of the objectives; 0 for fewer than two points. Equal points
     * have distance 0: filter them first.
     *
     * @throws IllegalArgumentException if a value is not finite or points differ in their number of objectives
     */
    public static double of(double[][] points) {
        if (points.length == 0) {
            return 0;
        }
        int objectives = Front.objectives(points, "front");
        double[] flat = Front.flat(points, objectives, "front");
        if (points.length == 1) {
            return 0;
        }
        double[] distances = new double[points.length];
        double sum = 0;
        for (int i = 0; i < points.length; i++) {
            distances[i] = nearest(flat, i, objectives);
            sum += distances[i];
        }
        double mean = sum / points.length;
        double squares = 0;
        for (double distance : distances) {
            squares += (mean - distance) * (mean - distance);
        }
        return Math.sqrt(squares / (points.length - 1));
    }

    private static double nearest(double[] flat, int point, int objectives) {
        double nearest = Double.POSITIVE_INFINITY;
        int own = point * objectives;
        for (int other = 0; other < flat.length; other += objectives) {
            if (other == own) {
                continue;
            }
            double distance = 0;
            for (int j = 0; j < objectives; j++) {
                distance += Math.abs(flat[own + j] - flat[other + j]);
            }
            nearest = Math.min(nearest, distance);
        }
        return nearest;
    }
}
