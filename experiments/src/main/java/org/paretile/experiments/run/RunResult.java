package org.paretile.experiments.run;

import java.util.List;

/**
 * What a session of a run has come to.
 *
 * @param searches how far each search is
 * @param front nondominated feasible designs of all searches
 * @param interrupted whether it was stopped before its end
 */
public record RunResult(List<SearchState> searches, FrontTable front, boolean interrupted) {

    /** Different designs evaluated, added up over the searches. */
    public long evaluations() {
        return searches.stream().mapToLong(SearchState::evaluations).sum();
    }

    /** How many of them meet every constraint. */
    public long feasible() {
        return searches.stream().mapToLong(SearchState::feasible).sum();
    }

    /** Wall-clock time of all sessions. */
    public double seconds() {
        return searches.stream().mapToDouble(SearchState::elapsedS).sum();
    }
}
