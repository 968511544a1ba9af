package org.paretile.models.workload;

/** How long the second operand of a matrix product stays in its array, and so what kind of chiplet holds it. */
public enum Residence {
    /** Trained weights, programmed once: non-volatile cells. */
    STATIC,
    /** Made by the layer before and used at once, such as keys, values and scores of attention: cells that write fast. */
    DYNAMIC,
    /** Written in the forward pass and read in the backward pass, such as what an adapter learns: kept, then rewritten. */
    SEMI_STATIC
}
