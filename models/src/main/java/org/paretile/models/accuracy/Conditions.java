package org.paretile.models.accuracy;

/**
 * When and where cells are read. Evaluate at the end of the interval between two calibrations: it is the worst moment.
 *
 * @param ageS time since cells were written, s; of cells that are refreshed, the interval between two refreshes
 * @param temperatureK temperature of the cells, K
 * @param calibrationK temperature at which gains were last calibrated, K
 */
public record Conditions(double ageS, double temperatureK, double calibrationK) {

    /** Room temperature, K. */
    public static final double ROOM_K = 300;

    private static final double LEAST_K = 100;
    private static final double MOST_K = 600;

    /** Refuses a negative age and temperatures no circuit works at. */
    public Conditions {
        if (!(ageS >= 0 && ageS <= 1e10)) {
            throw new IllegalArgumentException("age of the cells is " + ageS + " s; give 0 to 1e10");
        }
        temperature("temperature of the cells", temperatureK);
        temperature("temperature of calibration", calibrationK);
    }

    /** Calibrated at the temperature they are read at. */
    public Conditions(double ageS, double temperatureK) {
        this(ageS, temperatureK, temperatureK);
    }

    /** At room temperature. */
    public static Conditions after(double ageS) {
        return new Conditions(ageS, ROOM_K);
    }

    private static void temperature(String what, double kelvin) {
        if (!(kelvin >= LEAST_K && kelvin <= MOST_K)) {
            throw new IllegalArgumentException(what + " is " + kelvin + " K; give " + LEAST_K + " to " + MOST_K
                    + ", 300 is room temperature");
        }
    }
}
