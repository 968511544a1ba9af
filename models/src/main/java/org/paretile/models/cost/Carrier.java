package org.paretile.models.cost;

import java.util.List;
import org.paretile.models.cost.die.YieldModel;
import org.paretile.models.technology.Require;

/**
 * Wiring made on a wafer: a silicon interposer or the redistribution layers of a fan-out package, with the bumps below it.
 *
 * @param waferUsd price of the wafer
 * @param wafer size and count
 * @param yield share of good carriers
 * @param blind whether parts are put on before anyone knows if the carrier is good (chip first); otherwise it is tested first
 * @param areaFactor its area over that of the parts on it
 * @param bumpUsdPerMm2 of the bumps below it
 * @param carbonKgPerCm2 of making the wafer
 * @param nreUsdPerMm2 of developing it
 * @param nreUsd of developing it, whatever its size
 */
public record Carrier(double waferUsd, Wafer wafer, YieldModel yield, boolean blind, double areaFactor, double bumpUsdPerMm2,
        double carbonKgPerCm2, double nreUsdPerMm2, double nreUsd) implements Base {
    public Carrier {
        Require.notNegative(waferUsd, "price of the carrier's wafer");
        Require.within(areaFactor, 1, 100, "area factor of the carrier");
        Require.notNegative(bumpUsdPerMm2, "bump price of the carrier");
        Require.notNegative(carbonKgPerCm2, "carbon of the carrier");
        Require.notNegative(nreUsdPerMm2, "nre_per_area of the carrier");
        Require.notNegative(nreUsd, "nre_fixed of the carrier");
    }

    @Override
    public double areaMm2(double footprintMm2) {
        return areaFactor * footprintMm2;
    }

    @Override
    public double nreUsd(List<Placed> parts, double footprintMm2) {
        return nreUsdPerMm2 * areaMm2(footprintMm2) + nreUsd;
    }
}
