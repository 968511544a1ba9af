package org.paretile.models.cost.preset;

/**
 * Defects of CATCH (Graening, Pal, Gupta, arXiv 2503.15753), switched on by name. What is wrong in its data (prices on two wafer
 * areas, an organic interposer for a thousandth of its price) stays.
 *
 * @param uptimeMultiplies a machine that runs nine tenths of the time costs nine tenths a second; otherwise ten ninths
 * @param onlyLeavingPinsFail pins between two dies of one assembly always bond
 * @param childrenOfSelfQuality what escapes the test of a sub-assembly is forgotten: only its own die counts
 */
public record CatchRules(boolean uptimeMultiplies, boolean onlyLeavingPinsFail, boolean childrenOfSelfQuality) {
    /** As the tool has it. */
    public static final CatchRules PUBLISHED = new CatchRules(true, true, true);

    /** Every defect corrected: the default. */
    public static final CatchRules CORRECTED = new CatchRules(false, false, false);
}
