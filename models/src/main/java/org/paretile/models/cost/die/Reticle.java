package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * The field a scanner exposes at once.
 *
 * @param widthMm of the field
 * @param heightMm of the field
 */
public record Reticle(double widthMm, double heightMm) {
    /** 26 mm × 33 mm, the field of every scanner for 193 nm and 13.5 nm light. */
    public static final Reticle FULL_FIELD = new Reticle(26, 33);

    public Reticle {
        Require.positive(widthMm, "widthMm of the reticle");
        Require.positive(heightMm, "heightMm of the reticle");
    }

    /** Area of the field, mm². */
    public double areaMm2() {
        return widthMm * heightMm;
    }

    /** Whether a rectangular die fits in one field, turned if need be. */
    public boolean holds(double xMm, double yMm) {
        return Math.min(xMm, yMm) <= Math.min(widthMm, heightMm) && Math.max(xMm, yMm) <= Math.max(widthMm, heightMm);
    }

    /** Share of the exposed area that is used: several small dies share a field, a die beyond it is stitched from several. */
    public double utilisation(double areaMm2) {
        double exposed = Math.ceil(areaMm2 / areaMm2()) * areaMm2();
        return Math.floor(exposed / areaMm2) * areaMm2 / exposed;
    }
}
