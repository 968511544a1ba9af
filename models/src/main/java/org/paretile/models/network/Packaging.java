package org.paretile.models.network;

/** How chiplets are joined. */
public enum Packaging {
    /** Side by side on an organic substrate: 3D-CIMlet's 2D. */
    ORGANIC("ucie_s_16"),
    /** Side by side on redistribution layers, whose 2 µm lines carry a x64 module at 8 GT/s, not at 16. */
    FAN_OUT("ucie_a_8"),
    /** Side by side on a silicon interposer: 3D-CIMlet's 2.5D. */
    INTERPOSER("ucie_a_16"),
    /** Side by side across embedded silicon bridges. */
    BRIDGE("ucie_a_16"),
    /** Stacked, with micro-bumps and through-silicon vias. */
    MICRO_BUMP_3D("aib_3d_25um"),
    /** Stacked, with hybrid bonds at the pitch in production. */
    HYBRID_BOND_3D("ucie_3d_9um");

    private final String defaultLink;

    Packaging(String defaultLink) {
        this.defaultLink = defaultLink;
    }

    /** Name of the link to take unless there is a reason for another. */
    public String defaultLink() {
        return defaultLink;
    }

    /** Whether dies lie on top of each other. */
    public boolean stacked() {
        return this == MICRO_BUMP_3D || this == HYBRID_BOND_3D;
    }
}
