package org.paretile.models.accuracy;

/**
 * The dot products of a layer on an array: K products of inputs and weights, summed over row tiles of N rows (the last
 * tile may be smaller), every sum of a pair of slices digitised, then shifted and added.
 *
 * @param inputs the streamed operand
 * @param weights the stationary operand
 * @param length K, at least 1
 * @param rows N, rows summed in one conversion, 1 to 65,536
 * @param adc the converter
 */
public record DotProduct(OperandTable inputs, OperandTable weights, long length, int rows, Adc adc) {

    private static final int MAX_ROWS = 1 << 16;

    /** Refuses sizes out of range and inputs laid out for two cells. */
    public DotProduct {
        if (length < 1) {
            throw new IllegalArgumentException("length of the dot product is " + length + "; it is at least 1");
        }
        if (rows < 1 || rows > MAX_ROWS) {
            throw new IllegalArgumentException(
                    "rows summed in one conversion are " + rows + "; give 1 to " + MAX_ROWS);
        }
        if (inputs.encoding() == OperandEncoding.DIFFERENTIAL_ANALOGUE) {
            throw new IllegalArgumentException(
                    "inputs cannot be subtracted in two cells; use differential inputs (two phases) or offset");
        }
    }

    /**
     * Accuracy in closed form: microseconds, for the search. Within 0.3 dB of a Monte Carlo simulation on average in the
     * useful range (10 to 40 dB, a dozen active rows or more, windows of three sigma or more), a few dB off for a
     * spread of sums well below the converter's step.
     */
    public ComputeAccuracy fast() {
        return evaluate(ClosedForm::add);
    }

    /**
     * Accuracy from the exact distribution of every sum: milliseconds, for verification. Within 1.5 dB of a Monte Carlo
     * simulation wherever that is itself certain; what remains is the correlation of errors between conversions.
     */
    public ComputeAccuracy reference() {
        return evaluate(LatticeSum::add);
    }

    /** Variance of the exact dot product, K (E[x²]E[w²] − E[x]²E[w]²). */
    public double signalPower() {
        double means = inputs.mean() * weights.mean();
        return length * (inputs.meanSquare() * weights.meanSquare() - means * means);
    }

    /**
     * Mean square error by quantised operands, K (E[x²]E[w²] − 2 E[xx']E[ww'] + E[x'²]E[w'²]) + K(K−1)(E[x]E[w] −
     * E[x']E[w'])².
     */
    public double quantisationPower() {
        double bias = inputs.mean() * weights.mean() - inputs.quantisedMean() * weights.quantisedMean();
        double one = inputs.meanSquare() * weights.meanSquare()
                - 2 * inputs.crossMean() * weights.crossMean()
                + inputs.quantisedMeanSquare() * weights.quantisedMeanSquare();
        return Math.max(0, length * one + (double) length * (length - 1) * bias * bias);
    }

    private ComputeAccuracy evaluate(ConverterModel model) {
        ConversionErrors errors = new ConversionErrors();
        long tiles = length / rows;
        int rest = (int) (length % rows);
        if (tiles > 0) {
            model.add(new Conversion(inputs, weights, rows, adc), inputs, weights, adc, tiles, errors);
        }
        if (rest > 0) {
            model.add(new Conversion(inputs, weights, rest, adc), inputs, weights, adc, 1, errors);
        }
        double scale = (double) inputs.operand.scale() * weights.operand.scale();
        double adcPower = errors.exact() ? 0 : errors.total() / (scale * scale);
        return new ComputeAccuracy(
                signalPower(), NoisePowers.ofConverter(quantisationPower(), adcPower), errors.exact());
    }

    /** Adds the converter's errors in {@code tiles} tiles. */
    @FunctionalInterface
    private interface ConverterModel {
        void add(Conversion conversion, OperandTable inputs, OperandTable weights, Adc adc, double tiles,
                ConversionErrors errors);
    }
}
