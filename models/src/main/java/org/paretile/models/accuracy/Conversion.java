package org.paretile.models.accuracy;

/**
 * One conversion: the sum z = Σ a c of N rows for a pair of slices, its first four moments, and the range and step of
 * the converter that digitises it. Reused from pair to pair, so nothing is allocated.
 */
final class Conversion {

    private final OperandTable inputs;
    private final OperandTable weights;
    private final StoredWeights stored;
    private final PairMoments pairs;
    private final int rows;
    private final boolean noisy;
    private final Adc adc;
    /** Half width of a window for every pair, sigmas; 0 if all pairs share one converter. */
    private final double pairSigmas;
    private final boolean sharedWindow;
    private final boolean windowsOnly;
    private final double span;
    private final double inverseRows;
    private final double inverseRoot;
    /** Largest and smallest possible sum, counts. */
    final double top;
    final double bottom;

    /** The pair whose mean and spread are set. */
    private int pair = -1;
    /** Mean of the sum, its standard deviation without and with noise, its skewness and excess kurtosis. */
    double mean;
    double signalSigma;
    double sigma;
    double skewness;
    double excessKurtosis;
    /** Variance of the noise of cells, of reading them, and of the column, counts². */
    double cellVariance;
    double readVariance;
    final double columnVariance;
    /** Lowest code of the converter and its step, counts. */
    double low;
    double step;
    private double wantedLow;
    private double wantedHigh;

    Conversion(OperandTable inputs, StoredWeights stored, int rows, Adc adc) {
        this.inputs = inputs;
        this.stored = stored;
        this.pairs = stored.pairs(inputs);
        this.noisy = stored.noisy();
        this.weights = stored.weights();
        this.rows = rows;
        this.adc = adc;
        top = (double) rows * inputs.largestLevel() * weights.largestLevel();
        bottom = signed() ? -top : 0;
        pairSigmas = adc.window() instanceof Adc.PerSlicePair(double sigmas) ? sigmas : 0;
        sharedWindow = adc.window() instanceof Adc.Shared;
        windowsOnly = adc.shared() == Adc.SharedRange.WINDOWS;
        span = (1 << adc.bits()) - 1;
        inverseRows = 1.0 / rows;
        inverseRoot = 1 / Math.sqrt(rows);
        columnVariance = stored.columnVariance(top);
    }

    /** Rows summed. */
    int rows() {
        return rows;
    }

    /** Whether sums of either sign are converted. */
    boolean signed() {
        return weights.encoding() == OperandEncoding.DIFFERENTIAL_ANALOGUE;
    }

    /** Shift-and-add weight of the pair. */
    double weight(int input, int weight) {
        return inputs.weight[input] * weights.weight[weight];
    }

    /** Mean and standard deviation of the sum of input slice {@code input} and weight slice {@code weight}. */
    void spread(int input, int weight) {
        int at = pairs.at(input, weight);
        if (at == pair) {
            return;
        }
        pair = at;
        mean = rows * pairs.mean[at];
        double variance = rows * pairs.variance[at];
        double signal = variance > 0 ? variance : 0;
        signalSigma = Math.sqrt(signal);
        sigma = signalSigma;
        if (noisy) {
            cellVariance = rows * pairs.cell[at];
            readVariance = rows * pairs.read[at];
            sigma = Math.sqrt(signal + cellVariance + readVariance + columnVariance);
        }
    }

    /** Variance of the noise before conversion, counts². */
    double noiseVariance() {
        return cellVariance + readVariance + columnVariance;
    }

    /** Variance over its square of the variance of cells and reads, as few rows are active. */
    double noiseRoughness(int input, int weight) {
        return (inputs.statistics.roughness[input] * stored.roughness[weight] - 1) / rows;
    }

    /** Skewness and excess kurtosis of the pair of {@link #spread}. */
    void shape() {
        skewness = pairs.skewness[pair] * inverseRoot;
        excessKurtosis = pairs.excessKurtosis[pair] * inverseRows;
    }

    /** Range of a window of mean ± k sigma, or the largest range of a shared one. */
    private void wanted(double sigmas) {
        double from = Math.floor(mean - sigmas * sigma);
        double to = Math.ceil(mean + sigmas * sigma);
        wantedLow = from > bottom ? from : bottom;
        wantedHigh = to < top ? to : top;
    }

    /** Upper end of a window that all pairs share. */
    double sharedHigh(double sigmas) {
        double high = 0;
        for (int i = 0; i < inputs.moment1.length; i++) {
            for (int w = 0; w < weights.moment1.length; w++) {
                spread(i, w);
                wanted(sigmas);
                high = Math.max(high, signed() ? Math.max(wantedHigh, -wantedLow) : wantedHigh);
            }
        }
        return high;
    }

    /**
     * Sets the converter for a pair. The columns of the two parts of a weight share one converter, whose range spans
     * both ({@link Adc.SharedRange}).
     *
     * @param slice weight slice, without its part
     * @param sharedHigh upper end of a shared window
     */
    void setConverter(int input, int slice, double sharedHigh) {
        if (pairSigmas == 0 && step > 0) {
            return; // one converter for all pairs
        }
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int part = 0; part < weights.parts(); part++) {
            if (pairSigmas > 0) {
                spread(input, part * weights.slices() + slice);
                wanted(pairSigmas);
            } else if (sharedWindow) {
                wantedLow = signed() ? -sharedHigh : 0;
                wantedHigh = sharedHigh;
            } else {
                wantedLow = bottom;
                wantedHigh = top;
            }
            step = adc.stepFor(wantedLow, wantedHigh);
            double end = windowsOnly ? wantedHigh : wantedLow + span * step;
            lowest = wantedLow < lowest ? wantedLow : lowest;
            highest = end > highest ? end : highest;
        }
        low = lowest;
        if (weights.parts() > 1) {
            step = adc.stepFor(lowest, highest);
        } else if (signed()) {
            low = -Math.floor(span / 2) * step;
        }
    }

    /** Highest code of the converter, counts. */
    double high() {
        return low + span * step;
    }

    /** Whether sums above the highest code are possible. */
    boolean clipsAbove() {
        return high() < top;
    }

    /** Whether sums below the lowest code are possible. */
    boolean clipsBelow() {
        return low > bottom;
    }

    /** Whether every possible sum is a code and nothing is added to it. */
    boolean exact() {
        return !stored.noisy() && unitStepEverywhere();
    }

    /** Whether every possible sum is a code. */
    boolean unitStepEverywhere() {
        return step == 1 && !clipsAbove() && !clipsBelow();
    }
}
