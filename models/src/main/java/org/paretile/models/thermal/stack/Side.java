package org.paretile.models.thermal.stack;

/** The sides of the die area. */
public enum Side {
    WEST,
    EAST,
    SOUTH,
    NORTH;

    /** Whether heat leaves in x through it. */
    public boolean inX() {
        return this == WEST || this == EAST;
    }
}
