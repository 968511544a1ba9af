package org.paretile.models.network;

/** How chiplets are joined. */
public enum Packaging {
    /** Side by side on an organic substrate (2D in 3D-CIMlet). */
    ORGANIC,
    /** Side by side on redistribution layers. */
    FAN_OUT,
    /** Side by side on a silicon interposer (2.5D in 3D-CIMlet). */
    INTERPOSER,
    /** Side by side across embedded bridges. */
    BRIDGE,
    /** Stacked with micro-bumps and through-silicon vias. */
    MICRO_BUMP_3D,
    /** Stacked with hybrid bonds (3D in 3D-CIMlet has neither name nor bond). */
    HYBRID_BOND_3D;

    /** Whether dies lie on top of each other. */
    public boolean stacked() {
        return this == MICRO_BUMP_3D || this == HYBRID_BOND_3D;
    }
}
