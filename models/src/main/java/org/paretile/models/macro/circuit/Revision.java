package org.paretile.models.macro.circuit;

/** Whose numbers: those of the published tool, defects included, or what a careful engineer would compute. */
public enum Revision {
    /** As the published tool computes it. */
    PUBLISHED,
    /** With the corrections listed in the package. */
    CORRECTED
}
