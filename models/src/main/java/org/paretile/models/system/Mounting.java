package org.paretile.models.system;

import org.paretile.models.thermal.Arrangement;

/**
 * How dies are put into their package and the package is cooled.
 *
 * @param cooling one of {@link org.paretile.models.thermal.ThermalData#coolings()}
 * @param arrangement of dies side by side
 * @param order of dies side by side; that of a stack is part of its design
 * @param gapM between dies side by side, m
 * @param wholeWafers whether a stack is bonded wafer to wafer; otherwise tested dies to wafer
 */
public record Mounting(String cooling, Arrangement arrangement, DieOrder order, double gapM, boolean wholeWafers) {
    public Mounting {
        if (!(gapM >= 0 && gapM <= 0.1)) {
            throw new IllegalArgumentException("gap between dies is " + gapM + " m; give 0 to 0.1 m");
        }
    }
}
