package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * Bonds between tiers.
 *
 * @param flow what is bonded to what
 * @param yieldPerBond of one bond
 * @param usdPerMm2 price of one bond, for each mm² of the stack
 * @param carbonKgPerMm2 of one bond, for each mm² of the stack
 */
public record StackBonding(StackBonding.Flow flow, double yieldPerBond, double usdPerMm2, double carbonKgPerMm2) {
    public StackBonding {
        Require.positive(yieldPerBond, "bond yield");
        Require.within(yieldPerBond, 0, 1, "bond yield");
        Require.notNegative(usdPerMm2, "bond price");
        Require.notNegative(carbonKgPerMm2, "bond carbon");
    }

    /** What is bonded to what. */
    public enum Flow {
        /** Tested dies to a wafer or a die: only those that passed are bonded. */
        DIE_TO_WAFER,
        /** Whole wafers: good dies meet bad ones, and all tiers are cut at the size of the largest. */
        WAFER_TO_WAFER
    }
}
