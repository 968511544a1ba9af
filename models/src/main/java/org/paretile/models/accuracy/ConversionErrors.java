package org.paretile.models.accuracy;

/**
 * Sums of the converter's errors over the conversions of one dot product, in counts² of the integer result: powers of
 * independent errors, and the bias, which adds up over slices and tiles before it is squared.
 */
final class ConversionErrors {

    private double power;
    private double bias;
    private boolean exact = true;
    private double cells;
    private double cellsSeen;
    private double reads;

    /** Adds {@code tiles} conversions of shift-and-add weight {@code weight}. */
    void add(double tiles, double weight, double meanSquare, double mean) {
        double variance = meanSquare - mean * mean;
        power += tiles * weight * weight * (variance > 0 ? variance : 0);
        bias += tiles * weight * mean;
    }

    /** Adds power that is not tied to one conversion, such as that of correlated errors; it may be negative. */
    void addCorrelated(double correlated) {
        power += correlated;
    }

    /**
     * Adds the noise of {@code tiles} conversions.
     *
     * @param gain of the converter for noise
     */
    void addNoise(double tiles, double weight, double cellVariance, double readVariance, double gain) {
        double square = tiles * weight * weight;
        cells += square * cellVariance;
        cellsSeen += square * cellVariance * gain * gain;
        reads += square * readVariance * gain * gain;
    }

    /** Share of the noise power of cells that converters let through. */
    double cellsSeen() {
        return cells > 0 ? cellsSeen / cells : 1;
    }

    /** Power of the noise of reads and columns that converters let through. */
    double reads() {
        return reads;
    }

    /** Notes that some conversion may err. */
    void inexact() {
        exact = false;
    }

    boolean exact() {
        return exact;
    }

    /** Mean square error of the integer result. */
    double total() {
        return Math.max(0, power) + bias * bias;
    }
}
