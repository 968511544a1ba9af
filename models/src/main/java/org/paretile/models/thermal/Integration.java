package org.paretile.models.thermal;

import java.util.Locale;

/** How dies are put together. */
public enum Integration {
    /** Side by side, flip-chip on an organic substrate. */
    ORGANIC(false, "solder", "underfill"),
    /** Side by side on a silicon interposer, with micro-bumps. */
    INTERPOSER(false, "solder", "underfill"),
    /** On top of each other, micro-bumps and vias through the dies. */
    MICRO_BUMP_STACK(true, "solder", "underfill"),
    /** On top of each other, hybrid bonds and vias through the dies. */
    HYBRID_BOND_STACK(true, "copper", "oxide");

    private final boolean stacked;
    private final String jointMetal;
    private final String jointFill;

    Integration(boolean stacked, String jointMetal, String jointFill) {
        this.stacked = stacked;
        this.jointMetal = jointMetal;
        this.jointFill = jointFill;
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
}
