package org.paretile.optimizers.search;

import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.problems.family.DesignProblem;

/** Runs a search. */
public final class Search {
    private Search() {}

    /**
     * Searches {@code problem} until a stop rule holds. The result depends on the problem and {@code spec} alone (save
     * for the wall-clock rule and the observer), never on the number of threads or on how often it was resumed.
     *
     * @param pool evaluates; not closed
     * @param journal recalls the evaluations of earlier sessions and remembers new ones
     * @param secondsBefore wall-clock time of earlier sessions, for {@link StopRules#seconds()}
     * @param observer is told after each generation
     */
    public static SearchResult run(DesignProblem problem, SearchSpec spec, EvaluationPool pool,
            EvaluationJournal journal, double secondsBefore, SearchObserver observer) {
        throw new UnsupportedOperationException();
    }
}
