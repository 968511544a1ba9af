package org.paretile.models.thermal;

import java.util.Locale;

/**
 * Fixed point of power and temperature by repeated solution, extrapolated with the loop's growth factor. The ratio of
 * two changes is the mean slope of a convex function: at 1 or above there is no fixed point. Memory of its own for one thread.
 */
public final class ThermalLoop {
    private static final int MOST_PASSES = 40;

    private final double toleranceK;
    private double[] meanC = {};
    private double[] peakC = {};
    private double[] powerW = {};

    /** @param toleranceK change of the hottest die that no longer matters */
    public ThermalLoop(double toleranceK) {
        this.toleranceK = toleranceK;
    }

    /** To 0.1 K. */
    public ThermalLoop() {
        this(0.1);
    }

    /**
     * Solves for the geometry that {@code model} has been given, starting from its present temperatures, for which those without
     * leakage and refresh serve: they lie below the fixed point.
     */
    public HeatBalance settle(HeatModel model, DiePower power) {
        int n = model.dies();
        if (meanC.length != n || powerW.length != model.blocks()) {
            meanC = new double[n];
            peakC = new double[n];
            powerW = new double[model.blocks()];
        }
        double runawayC = model.data().laws().runawayC();
        for (int i = 0; i < n; i++) {
            meanC[i] = model.meanC(i);
            peakC[i] = model.peakC(i);
        }
        double growth = 0;
        double before = 0;
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            power.at(meanC, peakC, powerW);
            model.solve(powerW);
            int worst = mostChanged(model);
            double change = change(model, worst);
            if (!(model.peakC() < runawayC)) {
                return runaway(model, worst, "would get hotter than %.0f °C", runawayC);
            }
            if (change <= toleranceK * (1 - growth)) {
                return new HeatBalance.Settled(pass);
            }
            double more = 0;
            if (before > 0) {
                growth = change / before;
                if (growth >= 1) {
                    return runaway(model, worst, "gets %.2f K hotter for each kelvin it gets hotter", growth);
                }
                more = growth / (1 - growth);
                if (change * more <= toleranceK) {
                    return new HeatBalance.Settled(pass);
                }
            }
            for (int i = 0; i < n; i++) {
                meanC[i] = model.meanC(i) + more * (model.meanC(i) - meanC[i]);
                peakC[i] = model.peakC(i) + more * (model.peakC(i) - peakC[i]);
            }
            // after an extrapolation it takes a plain step to learn the factor anew
            before = more > 0 ? 0 : change;
        }
        return runaway(model, 0, "finds no balance in %.0f passes", MOST_PASSES);
    }

    private int mostChanged(HeatModel model) {
        int worst = 0;
        for (int i = 1; i < model.dies(); i++) {
            if (change(model, i) > change(model, worst)) {
                worst = i;
            }
        }
        return worst;
    }

    private double change(HeatModel model, int die) {
        return Math.abs(model.peakC(die) - peakC[die]);
    }

    private static HeatBalance runaway(HeatModel model, int die, String what, double number) {
        return new HeatBalance.Runaway("thermal runaway: die '" + model.name(die) + "' " + String.format(Locale.ROOT, what, number)
                + " with its leakage and refresh");
    }
}
