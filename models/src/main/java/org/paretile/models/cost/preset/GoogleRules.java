package org.paretile.models.cost.preset;

/**
 * Defects of Google's chiplets cost model, switched on by name.
 *
 * @param sparesAddYield the chance that exactly as many blocks fail as there are spares is added to the yield of the die, which may
 *        then exceed 1; otherwise spares stand in for as many blocks
 * @param substrateTwice the substrate, which is among the devices, is paid again; otherwise once
 * @param testsOfOnePackage a year's tests cost what those of one package do; otherwise of every package
 * @param lossesOfFirstOrder of Y good parts 1 − Y more are paid for; otherwise 1/Y − 1, as what is lost was made, too
 */
public record GoogleRules(boolean sparesAddYield, boolean substrateTwice, boolean testsOfOnePackage, boolean lossesOfFirstOrder) {
    /** As the tool has it. */
    public static final GoogleRules PUBLISHED = new GoogleRules(true, true, true, true);

    /** Corrected: the default. */
    public static final GoogleRules CORRECTED = new GoogleRules(false, false, false, false);

    /** What is paid for beyond the good ones where a share {@code yield} is good. */
    double lost(double yield) {
        return lossesOfFirstOrder ? 1 - yield : 1 / yield - 1;
    }
}
