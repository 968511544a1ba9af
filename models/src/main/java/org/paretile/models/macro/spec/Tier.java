package org.paretile.models.macro.spec;

/** How often a number is computed. */
enum Tier {
    /** Once a design. */
    DESIGN,
    /** When a layer with other signs than the last follows. */
    SIGNS,
    /** For every layer. */
    LAYER;

    Tier and(Tier other) {
        return compareTo(other) < 0 ? other : this;
    }
}
