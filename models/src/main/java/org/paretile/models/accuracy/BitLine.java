package org.paretile.models.accuracy;

/**
 * The wire that collects the current of a column, from ideal row drivers to a virtual ground at one end.
 *
 * @param kappa wire resistance of one cell pitch times the conductance of one count (normalised wire resistance of Xiao et
 *     al., IEEE CAS Magazine 22(4), 2022); 0 for no resistance
 * @param undrivenIsolated whether cells of rows that are not driven are cut off (one transistor a cell) or grounded
 * @param calibration what is corrected
 */
public record BitLine(double kappa, boolean undrivenIsolated, Calibration calibration) {

    /** A wire without resistance. */
    public static final BitLine NONE = new BitLine(0, true, Calibration.OUTPUT);

    /** Refuses a resistance out of range. */
    public BitLine {
        if (!(kappa >= 0 && kappa <= 1)) {
            throw new IllegalArgumentException("wire resistance of a cell times conductance of a count is " + kappa
                    + "; give 0 to 1, usual values are 1e-6 to 1e-3");
        }
    }

    /** What digital calibration corrects. */
    public enum Calibration {
        /** Nothing. */
        NONE,
        /** One gain and one offset for every output of a layer. */
        OUTPUT,
        /** A gain and an offset for every pair of input and weight slice. */
        SLICE_PAIR
    }

    /**
     * The wire of a column of cells.
     *
     * @param wireOhm resistance of one cell pitch
     * @param onSiemens largest conductance of a cell
     * @param onOffRatio largest over smallest conductance
     * @param cellBits bits of a cell: its levels are 2<sup>bits</sup> − 1 counts apart
     */
    public static BitLine of(double wireOhm, double onSiemens, double onOffRatio, int cellBits, boolean undrivenIsolated,
            Calibration calibration) {
        double swing = onSiemens * (1 - 1 / onOffRatio);
        return new BitLine(wireOhm * swing / ((1 << cellBits) - 1), undrivenIsolated, calibration);
    }
}
