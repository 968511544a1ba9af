package org.paretile.models.chiplet;

/** How networks are evaluated. */
public enum Fidelity {
    /** In closed form, in nanoseconds a transfer: for the search. */
    FAST,
    /** Cycle by cycle: for the designs that made the front. */
    DETAILED
}
