package org.paretile.analysis.indicator;

/**
 * Epsilon indicators: the least amount by which a front must be improved in every objective to cover a reference front (Zitzler, Thiele,
 * Laumanns, Fonseca and Grunert da Fonseca, Performance Assessment of Multiobjective Optimizers, IEEE TEVC 2003). All objectives are
 * minimised.
 */
public final class EpsilonIndicator {
    private EpsilonIndicator() {}

    /**
     * Additive epsilon, max over z of min over a of max over j of aⱼ − zⱼ, in the unit of the objectives (normalise them first): ≤ 0 if
     * the front covers the reference front, infinite for an empty front.
     *
     * @throws IllegalArgumentException if the reference front is empty, a value is not finite or numbers of objectives differ
     */
    public static double additive(double[][] front, double[][] referenceFront) {
        int objectives = Front.objectives(referenceFront, "reference front");
        double[] reference = Front.flat(referenceFront, objectives, "reference front");
        double[] points = Front.flat(front, objectives, "front");
        return largest(points, reference, objectives);
    }

    /**
     * Multiplicative epsilon, max over z of min over a of max over j of aⱼ / zⱼ, without unit: ≤ 1 if the front covers the reference
     * front, infinite for an empty front.
     *
     * @throws IllegalArgumentException as {@link #additive}, and if a value is not positive
     */
    public static double multiplicative(double[][] front, double[][] referenceFront) {
        int objectives = Front.objectives(referenceFront, "reference front");
        double[] reference = Front.flat(referenceFront, objectives, "reference front");
        double[] points = Front.flat(front, objectives, "front");
        requirePositive(reference, objectives, "reference front");
        requirePositive(points, objectives, "front");
        double largest = Double.NEGATIVE_INFINITY;
        for (int z = 0; z < reference.length; z += objectives) {
            double least = Double.POSITIVE_INFINITY;
            for (int a = 0; a < points.length; a += objectives) {
                double worst = 0;
                for (int j = 0; j < objectives; j++) {
                    worst = Math.max(worst, points[a + j] / reference[z + j]);
                }
                least = Math.min(least, worst);
            }
            largest = Math.max(largest, least);
        }
        return largest;
    }

    private static double largest(double[] points, double[] reference, int objectives) {
        double largest = Double.NEGATIVE_INFINITY;
        for (int z = 0; z < reference.length; z += objectives) {
            double least = Double.POSITIVE_INFINITY;
            for (int a = 0; a < points.length; a += objectives) {
                double worst = Double.NEGATIVE_INFINITY;
                for (int j = 0; j < objectives; j++) {
                    worst = Math.max(worst, points[a + j] - reference[z + j]);
                }
                least = Math.min(least, worst);
            }
            largest = Math.max(largest, least);
        }
        return largest;
    }

    private static void requirePositive(double[] flat, int objectives, String what) {
        for (int at = 0; at < flat.length; at++) {
            if (flat[at] <= 0) {
                throw new IllegalArgumentException(
                        "objective %d of point %d of the %s is %s; multiplicative epsilon needs positive values, additive epsilon takes any"
                                .formatted(at % objectives + 1, at / objectives + 1, what, flat[at]));
            }
        }
    }
}
