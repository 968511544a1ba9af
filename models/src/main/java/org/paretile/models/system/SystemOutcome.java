package org.paretile.models.system;

/** What a design comes to, or why it cannot be. */
public sealed interface SystemOutcome permits SystemMetrics, SystemOutcome.Infeasible {
    /** A design that cannot be built or does not keep cool. {@code reason} says so in the user's words. */
    record Infeasible(String reason) implements SystemOutcome {}
}
