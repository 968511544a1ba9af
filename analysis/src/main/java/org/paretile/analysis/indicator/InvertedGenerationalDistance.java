package org.paretile.analysis.indicator;

/**
 * IGD+: how far, on average, the points of a reference front are from the nearest part of objective space that a front dominates
 * (Ishibuchi, Masuda, Tanigaki and Nojima, Modified Distance Calculation in Generational Distance and Inverted Generational Distance,
 * EMO 2015). Only what a point lacks counts: d⁺(z, a) = √Σ max(aⱼ − zⱼ, 0)². It never gets worse if the front gets better in the
 * Pareto sense. All objectives are minimised; normalise them first, as they are added.
 */
public final class InvertedGenerationalDistance {
    private InvertedGenerationalDistance() {}

    /**
     * IGD+ of a front, ≥ 0; 0 if the front covers every reference point, infinite for an empty front.
     *
     * @throws IllegalArgumentException if the reference front is empty, a value is not finite or numbers of objectives differ
     */
    public static double plus(double[][] front, double[][] referenceFront) {
        int objectives = Front.objectives(referenceFront, "reference front");
        double[] reference = Front.flat(referenceFront, objectives, "reference front");
        double[] points = Front.flat(front, objectives, "front");
        double sum = 0;
        for (int z = 0; z < reference.length; z += objectives) {
            double nearest = Double.POSITIVE_INFINITY;
            for (int a = 0; a < points.length && nearest > 0; a += objectives) {
                nearest = Math.min(nearest, squaredLack(points, a, reference, z, objectives));
            }
            sum += Math.sqrt(nearest);
        }
        return sum / referenceFront.length;
    }

    private static double squaredLack(double[] points, int a, double[] reference, int z, int objectives) {
        double sum = 0;
        for (int j = 0; j < objectives; j++) {
            double lack = points[a + j] - reference[z + j];
            if (lack > 0) {
                sum += lack * lack;
            }
        }
        return sum;
    }
}
