package org.paretile.models.cost.die;

import org.paretile.models.technology.Require;

/**
 * The field a scanner exposes at once.
 *
 * @param widthMm of the field
 * @param heightMm of the field
 */
public record Reticle(double widthMm, double heightMm) {
    public Reticle {
        Require.positive(widthMm, "widthMm of the reticle");
        Require.positive(heightMm, "heightMm of the reticle");
    }

    /** Area of the field, mm². */
    public double areaMm2() {
        return widthMm * heightMm;
    }

    /** Share of the exposed area that is used: several small dies share a field, a die beyond it is stitched from several. */
    public double utilisation(double areaMm2) {
        double exposed = Math.ceil(areaMm2 / areaMm2()) * areaMm2();
        return Math.floor(exposed / areaMm2) * areaMm2 / exposed;
    }
}
