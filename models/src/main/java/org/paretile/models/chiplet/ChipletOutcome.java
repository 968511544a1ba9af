package org.paretile.models.chiplet;

/** What a design reaches, or why it cannot be built. */
public sealed interface ChipletOutcome permits ChipletMetrics, ChipletOutcome.Infeasible {
    /** A design that does not hold the workload. {@code reason} says so in the user's words, with what to do. */
    record Infeasible(String reason) implements ChipletOutcome {}
}
