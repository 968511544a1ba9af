package org.paretile.analysis.indicator;

import java.util.SplittableRandom;

/** Random fronts of the three shapes that hypervolume studies use; all lie in the unit cube. */
public enum BenchmarkFront {
    /** Positive orthant of the unit sphere. */
    SPHERICAL,
    /** Unit simplex. */
    LINEAR,
    /** 1 − spherical. */
    INVERTED;

    /** Objective values point by point. */
    double[] points(int objectives, int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        double[] flat = new double[objectives * count];
        for (int at = 0; at < flat.length; at += objectives) {
            double size = 0;
            for (int j = at; j < at + objectives; j++) {
                flat[j] = this == LINEAR ? random.nextExponential() : Math.abs(random.nextGaussian());
                size += this == LINEAR ? flat[j] : flat[j] * flat[j];
            }
            double length = this == LINEAR ? size : Math.sqrt(size);
            for (int j = at; j < at + objectives; j++) {
                flat[j] = this == INVERTED ? 1 - flat[j] / length : flat[j] / length;
            }
        }
        return flat;
    }
}
