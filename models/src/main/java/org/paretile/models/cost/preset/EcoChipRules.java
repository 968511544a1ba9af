package org.paretile.models.cost.preset;

/**
 * Defects of ECO-CHIP (Sudarshan et al., HPCA 2024), switched on by name. Its defect densities, which seem to be moved by two nodes,
 * are data and stay.
 *
 * @param waferOf450Mm waste is that of a wafer of 450 mm; otherwise of 300 mm
 * @param wasteOfEveryDie waste is shared by all dies; otherwise by the good ones
 * @param bondingLosesPackagingOnly dies lost in assembly carry no carbon
 * @param stackScaledTwice areas of stacked dies, given at 7 nm, are scaled to their node twice
 * @param bridgesFailTogether the bridges of a package yield as one die of their area
 * @param activeWiringOf65Nm an active interposer has the wiring share of 65 nm at every node
 * @param iterationsIgnored 90 iterations of the design whatever is asked for
 */
public record EcoChipRules(boolean waferOf450Mm, boolean wasteOfEveryDie, boolean bondingLosesPackagingOnly,
        boolean stackScaledTwice, boolean bridgesFailTogether, boolean activeWiringOf65Nm, boolean iterationsIgnored) {
    /** As the tool has it. */
    public static final EcoChipRules PUBLISHED = new EcoChipRules(true, true, true, true, true, true, true);

    /** Every defect corrected: the default. */
    public static final EcoChipRules CORRECTED = new EcoChipRules(false, false, false, false, false, false, false);
}
