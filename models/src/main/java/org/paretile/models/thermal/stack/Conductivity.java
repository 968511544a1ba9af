package org.paretile.models.thermal.stack;

/**
 * Thermal conductivity of a layer or of a block in it, the same in x and y.
 *
 * @param lateralWPerMK in the plane, W/(m K); 0 if the layer does not spread heat
 * @param verticalWPerMK through the layer, W/(m K)
 */
public record Conductivity(double lateralWPerMK, double verticalWPerMK) {

    /** The same in all directions. */
    public static Conductivity isotropic(double wPerMK) {
        return new Conductivity(wPerMK, wPerMK);
    }

    Conductivity checked(String owner) {
        Check.notNegative(lateralWPerMK, owner, "lateral conductivity", "W/(m K)");
        if (verticalWPerMK == 0) {
            throw Check.wrong(owner, "vertical conductivity is 0, so no heat gets through", "give a conductivity above 0 W/(m K)");
        }
        Check.positive(verticalWPerMK, owner, "vertical conductivity", "W/(m K)");
        return this;
    }
}
