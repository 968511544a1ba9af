package org.paretile.models.thermal.stack;

import org.jspecify.annotations.Nullable;

/**
 * A rectangle of a layer that dissipates power or is of another material.
 *
 * @param name unique in its layer
 * @param xM west edge
 * @param yM south edge
 * @param widthM extent in x
 * @param heightM extent in y
 * @param powerW power, spread evenly, entering at the bottom face of the layer
 * @param conductivity of its material; null: that of the layer
 */
public record Block(String name, double xM, double yM, double widthM, double heightM, double powerW,
        @Nullable Conductivity conductivity) {

    /** Edges that differ by less touch, m. */
    static final double TOUCHING_M = 1e-8;

    public Block {
        String owner = "block '" + name + "'";
        Check.positive(widthM, owner, "width", "m");
        Check.positive(heightM, owner, "height", "m");
        Check.notNegative(powerW, owner, "power", "W");
        if (!Double.isFinite(xM) || !Double.isFinite(yM)) {
            throw Check.wrong(owner, "its corner is (" + xM + ", " + yM + ")", "give finite coordinates in m");
        }
        if (conductivity != null) {
            conductivity = conductivity.checked(owner);
        }
    }

    /** A block of the layer's own material. */
    public Block(String name, double xM, double yM, double widthM, double heightM, double powerW) {
        this(name, xM, yM, widthM, heightM, powerW, null);
    }

    /** Area, m². */
    public double areaM2() {
        return widthM * heightM;
    }

    boolean overlaps(Block other) {
        return overlapM(xM, widthM, other.xM, other.widthM) > TOUCHING_M && overlapM(yM, heightM, other.yM, other.heightM) > TOUCHING_M;
    }

    /** Area shared with {@code other}, m². */
    public double sharedM2(Block other) {
        return Math.max(0, overlapM(xM, widthM, other.xM, other.widthM)) * Math.max(0, overlapM(yM, heightM, other.yM, other.heightM));
    }

    boolean within(double width, double height) {
        return xM >= -TOUCHING_M && yM >= -TOUCHING_M && xM + widthM <= width + TOUCHING_M && yM + heightM <= height + TOUCHING_M;
    }

    private static double overlapM(double a, double lengthA, double b, double lengthB) {
        return Math.min(a + lengthA, b + lengthB) - Math.max(a, b);
    }
}
