package org.paretile.models.thermal;

import java.util.Locale;

/** How dies are put together. */
public enum Integration {
    /** Side by side, flip-chip on an organic substrate. */
    ORGANIC(false, "solder", "underfill", "organic"),
    /** Side by side in a moulded wafer, plated straight onto redistribution layers, which stand on an organic substrate. */
    FAN_OUT(false, "copper", "polymer", "redistribution"),
    /** Side by side on an organic substrate with silicon bridges let in under the edges of the dies. */
    BRIDGE(false, "solder", "underfill", "organic"),
    /** Side by side on a silicon interposer, with micro-bumps. */
    INTERPOSER(false, "solder", "underfill", "silicon"),
    /** On top of each other, micro-bumps and vias through the dies. */
    MICRO_BUMP_STACK(true, "solder", "underfill", "organic"),
    /** On top of each other, hybrid bonds and vias through the dies. */
    HYBRID_BOND_STACK(true, "copper", "oxide", "organic");

    private final boolean stacked;
    private final String jointMetal;
    private final String jointFill;
    private final String base;

    Integration(boolean stacked, String jointMetal, String jointFill, String base) {
        this.stacked = stacked;
        this.jointMetal = jointMetal;
        this.jointFill = jointFill;
        this.base = base;
    }

    /** Whether dies lie on top of each other. */
    public boolean stacked() {
        return stacked;
    }

    /** The word used in data files. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String jointMetal() {
        return jointMetal;
    }

    String jointFill() {
        return jointFill;
    }

    /** Material of the layer that carries the dies above the substrate, if there is one. */
    String base() {
        return base;
    }
}
