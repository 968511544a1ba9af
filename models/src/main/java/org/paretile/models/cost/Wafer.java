package org.paretile.models.cost;

import org.paretile.models.cost.die.DiesPerWafer;
import org.paretile.models.technology.Require;

/**
 * A wafer and how many dies are taken from it.
 *
 * @param diameterMm of the whole wafer
 * @param dies how they are counted
 */
public record Wafer(double diameterMm, DiesPerWafer dies) {
    public Wafer {
        Require.positive(diameterMm, "diameterMm of the wafer");
    }

    /** Area of the wafer, mm². */
    public double areaMm2() {
        return Math.PI * diameterMm * diameterMm / 4;
    }
}
