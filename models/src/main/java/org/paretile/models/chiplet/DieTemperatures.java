package org.paretile.models.chiplet;

import org.paretile.models.technology.Require;

/**
 * Temperature of the hottest die of each kind, K: what a thermal model hands back. Retention and leakage follow it if the rules say so.
 */
public record DieTemperatures(double staticK, double semiStaticK, double dynamicK) {
    /** Room temperature. */
    public static final DieTemperatures ROOM = uniform(298.15);

    public DieTemperatures {
        Require.within(staticK, 200.0, 500.0, "temperature of the static dies in K");
        Require.within(semiStaticK, 200.0, 500.0, "temperature of the semi-static dies in K");
        Require.within(dynamicK, 200.0, 500.0, "temperature of the dynamic dies in K");
    }

    /** All dies at {@code kelvin}. */
    public static DieTemperatures uniform(double kelvin) {
        return new DieTemperatures(kelvin, kelvin, kelvin);
    }
}
