package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * Bonds between tiers.
 *
 * @param flow what is bonded to what
 * @param yieldPerBond of one bond
 * @param usdPerMm2 price of one bond with its vias and thinning, for each mm² of the stack
 * @param usdPerBond of placing a die, whatever its size; 0 where whole wafers are bonded
 * @param carbonKgPerMm2 of one bond, for each mm² of the stack
 * @param nreUsdPerMm2 of developing vias, thinning and bonds of a stack, for each mm² of it
 * @param nreUsd of developing them, whatever its size
 */
public record StackBonding(StackBonding.Flow flow, double yieldPerBond, double usdPerMm2, double usdPerBond,
        double carbonKgPerMm2, double nreUsdPerMm2, double nreUsd) {
    public StackBonding {
        Require.positive(yieldPerBond, "bond yield");
        Require.within(yieldPerBond, 0, 1, "bond yield");
        Require.notNegative(usdPerMm2, "bond price");
        Require.notNegative(usdPerBond, "placing price");
        Require.notNegative(carbonKgPerMm2, "bond carbon");
        Require.notNegative(nreUsdPerMm2, "nre_per_area of the stack");
        Require.notNegative(nreUsd, "nre_fixed of the stack");
    }

    /** Price of one bond in a stack of {@code areaMm2}, USD. */
    double usd(double areaMm2) {
        return usdPerMm2 * areaMm2 + usdPerBond;
    }

    /** What is bonded to what. */
    public enum Flow {
        /** Tested dies to a wafer or a die: only those that passed are bonded. */
        DIE_TO_WAFER,
        /** Whole wafers: good dies meet bad ones, and all tiers are cut at the size of the largest. */
        WAFER_TO_WAFER
    }
}
