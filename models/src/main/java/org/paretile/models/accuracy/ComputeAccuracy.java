package org.paretile.models.accuracy;

/**
 * Accuracy of a dot product.
 *
 * @param signalPower variance of the exact dot product; a constant offset carries no information
 * @param noise mean square errors in the same unit
 * @param exact whether the hardware computes the quantised dot product without any error: cells, drivers and wires are
 *     ideal and every sum is a code of the converter
 * @param activeRows rows that a conversion sums, on average, in the input slice that drives most of them
 * @param withinAssumptions whether step, window, loss along the wire and refresh interval are those the model was compared
 *     with simulation for: whole counts, at least three sigma, relative loss below 0.3, a fifth of the retention time
 */
public record ComputeAccuracy(
        double signalPower, NoisePowers noise, boolean exact, double activeRows, boolean withinAssumptions) {

    private static final double LEAST_ACTIVE_ROWS = 12;
    private static final double LEAST_SNR_DB = 10;
    private static final double MOST_SNR_DB = 40;
    /** Over the noise of the number format: 16 dB below it a tenfold error of the hardware's noise is 1 dB of all noise. */
    private static final double NEGLIGIBLE = 0.025;

    /** An accuracy about which nothing else is known. */
    public ComputeAccuracy(double signalPower, NoisePowers noise, boolean exact) {
        this(signalPower, noise, exact, Double.POSITIVE_INFINITY, true);
    }

    /** Signal to operand quantisation noise, dB; infinite if the operands are not altered by quantisation. */
    public double sqnrDb() {
        return decibels(noise.quantisation());
    }

    /** Signal to the noise the hardware adds to exact integer arithmetic, dB; infinite if it adds none. */
    public double hardwareSnrDb() {
        return decibels(noise.hardware());
    }

    /** Signal to the noise of cells, reads, drivers and wires, dB; infinite if there is none. */
    public double analogueSnrDb() {
        return decibels(noise.analogue());
    }

    /** Signal to the noise of conversion, dB; infinite if it is exact. */
    public double adcSnrDb() {
        return decibels(noise.adc());
    }

    /** Signal to all noise, dB: the figure to compare designs by. */
    public double totalSnrDb() {
        return decibels(noise.total());
    }

    /** What the hardware costs beyond the number format, dB. */
    public double lossDb() {
        return noise.total() == 0 ? 0 : 10 * Math.log10(noise.total() / noise.quantisation());
    }

    /** The cause of most of the noise. */
    public NoiseCause dominant() {
        return noise.dominant();
    }

    /**
     * Whether the hardware's noise is where the model was compared with simulation: 10 to 40 dB, a dozen active rows or more,
     * usual steps and windows. Fewer active rows make it a bound; above 40 dB errors are rarer than one in 10⁴ and off by
     * several decibels, but the number format dominates there; below 0 dB figures only order designs.
     */
    public boolean inUsefulRange() {
        double db = hardwareSnrDb();
        return withinAssumptions && activeRows >= LEAST_ACTIVE_ROWS && db >= LEAST_SNR_DB && db <= MOST_SNR_DB;
    }

    /**
     * Whether {@link #totalSnrDb()} is where it was compared with simulation, exact results included: 10 dB or more, usual steps
     * and windows, and a dozen active rows or noise of the hardware far below that of the number format. Of 465 simulations of the
     * first kind half are met within 0.06 dB, 97.8 % within 1.5 dB; of 84 of the second, all within 1.2 dB. There is no upper
     * limit: where {@link #inUsefulRange()} ends, at 40 dB, the number format dominates.
     */
    public boolean totalInUsefulRange() {
        boolean comparable = activeRows >= LEAST_ACTIVE_ROWS || noise.hardware() <= NEGLIGIBLE * noise.quantisation();
        return exact || (withinAssumptions && comparable && totalSnrDb() >= LEAST_SNR_DB);
    }

    private double decibels(double power) {
        return power == 0 ? Double.POSITIVE_INFINITY : 10 * Math.log10(signalPower / power);
    }
}
