package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * How many of a product are made and how each is used.
 *
 * @param volume units made in all
 * @param lifetimeH hours a unit is on
 * @param gridGramsPerKwh carbon of its electricity, g of CO₂ equivalent per kWh
 */
public record Economics(double volume, double lifetimeH, double gridGramsPerKwh) {
    public Economics {
        Require.positive(volume, "volume");
        Require.notNegative(lifetimeH, "lifetime");
        Require.notNegative(gridGramsPerKwh, "grid intensity");
    }

    /** Carbon of {@code powerW} over the life of a unit, kg. */
    double useKg(double powerW) {
        return lifetimeH * powerW / 1000 * gridGramsPerKwh / 1000;
    }
}
