package org.paretile.models.thermal.stack;

/**
 * A square plate centred on the die area and at least as wide: spreader, sink base, substrate, solder, board.
 *
 * @param name for messages and results
 * @param sideM side
 * @param thicknessM thickness
 * @param conductivity of its material
 */
public record Plate(String name, double sideM, double thicknessM, Conductivity conductivity) {
    public Plate {
        Check.positive(sideM, name, "side", "m");
        Check.positive(thicknessM, name, "thickness", "m");
        conductivity = conductivity.checked(name);
        Check.positive(conductivity.lateralWPerMK(), name, "lateral conductivity", "W/(m K)");
    }

    /** The part above or below the die area. */
    Layer inner() {
        return new Layer(name, thicknessM, conductivity);
    }

    void mustCover(double widthM, double heightM, String what) {
        double side = Math.max(widthM, heightM);
        if (sideM < side * (1 - 1e-12)) {
            throw Check.wrong(name, "side " + sideM + " m is smaller than " + what + " (" + side + " m)", "make it at least as large");
        }
    }

    /** Resistance along {@code lengthM} through a cross-section {@code acrossM} wide, K/W. */
    double lateralKPerW(double lengthM, double acrossM) {
        return lengthM / (conductivity.lateralWPerMK() * acrossM * thicknessM);
    }

    /** Conductance through {@code areaM2} of it, W/K. */
    double verticalWPerK(double areaM2) {
        return conductivity.verticalWPerMK() * areaM2 / thicknessM;
    }
}
