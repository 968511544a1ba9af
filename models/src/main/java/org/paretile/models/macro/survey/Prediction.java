package org.paretile.models.macro.survey;

import java.util.Map;

/**
 * What the model says about a published macro, in 10¹² operations of one bit by one bit per J.
 *
 * @param macro the macro
 * @param plainTopsPerW with every factor 1
 * @param topsPerW with the fitted factors
 * @param leaveOneOutTopsPerW with factors fitted to the other macros; the same as {@code topsPerW} if it was not fitted to
 * @param shares of its calibrated energy, by class of circuit; they add up to 1
 */
public record Prediction(PublishedMacro macro, double plainTopsPerW, double topsPerW, double leaveOneOutTopsPerW,
        Map<CircuitClass, Double> shares) {
    public Prediction {
        shares = Map.copyOf(shares);
    }

    /** Share of its calibrated energy that one class of circuit takes. */
    public double share(CircuitClass circuit) {
        return shares.getOrDefault(circuit, 0.0);
    }

    /** Calibrated over published efficiency. */
    public double ratio() {
        return topsPerW / macro.point().topsPerW();
    }

    /** Over published efficiency, with factors that this macro had no part in. */
    public double leaveOneOutRatio() {
        return leaveOneOutTopsPerW / macro.point().topsPerW();
    }

    /** Uncalibrated over published efficiency. */
    public double plainRatio() {
        return plainTopsPerW / macro.point().topsPerW();
    }
}
