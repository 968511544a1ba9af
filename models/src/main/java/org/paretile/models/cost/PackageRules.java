package org.paretile.models.cost;

/**
 * Defects of Chiplet Actuary (Feng, Ma, DAC 2022) that can be switched on to get its numbers; off, packages cost what they should.
 *
 * @param bumpsOncePerDesign the micro-bumps of several equal dies on a carrier are charged once
 * @param substratePriceAsNre developing the substrate under a carrier costs as much as buying one of it
 * @param fanOutFixedOver300 the fixed cost of developing redistribution layers is divided by the 300 mm² of the reference die
 */
public record PackageRules(boolean bumpsOncePerDesign, boolean substratePriceAsNre, boolean fanOutFixedOver300) {
    /** As the tool has it. */
    public static final PackageRules PUBLISHED = new PackageRules(true, true, true);

    /** Every defect corrected: the default. */
    public static final PackageRules CORRECTED = new PackageRules(false, false, false);
}
