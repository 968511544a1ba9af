package org.paretile.models.cost;

import org.paretile.models.technology.Require;

/**
 * How parts are put on a base.
 *
 * @param yieldPerPart of putting one part on
 * @param bumpUsdPerMm2 of the bumps under dies and stacks, for each mm² of theirs
 * @param bumpsOncePerDesign a defect of Chiplet Actuary (DAC 2022) on carriers: of several equal dies only one has its bumps charged
 */
public record Bonding(double yieldPerPart, double bumpUsdPerMm2, boolean bumpsOncePerDesign) {
    public Bonding {
        Require.positive(yieldPerPart, "bond yield");
        Require.within(yieldPerPart, 0, 1, "bond yield");
        Require.notNegative(bumpUsdPerMm2, "bump price");
    }

    /** Bumps charged for every part. */
    public Bonding(double yieldPerPart, double bumpUsdPerMm2) {
        this(yieldPerPart, bumpUsdPerMm2, false);
    }
}
