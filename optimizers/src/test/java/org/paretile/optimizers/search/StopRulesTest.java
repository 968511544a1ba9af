package org.paretile.optimizers.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.optimizers.TestProblems;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.problems.family.DesignProblem;

class StopRulesTest {
    static java.util.stream.Stream<Algorithm> algorithms() {
        return Searches.algorithms();
    }

    private static SearchResult run(DesignProblem problem, Algorithm algorithm, StopRules stop, double before,
            SearchObserver observer) {
        try (EvaluationPool pool = new EvaluationPool(1)) {
            return Search.run(problem, new SearchSpec(algorithm, stop, 1), pool, EvaluationJournal.NONE, before, observer);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void timeOfEarlierSessionsCounts(Algorithm algorithm) {
        SearchResult result = run(TestProblems.corners(6, 7, 2), algorithm, new StopRules(100_000, 0, 0, 3600), 3600,
                SearchObserver.NONE);
        assertThat(result.reason()).isEqualTo(StopReason.TIME);
        assertThat(result.evaluations()).isBetween(20L, 4096L);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theObserverEndsTheSearch(Algorithm algorithm) {
        SearchResult result = run(TestProblems.corners(6, 7, 2), algorithm, StopRules.after(200_000), 0,
                progress -> progress.evaluations() < 5000);
        assertThat(result.reason()).isEqualTo(StopReason.INTERRUPTED);
        assertThat(result.evaluations()).isBetween(5000L, 8192L);
    }

    @Test
    void aStalledHypervolumeEndsTheSearch() {
        SearchResult result = run(TestProblems.corners(6, 7, 2), Searches.nsga2(20),
                new StopRules(200_000, 2000, 1e-3, Double.POSITIVE_INFINITY), 0, SearchObserver.NONE);
        assertThat(result.reason()).isEqualTo(StopReason.STALL);
        assertThat(result.evaluations()).isBetween(2020L, 20_000L);
    }

    @Test
    void progressIsConsistent() {
        long[] last = {0};
        run(TestProblems.corners(6, 7, 2), Searches.nsga2(20), StopRules.after(1010), 0, progress -> {
            assertThat(progress.evaluations()).isGreaterThan(last[0]);
            last[0] = progress.evaluations();
            assertThat(progress.budget()).isEqualTo(1010);
            assertThat(progress.replaying()).isFalse();
            assertThat(progress.feasible()).isBetween((long) progress.front(), progress.evaluations());
            assertThat(progress.hypervolume()).isBetween(0.0, 1.0);
            return true;
        });
        assertThat(last[0]).isEqualTo(1010);
    }
}
