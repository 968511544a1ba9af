package org.paretile.optimizers.search;

/** Why a search ended. */
public enum StopReason {
    /** The evaluations of {@link StopRules#evaluations()} are used up. */
    EVALUATIONS,
    /** Every design of the space has been evaluated. */
    SPACE_EXHAUSTED,
    /** The hypervolume has stalled. */
    STALL,
    /** The time is up. */
    TIME,
    /** The observer asked to stop: the search can be resumed. */
    INTERRUPTED,
    /** A model failed: the search can be resumed, and will fail again unless the model is mended. */
    FAILED
}
