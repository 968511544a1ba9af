package org.paretile.optimizers.ranking;

/** How a weight vector and normalised objectives become one number to minimise. */
public enum Aggregation {
    /** Largest weighted distance from the ideal point (Zhang and Li, IEEE TEC 2007, eq. 4). */
    TCHEBYCHEFF {
        @Override
        public double of(double[] normalised, double[] weight) {
            double largest = 0;
            for (int m = 0; m < weight.length; m++) {
                largest = Math.max(largest, Math.max(weight[m], LEAST_WEIGHT) * normalised[m]);
            }
            return largest;
        }
    },
    /** Distance along the weight's direction plus 5 times that from it (same, section II.C, penalty 5). */
    PBI {
        @Override
        public double of(double[] normalised, double[] weight) {
            double along = 0;
            double square = 0;
            for (int m = 0; m < weight.length; m++) {
                along += weight[m] * normalised[m];
                square += weight[m] * weight[m];
            }
            double t = along / square;
            double off = 0;
            for (int m = 0; m < weight.length; m++) {
                double d = normalised[m] - t * weight[m];
                off += d * d;
            }
            return along / Math.sqrt(square) + PENALTY * Math.sqrt(off);
        }
    };

    private static final double LEAST_WEIGHT = 1e-4;
    private static final double PENALTY = 5;

    /**
     * The number to minimise.
     *
     * @param normalised objectives, 0 at the ideal point and 1 at the nadir
     * @param weight ≥ 0, with sum 1
     */
    public abstract double of(double[] normalised, double[] weight);
}
