package org.paretile.models.system;

/** What a design comes to, or why it cannot be. */
public sealed interface SystemOutcome permits SystemMetrics, SystemOutcome.Infeasible {
    /**
     * A design that cannot be built or does not keep cool.
     *
     * @param reason in the user's words
     * @param shortfall how far it is from one that can, above 0: as {@link org.paretile.models.chiplet.ChipletOutcome.Infeasible} has
     *        it; of one too hot its power density at the temperature of the surroundings, W/mm²; of one too large to make its
     *        largest die and its package as shares of a wafer
     */
    record Infeasible(String reason, double shortfall) implements SystemOutcome {}
}
