package org.paretile.optimizers.search;

/** How far a search is. A view of the running search: read it within {@link SearchObserver#progressed(Progress)}. */
public interface Progress {

    /** Different designs evaluated so far, those recalled from a journal included. */
    long evaluations();

    /** Evaluations at which the search ends at the latest: the budget, or the size of the space if that is smaller. */
    long budget();

    /** Whether the search is still repeating what a journal recalls. */
    boolean replaying();

    /** Evaluated designs that meet every constraint. */
    long feasible();

    /** Feasible nondominated designs in the archive. */
    int front();

    /**
     * Hypervolume of the archive's front, as a share of the box between the reference point and the best value of each
     * objective; 0 while nothing is feasible. The reference point is the one given, or fixed when the first feasible designs are
     * found: the worst values of that generation, a tenth of the range beyond. Costs up to milliseconds: ask a few times a second.
     */
    double hypervolume();

    /** The same hypervolume in objective units, 0 … {@link Double#MAX_VALUE}: comparable between searches with one reference point. */
    double volume();

    /** The reference point; empty while it is neither given nor fixed. */
    double[] reference();
}
