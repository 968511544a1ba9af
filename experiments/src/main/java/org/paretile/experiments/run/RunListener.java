package org.paretile.experiments.run;

import org.paretile.experiments.study.SearchPlan;
import org.paretile.optimizers.search.Progress;

/** Watches a run, on the threads that run it, one call at a time; calls of several searches may alternate. */
public interface RunListener {
    /** Watches nothing. */
    RunListener NONE = new RunListener() {};

    /**
     * A search begins.
     *
     * @param recalled evaluations that earlier sessions left
     */
    default void began(SearchPlan plan, long recalled) {}

    /** A generation of a search is over. */
    default void progressed(SearchPlan plan, Progress progress) {}

    /** A search has ended, or was stopped. */
    default void ended(SearchPlan plan, SearchState state) {}

    /** Something the user should know. */
    default void warned(String message) {}
}
