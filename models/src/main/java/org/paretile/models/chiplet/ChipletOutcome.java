package org.paretile.models.chiplet;

/** What a design reaches, or why it cannot be built. */
public sealed interface ChipletOutcome permits ChipletMetrics, ChipletOutcome.Infeasible {
    /**
     * A design that does not hold the workload.
     *
     * @param reason in the user's words, with what to do
     * @param shortfall above 0: kinds of die that cannot be made, or the share of the weights that no die has room for
     */
    record Infeasible(String reason, double shortfall) implements ChipletOutcome {}
}
