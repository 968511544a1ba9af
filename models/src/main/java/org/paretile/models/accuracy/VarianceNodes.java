package org.paretile.models.accuracy;

/**
 * Distribution of the noise variance of a sum, as the number of active cells differs from sum to sum: as many alike cells,
 * each active with probability 1/(1 + N v), as give the relative variance v; a lognormal distribution by three nodes of
 * Gauss and Hermite if sixteen or more are active on average.
 */
final class VarianceNodes {

    private static final double MANY = 16;
    private static final double NEGLIGIBLE = 1e-12;

    private static final double[] HERMITE_WEIGHT = {1.0 / 6, 2.0 / 3, 1.0 / 6};

    /** Variance over its mean, and probability. */
    final double[] ratio;
    final double[] probability;

    private VarianceNodes(double[] ratio, double[] probability) {
        this.ratio = ratio;
        this.probability = probability;
    }

    /** The nodes for few or many active cells. */
    static VarianceNodes of(int rows, double relativeVariance) {
        double active = 1 / (1 + rows * Math.max(0, relativeVariance));
        return rows * active < MANY && active < 1 - NEGLIGIBLE
                ? binomial(rows, active)
                : lognormal(relativeVariance);
    }

    /** The nodes for many active cells. */
    static VarianceNodes lognormal(double relativeVariance) {
        double spread = Math.sqrt(Math.log1p(Math.max(0, relativeVariance)));
        double[] ratio = new double[HERMITE_WEIGHT.length];
        for (int k = 0; k < ratio.length; k++) {
            ratio[k] = Math.exp((k - 1) * Math.sqrt(3) * spread - spread * spread / 2);
        }
        return new VarianceNodes(ratio, HERMITE_WEIGHT);
    }

    private static VarianceNodes binomial(int rows, double active) {
        int most = rows;
        double p = Math.pow(1 - active, rows);
        double[] mass = new double[rows + 1];
        for (int n = 0; n <= rows; n++) {
            mass[n] = p;
            if (n > rows * active && p < NEGLIGIBLE) {
                most = n;
                break;
            }
            p *= (rows - n) / (n + 1.0) * active / (1 - active);
        }
        double[] ratio = new double[most + 1];
        double[] probability = new double[most + 1];
        for (int n = 0; n <= most; n++) {
            ratio[n] = n / (rows * active);
            probability[n] = mass[n];
        }
        return new VarianceNodes(ratio, probability);
    }
}
