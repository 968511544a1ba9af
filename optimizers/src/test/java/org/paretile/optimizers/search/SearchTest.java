package org.paretile.optimizers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.ModelException;
import org.paretile.models.ParetileException;
import org.paretile.optimizers.MemoryJournal;
import org.paretile.optimizers.TestProblems;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

class SearchTest {
    static List<Algorithm> algorithms() {
        return Searches.algorithms().toList();
    }

    @Test
    void enumerationFindsTheExactFront() {
        SearchResult result = Searches.run(TestProblems.landscape(), new Algorithm.Exhaustive(), 1_000_000, 0, 2,
                EvaluationJournal.NONE);
        assertThat(result.reason()).isEqualTo(StopReason.SPACE_EXHAUSTED);
        assertThat(result.evaluations()).isEqualTo(65_536);
        assertThat(result.feasible()).isEqualTo(44_064);
        assertThat(result.front().stream().map(FrontDesign::objectives)).containsExactlyElementsOf(TestProblems.landscapeFront());
    }

    static List<Algorithm> evolutionary() {
        return List.of(Searches.nsga2(100), Searches.nsga3(100), Searches.smsEmoa(100));
    }

    /** 8 % of the space must give 80 % of its front (median of 11 seeds). */
    @ParameterizedTest
    @MethodSource("evolutionary")
    void findsMostOfTheFrontInAFewEvaluations(Algorithm algorithm) {
        DesignProblem problem = TestProblems.landscape();
        double[] shares = IntStream.rangeClosed(1, 11).mapToDouble(seed -> Searches.share(
                Searches.run(problem, algorithm, 5243, seed), TestProblems.landscapeFront())).sorted().toArray();
        assertThat(shares[5]).isGreaterThanOrEqualTo(0.8);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void solvesASmallProblemWithinItsConstraint(Algorithm algorithm) {
        DesignProblem problem = TestProblems.corners(6, 5, 2); // 46,656 designs, half of them feasible
        SearchResult exact = Searches.run(problem, new Algorithm.Exhaustive(), 50_000, 1);
        boolean random = algorithm instanceof Algorithm.RandomSampling;
        boolean exhaustive = algorithm instanceof Algorithm.Exhaustive;
        Algorithm wide = algorithm instanceof Algorithm.Moead ? Searches.moead(60) : algorithm;
        SearchResult found = Searches.run(problem, wide, exhaustive ? 50_000 : 4000, 1);
        assertThat(found.front()).allSatisfy(d -> assertThat(Arrays.stream(d.genome()).sum() % 2).isZero());
        assertThat(found.hypervolume()).isPositive();
        List<double[]> front = exact.front().stream().map(FrontDesign::objectives).distinct().toList();
        assertThat(Searches.share(found, front)).isGreaterThanOrEqualTo(random ? 0 : exhaustive ? 1 : 0.8);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void evaluatesEveryDesignOnceWhenTheBudgetAllows(Algorithm algorithm) {
        DesignSpace space = TestProblems.conditionalSpace();
        ConcurrentHashMap<Long, Integer> asked = new ConcurrentHashMap<>();
        DesignProblem problem = TestProblems.problem(space, 3, 0, genome -> {
            asked.merge(space.rank(genome).longValueExact(), 1, Integer::sum);
            return TestProblems.hashed(3, 10).evaluate(genome);
        });
        SearchResult result = Searches.run(problem, algorithm, 1000, 7);
        assertThat(result.reason()).isEqualTo(StopReason.SPACE_EXHAUSTED);
        assertThat(result.evaluations()).isEqualTo(space.size().longValueExact());
        assertThat(asked).hasSize(space.size().intValueExact()).allSatisfy((rank, times) -> assertThat(times).isEqualTo(1));
        assertThat(Searches.print(result).lines().skip(1))
                .isEqualTo(Searches.print(Searches.run(problem, new Algorithm.Exhaustive(), 1000, 7)).lines().skip(1).toList());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void neverExceedsTheBudget(Algorithm algorithm) {
        AtomicInteger calls = new AtomicInteger();
        DesignProblem problem = TestProblems.problem(TestProblems.space(6, 8, true), 2, 0, genome -> {
            calls.incrementAndGet();
            return TestProblems.hashed(2, 1000).evaluate(genome);
        });
        for (int budget : new int[] {1, 7, 333}) {
            calls.set(0);
            SearchResult result = Searches.run(problem, algorithm, budget, 1);
            assertThat(result.evaluations()).isEqualTo(budget);
            assertThat(calls).hasValue(budget);
            assertThat(result.reason()).isEqualTo(StopReason.EVALUATIONS);
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void threadsDoNotMatter(Algorithm algorithm) {
        DesignProblem slow = TestProblems.problem(TestProblems.space(9, 4, false), 3, 0, genome -> {
            double waste = 0;
            for (int i = 0; i < 3000; i++) {
                waste += Math.sqrt(i);
            }
            double[] values = ((Evaluation.Metrics) TestProblems.hashed(3, 1 << 20).evaluate(genome)).values();
            values[0] += waste * 1e-300;
            return new Evaluation.Metrics(values);
        });
        String one = Searches.print(Searches.run(slow, algorithm, 2000, 5, 1, EvaluationJournal.NONE));
        assertThat(Searches.print(Searches.run(slow, algorithm, 2000, 5, 4, EvaluationJournal.NONE))).isEqualTo(one);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void searchesSideBySideGiveWhatTheyGiveAlone(Algorithm algorithm) {
        DesignProblem problem = TestProblems.corners(6, 7, 3);
        List<String> alone = IntStream.rangeClosed(1, 4)
                .mapToObj(seed -> Searches.print(Searches.run(problem, algorithm, 1500, seed))).toList();
        List<String> together = IntStream.rangeClosed(1, 4).parallel()
                .mapToObj(seed -> Searches.print(Searches.run(problem, algorithm, 1500, seed))).toList();
        assertThat(together).isEqualTo(alone);
        if (!(algorithm instanceof Algorithm.Exhaustive)) {
            assertThat(alone).doesNotHaveDuplicates();
        }
    }

    @Test
    void noFeasibleDesignIsAResultToo() {
        DesignProblem problem = TestProblems.problem(TestProblems.space(5, 4, true), 2, 0,
                genome -> new Evaluation.Infeasible("never", genome[0]));
        for (Algorithm algorithm : algorithms()) {
            SearchResult result = Searches.run(problem, algorithm, 300, 1);
            assertThat(result.front()).isEmpty();
            assertThat(result.feasible()).isZero();
            assertThat(result.hypervolume()).isZero();
            assertThat(result.reference()).isEmpty();
        }
    }

    @Test
    void designsWithEqualObjectivesAreAllKept() {
        DesignProblem problem = TestProblems.problem(TestProblems.space(3, 4, true), 2, 0,
                genome -> new Evaluation.Metrics(new double[] {genome[0], 3 - genome[0]}));
        SearchResult result = Searches.run(problem, new Algorithm.Exhaustive(), 64, 0);
        assertThat(result.front()).hasSize(64);
        assertThat(result.front().get(17).genome()).containsExactly(1, 0, 1);
    }

    @Test
    void referencePointIsATenthBeyondTheFirstFeasibleGeneration() {
        DesignProblem problem = TestProblems.problem(TestProblems.space(2, 11, true), 2, 0,
                genome -> new Evaluation.Metrics(new double[] {genome[0], genome[1] - 5}));
        List<Double> shares = new ArrayList<>();
        SearchResult result;
        try (EvaluationPool pool = new EvaluationPool(1)) {
            result = Search.run(problem, new SearchSpec(new Algorithm.Exhaustive(), StopRules.after(121), 1), pool,
                    EvaluationJournal.NONE, 0, progress -> {
                        shares.add(progress.hypervolume());
                        return true;
                    });
        }
        assertThat(result.reference()).containsExactly(11, 6);
        assertThat(result.hypervolume()).isCloseTo(121, within(1e-9));
        assertThat(shares).containsExactly(1.0);
    }

    @Test
    void aModelThatThrowsIsHeardAsItself() {
        for (Algorithm algorithm : algorithms()) {
            AtomicInteger calls = new AtomicInteger();
            DesignProblem problem = TestProblems.problem(TestProblems.space(6, 8, false), 2, 0, genome -> {
                if (calls.incrementAndGet() > 4500) {
                    throw new ModelException("no " + genome[0], "leave it out");
                }
                for (int i = 0; i < 2000; i++) {
                    Math.sqrt(i);
                }
                return TestProblems.hashed(2, 1000).evaluate(genome);
            });
            MemoryJournal journal = new MemoryJournal(1);
            assertThatThrownBy(() -> Searches.run(problem, algorithm, 10_000, 1, 2, journal))
                    .isExactlyInstanceOf(ModelException.class).hasMessageStartingWith("no ");
            assertThat(journal.lines().size()).isBetween(3072, 4500);
            assertThat(journal.unfinished()).isZero();
        }
    }

    @Test
    void moeadRefusesPopulationsWhoseNeighbourhoodsTakeMinutes() {
        assertThat(new Algorithm.Moead(10_000, 20, 0.9, 2, Aggregation.PBI, 0.5, 1).population()).isEqualTo(10_000);
        assertThatThrownBy(() -> new Algorithm.Moead(10_001, 20, 0.9, 2, Aggregation.PBI, 0.5, 1))
                .isInstanceOf(IllegalArgumentException.class).hasMessage("population must be 4..10000 but is 10001");
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void moreDesignsThanCanBeRememberedAreRefusedBeforeTheFirst(Algorithm algorithm) {
        DesignProblem problem = TestProblems.problem(TestProblems.space(20, 10, true), 2, 0, genome -> {
            throw new IllegalStateException("evaluated");
        });
        if (algorithm instanceof Algorithm.Exhaustive) {
            assertThatThrownBy(() -> Searches.run(problem, algorithm, 200_000_001, 1)).hasMessage("evaluated");
        } else {
            assertThatThrownBy(() -> Searches.run(problem, algorithm, 200_000_001, 1)).isInstanceOf(ParetileException.class)
                    .hasMessageContaining("at most 200,000,000 evaluations, but this one has 200,000,001");
        }
    }
}
