package org.paretile.optimizers.search;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.problems.family.DesignProblem;

/** Short forms for tests of searches. */
final class Searches {
    private Searches() {}

    static Stream<Algorithm> algorithms() {
        return Stream.of(nsga2(20), moead(20), nsga3(20), smsEmoa(20), new Algorithm.RandomSampling(), new Algorithm.Exhaustive());
    }

    static Algorithm nsga2(int population) {
        return new Algorithm.Nsga2(population, 0.5, 1);
    }

    static Algorithm nsga3(int population) {
        return new Algorithm.Nsga3(population, 0.5, 1);
    }

    static Algorithm smsEmoa(int population) {
        return new Algorithm.SmsEmoa(population, 0.5, 1);
    }

    static Algorithm moead(int population) {
        return new Algorithm.Moead(population, 10, 0.9, 2, Aggregation.TCHEBYCHEFF, 0.5, 1);
    }

    static SearchResult run(DesignProblem problem, Algorithm algorithm, long evaluations, long seed, int threads,
            EvaluationJournal journal) {
        try (EvaluationPool pool = new EvaluationPool(threads)) {
            return Search.run(problem, new SearchSpec(algorithm, StopRules.after(evaluations), seed), pool, journal, 0,
                    SearchObserver.NONE);
        }
    }

    static SearchResult run(DesignProblem problem, Algorithm algorithm, long evaluations, long seed) {
        return run(problem, algorithm, evaluations, seed, 1, EvaluationJournal.NONE);
    }

    /** Everything of a result that must be repeatable, bit for bit. */
    static String print(SearchResult result) {
        StringBuilder text = new StringBuilder();
        text.append(result.reason()).append(' ').append(result.evaluations()).append(' ').append(result.feasible())
                .append(' ').append(Double.doubleToLongBits(result.hypervolume()))
                .append(' ').append(Arrays.toString(result.reference()));
        result.front().forEach(d ->
                text.append('\n').append(Arrays.toString(d.genome())).append(Arrays.toString(d.objectives())));
        return text.toString();
    }

    /** Share of the exact front that a result holds. */
    static double share(SearchResult result, List<double[]> front) {
        return front.stream().filter(p -> result.front().stream().anyMatch(d -> Arrays.equals(d.objectives(), p))).count()
                / (double) front.size();
    }
}
