package org.paretile.models.accuracy;

/**
 * Moments of the product of an input and a weight slice in one row, for every pair: all of a conversion that depends on neither
 * rows nor converter. Immutable; computed once for a streamed and a stored operand. Index input · weight slices + weight.
 */
final class PairMoments {
    private static final double NO_VARIANCE = 1e-30;

    private final int weights;
    /** E[ac] and its variance. */
    final double[] mean;
    final double[] variance;
    /** Skewness and excess kurtosis; 0 without variance. */
    final double[] skewness;
    final double[] excessKurtosis;
    /** Variance that the errors of cells and of reads add in one row, counts². */
    final double[] cell;
    final double[] read;

    PairMoments(OperandTable inputs, StoredWeights stored) {
        OperandTable table = stored.weights();
        weights = table.moment1.length;
        int pairs = inputs.moment1.length * weights;
        mean = new double[pairs];
        variance = new double[pairs];
        skewness = new double[pairs];
        excessKurtosis = new double[pairs];
        cell = new double[pairs];
        read = new double[pairs];
        for (int i = 0; i < inputs.moment1.length; i++) {
            for (int w = 0; w < weights; w++) {
                fill(at(i, w), inputs.moment1[i] * table.moment1[w], inputs.moment2[i] * table.moment2[w],
                        inputs.moment3[i] * table.moment3[w], inputs.moment4[i] * table.moment4[w]);
                cell[at(i, w)] = inputs.moment2[i] * stored.cell[w];
                read[at(i, w)] = inputs.moment2[i] * stored.read[w];
            }
        }
    }

    private void fill(int at, double p, double square, double cube, double fourth) {
        mean[at] = p;
        double spread = square - p * p;
        variance[at] = spread;
        if (spread >= NO_VARIANCE) {
            double third = cube - 3 * p * square + 2 * p * p * p;
            double central = fourth - 4 * p * cube + 6 * p * p * square - 3 * p * p * p * p;
            skewness[at] = third / (spread * Math.sqrt(spread));
            excessKurtosis[at] = central / (spread * spread) - 3;
        }
    }

    /** Index of a pair. */
    int at(int input, int weight) {
        return input * weights + weight;
    }
}
