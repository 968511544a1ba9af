package org.paretile.experiments.run;

import org.jspecify.annotations.Nullable;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.optimizers.search.SearchResult;
import org.paretile.optimizers.search.StopReason;

/**
 * How far a search is.
 *
 * @param name its folder
 * @param algorithm as studies write it
 * @param seed of its random generator
 * @param stage where it is
 * @param reason why it ended or failed; null while it has not
 * @param evaluations different designs evaluated
 * @param budget evaluations at which it ends at the latest
 * @param feasible how many of them meet every constraint
 * @param front feasible nondominated designs
 * @param hypervolume share of the search's own box of objectives that its front dominates
 * @param elapsedS wall-clock time of all sessions
 */
public record SearchState(
        String name, String algorithm, long seed, Stage stage, @Nullable StopReason reason, long evaluations,
        long budget, long feasible, int front, double hypervolume, double elapsedS) {

    /** Where a search is. */
    public enum Stage {
        WAITING,
        RUNNING,
        /** Stopped before its end, by the user or by a failure; can be resumed. */
        STOPPED,
        FINISHED
    }

    /** Why a search ended, in words. */
    public static String words(StopReason reason) {
        return switch (reason) {
            case EVALUATIONS -> "budget used";
            case SPACE_EXHAUSTED -> "every design evaluated";
            case STALL -> "no more gain";
            case TIME -> "time is up";
            case INTERRUPTED -> "stopped";
            case FAILED -> "failed";
        };
    }

    static SearchState waiting(SearchPlan plan) {
        return new SearchState(plan.name(), plan.spec().algorithm().name(), plan.spec().seed(), Stage.WAITING, null, 0,
                plan.spec().stop().evaluations(), 0, 0, 0, 0);
    }

    SearchState in(Stage next) {
        return new SearchState(name, algorithm, seed, next, reason, evaluations, budget, feasible, front, hypervolume,
                elapsedS);
    }

    /** This search as its events tell it. */
    public SearchState seen(EventLog.Snapshot event) {
        return new SearchState(name, algorithm, seed, stage, reason, event.evaluations(), budget, event.feasible(),
                event.front(), event.hypervolume(), event.elapsedS());
    }

    SearchState ended(SearchResult result, double seconds) {
        boolean stopped = result.reason() == StopReason.INTERRUPTED || result.reason() == StopReason.FAILED;
        return new SearchState(name, algorithm, seed, stopped ? Stage.STOPPED : Stage.FINISHED, result.reason(),
                result.evaluations(), budget, result.feasible(), result.front().size(), result.share(), seconds);
    }

    /** Whether there is nothing left to do. */
    public boolean finished() {
        return stage == Stage.FINISHED;
    }
}
