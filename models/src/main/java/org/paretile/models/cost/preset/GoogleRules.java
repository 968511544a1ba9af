package org.paretile.models.cost.preset;

/**
 * Defects of Google's chiplets cost model, switched on by name.
 *
 * @param sparesAddYield the chance that exactly as many blocks fail as there are spares is added to the yield of the die, which may
 *        then exceed 1; otherwise spares stand in for as many blocks
 */
public record GoogleRules(boolean sparesAddYield) {
    /** As the tool has it. */
    public static final GoogleRules PUBLISHED = new GoogleRules(true);

    /** Corrected: the default. */
    public static final GoogleRules CORRECTED = new GoogleRules(false);
}
