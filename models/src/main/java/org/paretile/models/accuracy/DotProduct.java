package org.paretile.models.accuracy;

/**
 * The dot products of a layer on an array: K products of inputs and weights, summed over row tiles of N rows (the last
 * tile may be smaller), every sum of a pair of slices digitised, then shifted and added.
 *
 * @param inputs the streamed operand
 * @param stored the stationary operand in its cells
 * @param length K, at least 1
 * @param rows N, rows summed in one conversion, 1 to 65,536
 * @param adc the converter
 */
public record DotProduct(OperandTable inputs, StoredWeights stored, long length, int rows, Adc adc) {

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

    /** Dot products on cells, drivers and wires without error. */
    public DotProduct(OperandTable inputs, OperandTable weights, long length, int rows, Adc adc) {
        this(inputs, weights.ideal(), length, rows, adc);
    }

    /** The stationary operand. */
    public OperandTable weights() {
        return stored.weights();
    }

    /**
     * Accuracy in closed form: a microsecond, for the search. Of 182 Monte Carlo simulations without analogue noise in the
     * useful range (10 to 40 dB, a dozen active rows, whole steps, windows of three sigma or more) half are met within
     * 0.04 dB, 178 within 1.5 dB, all within 3.3 dB; of 215 with noisy cells half within 0.1 dB, 210 within 1.5 dB, all
     * within 3.9 dB. Outside that range errors of several decibels occur, mostly where
     * the spread of the sums is far below the converter's step. One more bit or row may lower the figure: a step of
     * whole counts jumps, and an even step is worse than an odd one.
     */
    public ComputeAccuracy fast() {
        return evaluate(ClosedForm::add);
    }

    /**
     * Accuracy from the exact distribution of every sum: one to ten milliseconds, for verification. Of the same simulations
     * half are met within 0.03 dB, all within 1.4 dB; what remains is the correlation of clipping between conversions and
     * the uncertainty of the simulation. With noisy cells, tens of milliseconds: half within 0.07 dB, 212 of 215 within 1.5
     * dB; phase-change cells in slices of one bit behind a unit step are up to 4.2 dB worse than said, as their drift is far
     * from normal. Rates of errors rarer than one in 10⁴ dot products are orders of magnitude only.
     */
    public ComputeAccuracy reference() {
        return evaluate(LatticeSum::add);
    }

    /** Accuracy of digital arithmetic on the same operands: nothing but their quantisation. */
    public static ComputeAccuracy digital(OperandTable inputs, OperandTable weights, long length) {
        DotProduct product = new DotProduct(inputs, weights, length, 1, Adc.fullRange(1));
        return new ComputeAccuracy(product.signalPower(), NoisePowers.ofConverter(product.quantisationPower(), 0), true);
    }

    /** Variance of the exact dot product, K (E[x²]E[w²] − E[x]²E[w]²). */
    public double signalPower() {
        double means = inputs.mean() * weights().mean();
        return length * (inputs.meanSquare() * weights().meanSquare() - means * means);
    }

    /**
     * Mean square error by quantised operands, K (E[x²]E[w²] − 2 E[xx']E[ww'] + E[x'²]E[w'²]) + K(K−1)(E[x]E[w] −
     * E[x']E[w'])².
     */
    public double quantisationPower() {
        double bias = inputs.mean() * weights().mean() - inputs.quantisedMean() * weights().quantisedMean();
        double one = inputs.meanSquare() * weights().meanSquare()
                - 2 * inputs.crossMean() * weights().crossMean()
                + inputs.quantisedMeanSquare() * weights().quantisedMeanSquare();
        return Math.max(0, length * one + (double) length * (length - 1) * bias * bias);
    }

    private ComputeAccuracy evaluate(ConverterModel model) {
        ConversionErrors errors = new ConversionErrors();
        long tiles = length / rows;
        int rest = (int) (length % rows);
        if (tiles > 0) {
            model.add(new Conversion(inputs, stored, rows, adc), inputs, stored, adc, (double) tiles, errors);
        }
        if (rest > 0) {
            model.add(new Conversion(inputs, stored, rest, adc), inputs, stored, adc, 1, errors);
        }
        double scale = (double) inputs.operand.scale() * weights().operand.scale();
        double unit = 1 / (scale * scale);
        double adcPower = errors.exact() ? 0 : errors.total() / (scale * scale);
        boolean ideal = stored.device().ideal();
        NoisePowers noise = ideal
                ? NoisePowers.ofConverter(quantisationPower(), adcPower)
                : deviceNoise(errors, adcPower, tiles, rest, unit);
        double activeRows = Math.min(rows, length) * inputs.statistics.densest;
        return new ComputeAccuracy(signalPower(), noise, errors.exact() && ideal, activeRows, withinAssumptions(tiles, rest));
    }

    private NoisePowers deviceNoise(ConversionErrors errors, double adcPower, long tiles, int rest, double unit) {
        double row = length * unit;
        double cells = row * inputs.statistics.codeSquare * stored.coherentCells() * errors.cellsSeen()
                + row * stored.gainError(inputs);
        double wire = hasWire() ? unit * stored.wire(inputs).power(tiles, rows, rest) : 0;
        return new NoisePowers(
                quantisationPower(), adcPower, cells, unit * errors.reads(), row * stored.driverError(inputs), wire);
    }

    private boolean hasWire() {
        return stored.device().bitLine().kappa() > 0;
    }

    private boolean withinAssumptions(long tiles, int rest) {
        return adc.trimmed()
                && stored.device().withinExpansion()
                && (!hasWire() || stored.wire(inputs).tile(tiles > 0 ? rows : rest).linear() < WireLoss.MOST_LINEAR);
    }

    /** Adds the converter's errors in {@code tiles} tiles. */
    @FunctionalInterface
    private interface ConverterModel {
        void add(Conversion conversion, OperandTable inputs, StoredWeights stored, Adc adc, double tiles,
                ConversionErrors errors);
    }
}
