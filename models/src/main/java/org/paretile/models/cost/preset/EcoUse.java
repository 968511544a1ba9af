package org.paretile.models.cost.preset;

import org.paretile.models.technology.Require;

/**
 * How a system of ECO-CHIP (HPCA 2024) is designed and used.
 *
 * @param powerW of the whole system at 7 nm
 * @param lifetimeH hours of its life
 * @param gramsPerKwh carbon of electricity, in design and use
 * @param volume systems made
 * @param iterations of place and route
 */
public record EcoUse(double powerW, double lifetimeH, double gramsPerKwh, double volume, int iterations) {
    public EcoUse {
        Require.notNegative(powerW, "power_w");
        Require.notNegative(lifetimeH, "lifetime");
        Require.notNegative(gramsPerKwh, "Carbon_per_kWh");
        Require.positive(volume, "num_prt_mfg");
        Require.within(iterations, 0, 1_000_000, "num_iter");
    }

    /** The tool's defaults: two years, 700 g/kWh, 100 000 systems, 90 iterations. */
    public static EcoUse of(double powerW) {
        return new EcoUse(powerW, EcoSilicon.flow("lifetime"), EcoSilicon.flow("intensity"), EcoSilicon.flow("volume"),
                (int) EcoSilicon.flow("iterations"));
    }
}
