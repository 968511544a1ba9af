package org.paretile.models.cost;

/**
 * What a good package takes, by cause; money in USD or carbon in kg of CO₂ equivalent.
 *
 * @param dies raw dies with their bumps, as if every one were good
 * @param dieDefects dies that were made and found bad
 * @param dieTest testing dies: before assembly, or, where whole wafers are bonded, in the stack
 * @param packaging substrates, carriers and bridges, as if every one were good
 * @param assembly bonding and testing what was put together
 * @param packageDefects substrates, carriers and assembly work lost to defects
 * @param wastedDies dies that passed their test and were lost in assembly
 */
public record Split(double dies, double dieDefects, double dieTest, double packaging, double assembly, double packageDefects,
        double wastedDies) {
    /** All of it. */
    public double total() {
        return die() + packageTotal();
    }

    /** Dies as they are bought: raw, defects and test. */
    public double die() {
        return dies + dieDefects + dieTest;
    }

    /** Everything beyond the dies: base, assembly, and what is lost in it. */
    public double packageTotal() {
        return packaging + assembly + packageDefects + wastedDies;
    }
}
