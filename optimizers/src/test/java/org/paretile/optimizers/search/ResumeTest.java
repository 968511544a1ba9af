package org.paretile.optimizers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.ParetileException;
import org.paretile.optimizers.MemoryJournal;
import org.paretile.optimizers.TestProblems;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.GenomePacking;

class ResumeTest {
    private static final long BUDGET = 9010;
    private final DesignSpace space = TestProblems.space(8, 4, true);

    static Stream<Algorithm> algorithms() {
        return Searches.algorithms();
    }

    private DesignProblem problem(DesignModel model) {
        return TestProblems.problem(space, 2, 0, model);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aResumedSearchEqualsAnUninterruptedOne(Algorithm algorithm) {
        AtomicInteger calls = new AtomicInteger();
        DesignProblem problem = problem(genome -> {
            calls.incrementAndGet();
            return TestProblems.hashed(2, 1 << 20).evaluate(genome);
        });
        MemoryJournal whole = new MemoryJournal(1);
        String expected = Searches.print(Searches.run(problem, algorithm, BUDGET, 3, 1, whole));
        int generations = whole.generations();
        for (int cut : new int[] {0, 1, generations / 2, generations - 1, generations}) {
            MemoryJournal journal = whole.cut(cut);
            int recalled = journal.lines().size();
            calls.set(0);
            List<Boolean> replaying = new ArrayList<>();
            SearchResult result;
            try (EvaluationPool pool = new EvaluationPool(2)) {
                var spec = new SearchSpec(algorithm, StopRules.after(BUDGET), 3);
                result = Search.run(problem, spec, pool, journal, 0, progress -> {
                    replaying.add(progress.replaying());
                    return true;
                });
            }
            assertThat(Searches.print(result)).isEqualTo(expected);
            assertThat(calls).hasValue((int) BUDGET - recalled);
            assertThat(journal.generations()).isEqualTo(generations);
            assertThat(journal.print()).isEqualTo(whole.print());
            assertThat(replaying.getLast()).isEqualTo(cut == generations && algorithm instanceof Algorithm.Exhaustive);
        }
    }

    /** The last generation of a small budget is cut short; a larger budget goes on as if it had never been. */
    @ParameterizedTest
    @MethodSource("algorithms")
    void aLargerBudgetGoesOn(Algorithm algorithm) {
        DesignProblem problem = problem(TestProblems.hashed(2, 1 << 20));
        String expected = Searches.print(Searches.run(problem, algorithm, BUDGET, 3));
        MemoryJournal journal = new MemoryJournal(1);
        Searches.run(problem, algorithm, 5003, 3, 1, journal);
        assertThat(Searches.print(Searches.run(problem, algorithm, BUDGET, 3, 1, journal))).isEqualTo(expected);
    }

    /** The journal ends at the first design that fails, whatever the threads; once it no longer fails the search goes on. */
    @ParameterizedTest
    @MethodSource("algorithms")
    void whatWasEvaluatedBeforeAFailureIsNotLost(Algorithm algorithm) {
        DesignProblem sound = problem(TestProblems.hashed(2, 1 << 20));
        MemoryJournal whole = new MemoryJournal(1);
        String expected = Searches.print(Searches.run(sound, algorithm, BUDGET, 3, 1, whole));
        int[] bad = new int[8];
        new GenomePacking(space).unpack(whole.lines().get(5007).genome(), 0, bad);
        DesignProblem broken = problem(genome -> {
            if (Arrays.equals(genome, bad)) {
                throw new IllegalStateException("broken");
            }
            LockSupport.parkNanos(1);
            return TestProblems.hashed(2, 1 << 20).evaluate(genome);
        });
        for (int threads : new int[] {1, 3}) {
            MemoryJournal journal = new MemoryJournal(1);
            List<SearchResult> found = new ArrayList<>();
            for (int session = 0; session < 2; session++) {
                assertThatThrownBy(() -> fail(broken, algorithm, threads, journal, found)).hasMessage("broken");
                assertThat(journal.lines()).hasSize(5007);
                assertThat(journal.unfinished()).isZero();
            }
            assertThat(found).hasSize(2).allSatisfy(r -> {
                assertThat(r.reason()).isEqualTo(StopReason.FAILED);
                assertThat(r.evaluations()).isEqualTo(5007);
                assertThat(Searches.print(r)).isEqualTo(Searches.print(found.getFirst()));
            });
            assertThat(found.getFirst().front()).isNotEmpty();
            assertThat(Searches.print(Searches.run(sound, algorithm, BUDGET, 3, 1, journal))).isEqualTo(expected);
            assertThat(journal.print()).isEqualTo(whole.print());
        }
    }

    private static void fail(DesignProblem problem, Algorithm algorithm, int threads, MemoryJournal journal,
            List<SearchResult> found) {
        try (EvaluationPool pool = new EvaluationPool(threads)) {
            Search.run(problem, new SearchSpec(algorithm, StopRules.after(BUDGET), 3), pool, journal, 0, new SearchObserver() {
                @Override
                public boolean progressed(Progress progress) {
                    return true;
                }

                @Override
                public void failed(SearchResult result, Throwable failure) {
                    found.add(result);
                }
            });
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theWallClockRuleWaitsForTheReplay(Algorithm algorithm) {
        DesignProblem problem = problem(TestProblems.hashed(2, 1 << 20));
        MemoryJournal journal = new MemoryJournal(1);
        Searches.run(problem, algorithm, 8192, 3, 1, journal);
        try (EvaluationPool pool = new EvaluationPool(1)) {
            SearchResult result = Search.run(problem, new SearchSpec(algorithm, new StopRules(60_000, 0, 0, 1), 3), pool,
                    journal, 10, SearchObserver.NONE);
            assertThat(result.reason()).isEqualTo(StopReason.TIME);
            assertThat(result.evaluations()).isBetween(8192L, 8192L + 4096);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aJournalOfAnotherSearchIsRefused(Algorithm algorithm) {
        MemoryJournal journal = new MemoryJournal(1);
        Searches.run(problem(TestProblems.hashed(2, 1 << 20)), algorithm, BUDGET, 3, 1, journal);
        MemoryJournal other = new MemoryJournal(1);
        List<MemoryJournal.Line> lines = new ArrayList<>(journal.lines());
        java.util.Collections.swap(lines, 5000, 6000);
        lines.forEach(line -> other.append(line.genome(), 0, line.objectives(), line.violation()));
        other.endGeneration();
        assertThatThrownBy(() -> Searches.run(problem(TestProblems.hashed(2, 1 << 20)), algorithm, BUDGET, 3, 1, other))
                .isInstanceOf(ParetileException.class).hasMessageContaining("evaluation 5001 ")
                .hasMessageContaining("has changed");
    }
}
