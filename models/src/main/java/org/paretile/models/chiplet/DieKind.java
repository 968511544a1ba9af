package org.paretile.models.chiplet;

import org.paretile.models.workload.Residence;

/** What a die is for. */
public enum DieKind {
    /** Holds trained weights. */
    STATIC("static"),
    /** Holds what the forward pass stores for the backward pass. */
    SEMI_STATIC("semi-static"),
    /** Holds operands that are made and used at once. */
    DYNAMIC("dynamic"),
    /** Norms, activations and the buffer of the package; no arrays. */
    LOGIC("logic");

    private final String label;

    DieKind(String label) {
        this.label = label;
    }

    /** The word a user reads. */
    public String label() {
        return label;
    }

    /** The kind of die that a product runs on. */
    public static DieKind of(Residence residence) {
        return switch (residence) {
            case STATIC -> STATIC;
            case SEMI_STATIC -> SEMI_STATIC;
            case DYNAMIC -> DYNAMIC;
        };
    }
}
