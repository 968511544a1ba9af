package org.paretile.models.chiplet;

/** What lies together on a die. */
public enum DieRegion {
    /** PEs that hold weights or operands: their layers, networks and leakage. */
    FILLED("filled-pes"),
    /** PEs that hold nothing: they leak, power-gated. */
    IDLE("idle-pes"),
    /** Buffer and accumulator of the die; in a stack the links to other dies, which end there. */
    BUFFER("buffer"),
    /** Links to dies beside it. */
    LINKS("links");

    private final String label;

    DieRegion(String label) {
        this.label = label;
    }

    /** The word a user reads. */
    public String label() {
        return label;
    }
}
