package org.paretile.models.chiplet;

/** Where operands wait between the forward and the backward pass (options 1 to 3 of 3D-CIMlet). */
public enum Store {
    /** In the dynamic arrays, refreshed: option 1. */
    REFRESHED("refreshed"),
    /** In SRAM buffers that leak: option 2. */
    SRAM("sram"),
    /** In the SRAM buffer of the semi-static die until it is full, then in its arrays: option 3. */
    HYBRID("hybrid");

    private final String label;

    Store(String label) {
        this.label = label;
    }

    /** The word a user types. */
    public String label() {
        return label;
    }
}
