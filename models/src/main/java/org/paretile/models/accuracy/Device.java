package org.paretile.models.accuracy;

/**
 * The errors of cells, drivers, wires and converters at one time and temperature. Build it once and share it.
 *
 * @param relativeSigma standard deviation of a cell over its own mean, the same from read to read; of a lognormal
 *     distribution the true ratio
 * @param absoluteSigma standard deviation of a cell over the largest level, whatever it holds; cells that are stuck with
 *     probability p and an error e of the largest level add p e² to its square
 * @param readSigma standard deviation over its mean of a cell, drawn afresh at every read
 * @param onOffRatio largest over smallest conductance, above 1; infinite for a cell that switches off
 * @param referenceColumn whether what off cells conduct is taken off by a column of off cells, which has errors of its
 *     own; false for a trimmed source without noise. A differential pair in two cells needs neither. Taking it off after
 *     conversion is not modelled
 * @param levels errors that depend on the level
 * @param calibrated whether the common gain that {@code levels} and {@code gain} leave is corrected digitally
 * @param gain mean of conductance now over conductance at calibration, apart from {@code levels}
 * @param driverSigma error of the drive of a row over its full drive, afresh in every cycle, the same for all columns
 * @param columnSigma noise before conversion (comparator, kT/C) over the largest possible sum
 * @param bitLine resistance of the wire that collects the sum
 */
public record Device(
        double relativeSigma,
        double absoluteSigma,
        double readSigma,
        double onOffRatio,
        boolean referenceColumn,
        LevelErrors levels,
        boolean calibrated,
        double gain,
        double driverSigma,
        double columnSigma,
        BitLine bitLine) {

    /** Cells, drivers, wires and converters without error. */
    public static final Device IDEAL = new Device(0, 0, 0, Double.POSITIVE_INFINITY, true, new LevelErrors.None(), true,
            1, 0, 0, BitLine.NONE);

    /** Refuses sigmas and ratios out of range. */
    public Device {
        sigma("relative sigma of cells", relativeSigma);
        sigma("absolute sigma of cells", absoluteSigma);
        sigma("sigma of a read", readSigma);
        sigma("sigma of row drivers", driverSigma);
        sigma("sigma of the column", columnSigma);
        if (!(onOffRatio > 1)) {
            throw new IllegalArgumentException(
                    "on/off ratio is " + onOffRatio + "; give a number above 1, or infinity for an ideal switch");
        }
        if (!(gain > 0 && gain <= 10)) {
            throw new IllegalArgumentException("gain of the conductance is " + gain + "; give a number above 0, at most 10");
        }
    }

    /** Errors that are the same for every level, with a reference column if the cell does not switch off. */
    public static Device ofCells(double relativeSigma, double absoluteSigma, double readSigma, double onOffRatio) {
        return new Device(relativeSigma, absoluteSigma, readSigma, onOffRatio, true, IDEAL.levels, true, 1, 0, 0,
                BitLine.NONE);
    }

    /** Whether nothing errs, so that converters with a code for every sum compute exactly. */
    public boolean ideal() {
        return !noisyCells() && driverSigma == 0 && bitLine.kappa() == 0 && (calibrated || gain == 1);
    }

    /** Whether sums carry noise before they are converted. */
    boolean noisyCells() {
        return relativeSigma > 0 || absoluteSigma > 0 || readSigma > 0 || columnSigma > 0
                || !(levels instanceof LevelErrors.None);
    }

    /** Whether level-dependent errors are small enough for their expansion. */
    boolean withinExpansion() {
        return !(levels instanceof RetentionLoss(double interval, double spread)) || interval <= RetentionLoss.COMPARED;
    }

    /** What an off cell conducts, in counts of a slice whose largest level is {@code top}. */
    double offCounts(int top) {
        return top / (onOffRatio - 1);
    }

    /** This device with level-dependent errors. */
    public Device withLevels(LevelErrors errors) {
        return new Device(relativeSigma, absoluteSigma, readSigma, onOffRatio, referenceColumn, errors, calibrated, gain,
                driverSigma, columnSigma, bitLine);
    }

    /** This device with noise before conversion, over the largest possible sum. */
    public Device withColumnSigma(double sigma) {
        return new Device(relativeSigma, absoluteSigma, readSigma, onOffRatio, referenceColumn, levels, calibrated, gain,
                driverSigma, sigma, bitLine);
    }

    /** This device with errors of the row drivers. */
    public Device withDriverSigma(double sigma) {
        return new Device(relativeSigma, absoluteSigma, readSigma, onOffRatio, referenceColumn, levels, calibrated, gain,
                sigma, columnSigma, bitLine);
    }

    /** This device on a resistive wire. */
    public Device withBitLine(BitLine wire) {
        return new Device(relativeSigma, absoluteSigma, readSigma, onOffRatio, referenceColumn, levels, calibrated, gain,
                driverSigma, columnSigma, wire);
    }

    /** This device with a common gain, {@code corrected} digitally or not. */
    public Device withGain(double common, boolean corrected) {
        return new Device(relativeSigma, absoluteSigma, readSigma, onOffRatio, referenceColumn, levels, corrected, common,
                driverSigma, columnSigma, bitLine);
    }

    private static void sigma(String what, double value) {
        if (!(value >= 0 && value <= 10)) {
            throw new IllegalArgumentException(what + " is " + value + "; give a ratio of 0 to 10");
        }
    }
}
