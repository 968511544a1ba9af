package org.paretile.models.cost.preset;

import java.util.Map;
import java.util.SortedMap;

/**
 * The field of pads of a die in CATCH (arXiv 2503.15753): ports of short reach must be near the edge, so that the field grows until
 * a rim as deep as each reach holds all ports of that reach or less.
 *
 * @param pitchMm of pads
 * @param aspect width over height
 * @param blockedMm2 area under children on the side of the pads
 */
record CatchPads(double pitchMm, double aspect, double blockedMm2) {

    /**
     * Area of the field.
     *
     * @param signalsByReach signals by the reach of their ports, mm
     * @param separationMm from the next die, which the reach must bridge
     * @param pads all pads of the die's own
     */
    double areaMm2(SortedMap<Double, Double> signalsByReach, double separationMm, double pads) {
        double x = 0;
        double y = 0;
        double count = 0;
        for (Map.Entry<Double, Double> entry : signalsByReach.entrySet()) {
            double rim = entry.getKey() - separationMm;
            count += entry.getValue();
            double needed = count * pitchMm * pitchMm + blockedMm2;
            double usable = rim < x && rim < y ? rim * (x + y) - rim * rim : x * y;
            if (usable <= needed) {
                double wide = Math.sqrt(needed * aspect);
                double high = Math.sqrt(needed / aspect);
                if (wide > rim && high > rim) {
                    high = (2 * needed / rim + 2 * rim) / (2 * aspect + 2);
                    wide = aspect * high;
                }
                x = Math.max(x, Math.ceil(wide / pitchMm) * pitchMm);
                y = Math.max(y, Math.ceil(high / pitchMm) * pitchMm);
            }
        }
        double all = pitchMm * pitchMm * pads;
        if (all > x * y) {
            if (x < y && y * y <= all) {
                x = all / y;
            } else if (y < x && x * x <= all) {
                y = all / x;
            } else {
                x = Math.sqrt(all);
                y = x;
            }
        }
        return Math.ceil(x / pitchMm) * Math.ceil(y / pitchMm) * pitchMm * pitchMm;
    }
}
