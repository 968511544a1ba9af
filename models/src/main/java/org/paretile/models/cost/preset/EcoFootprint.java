package org.paretile.models.cost.preset;

/**
 * Carbon of one system, kg of CO₂ equivalent.
 *
 * @param dies making them
 * @param packaging making interposer, layers, bridges or vias, and routers
 * @param design of the dies
 * @param packagingDesign of the routers
 * @param operation over its life
 */
public record EcoFootprint(double dies, double packaging, double design, double packagingDesign, double operation) {
    /** All of it. */
    public double total() {
        return dies + packaging + design + packagingDesign + operation;
    }
}
