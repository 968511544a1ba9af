package org.paretile.problems.family;

/** How closely a model looks at a design. */
public enum Fidelity {
    /** In microseconds: for the search. */
    FAST,
    /** In milliseconds: for the designs that made the front. */
    DETAILED;

    /** The word a user types. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
