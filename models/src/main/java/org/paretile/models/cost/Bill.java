package org.paretile.models.cost;

/**
 * What one unit of a product costs.
 *
 * @param made making one good package
 * @param nrePerUnit its share of development
 * @param designKg its share of the carbon of development, kg of CO₂ equivalent
 * @param useKg carbon of the electricity it takes in its life, kg of CO₂ equivalent
 */
public record Bill(PackageCost made, NreSplit nrePerUnit, double designKg, double useKg) implements Quote {
    /** Price of a unit: made and developed, USD. */
    public double unitUsd() {
        return made.usd().total() + nrePerUnit.total();
    }

    /** Of that, the dies, bad ones and their test included, USD. */
    public double dieUsd() {
        return made.usd().die();
    }

    /** Of that, substrates, carriers, assembly, and everything lost in assembly, USD. */
    public double packageUsd() {
        return made.usd().packageTotal();
    }

    /** Carbon of a unit: made, developed and used, kg of CO₂ equivalent. */
    public double carbonKg() {
        return made.carbonKg().total() + designKg + useKg;
    }
}
