package org.paretile.experiments.verify;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.paretile.analysis.indicator.NondominatedFilter;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Workers;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Outcome;

/**
 * The designs of a front as the models of the search and the detailed ones see them.
 *
 * @param problem what they are designs of
 * @param designs in the order of the front
 */
public record Verification(DesignProblem problem, List<Design> designs) {

    /**
     * A design of the front.
     *
     * @param id as {@code front.csv} has it
     * @param row its numbers in the search
     * @param detailed its metrics by the detailed models, or why there can be no such design
     * @param outcome the same as a search would see it
     */
    record Design(String id, FrontTable.Row row, Evaluation detailed, Outcome outcome) {
        /** The detailed metrics; none if there can be no such design. */
        Optional<double[]> metrics() {
            return detailed instanceof Evaluation.Metrics(double[] values) ? Optional.of(values) : Optional.empty();
        }

        /** Why there can be no such design; empty if there can. */
        String reason() {
            return detailed instanceof Evaluation.Infeasible(String reason, double _) ? reason : "";
        }
    }

    /**
     * What the detailed models change about one metric.
     *
     * @param metric which
     * @param median of the signed changes: shares of the value in the search, or differences if {@link Metric#isDifference}
     * @param worst the largest change by size; infinite if the search saw 0
     * @param design where that is
     */
    record Change(Metric metric, double median, double worst, Design design) {}

    /**
     * A constraint that held in the search and holds no longer.
     *
     * @param design which breaks it
     * @param constraint which is broken
     */
    record Broken(Design design, Constraint constraint) {}

    /**
     * A design that is on the front no longer.
     *
     * @param design which is worse
     * @param by a design of the new front that is as good in every objective and better in one
     */
    record Dominated(Design design, Design by) {}

    public Verification {
        designs = List.copyOf(designs);
    }

    /**
     * Evaluates every design of a front with the detailed models.
     *
     * @param jobs threads; the result does not depend on them
     * @param done runs after each design, on the thread that evaluated it
     */
    public static Verification of(FrontTable front, int jobs, Runnable done) {
        DesignProblem problem = front.problem();
        try (Workers workers = new Workers(jobs)) {
            List<Supplier<Design>> designs = front.rows().stream().map(row -> workers.begin(() -> {
                Evaluation detailed = problem.model().evaluate(row.genome(), Fidelity.DETAILED);
                done.run();
                return new Design(FrontTable.id(problem.space(), row.genome()), row, detailed, problem.outcome(row.genome(), detailed));
            })).toList();
            return new Verification(problem, designs.stream().map(Supplier::get).toList());
        }
    }

    /** The designs that have metrics, as a front file holds them. */
    public FrontTable table() {
        return new FrontTable(problem, designs.stream().flatMap(d -> d.metrics().stream()
                .map(values -> new FrontTable.Row(d.row().search(), d.row().genome(), values))).toList());
    }

    /** One a metric, in the order of the problem; none if no design has metrics. */
    List<Change> changes() {
        List<Design> known = designs.stream().filter(d -> d.metrics().isPresent()).toList();
        return known.isEmpty() ? List.of()
                : IntStream.range(0, problem.metrics().size()).mapToObj(m -> change(known, m)).toList();
    }

    private Change change(List<Design> known, int metric) {
        Metric of = problem.metrics().get(metric);
        double[] changes = known.stream().mapToDouble(d -> change(of, d.row().metrics()[metric], d.metrics().orElseThrow()[metric]))
                .toArray();
        int worst = IntStream.range(0, changes.length).boxed()
                .max(Comparator.comparingDouble((Integer i) -> Math.abs(changes[i])).thenComparing(Comparator.reverseOrder())).orElseThrow();
        double largest = changes[worst];
        Arrays.sort(changes);
        int n = changes.length;
        return new Change(of, n % 2 == 1 ? changes[n / 2] : (changes[n / 2 - 1] + changes[n / 2]) / 2, largest, known.get(worst));
    }

    private static double change(Metric metric, double searched, double detailed) {
        double difference = detailed - searched;
        return difference == 0 || metric.isDifference() ? difference : difference / Math.abs(searched);
    }

    /** Every constraint that does not hold, design by design. */
    List<Broken> broken() {
        return designs.stream().flatMap(design -> design.metrics().stream().flatMap(values -> problem.constraints().stream()
                .filter(c -> c.violation(values[problem.metrics().indexOf(c.metric())]) > 0).map(c -> new Broken(design, c)))).toList();
    }

    /** Designs of which the detailed models say that they cannot be. */
    List<Design> impossible() {
        return designs.stream().filter(d -> d.metrics().isEmpty()).toList();
    }

    /** Designs that meet every constraint, but are dominated by another that does. */
    List<Dominated> dominated() {
        List<Design> feasible = feasible();
        int[] kept = NondominatedFilter.indices(feasible.stream().map(Verification::point).toArray(double[][]::new));
        List<Design> front = Arrays.stream(kept).mapToObj(feasible::get).toList();
        return feasible.stream().flatMap(design -> front.stream().filter(other -> dominates(point(other), point(design))).findFirst()
                .map(by -> new Dominated(design, by)).stream()).toList();
    }

    /** Designs that meet every constraint. */
    public List<Design> feasible() {
        return designs.stream().filter(d -> d.outcome().feasible()).toList();
    }

    private static double[] point(Design design) {
        return design.outcome().objectives();
    }

    private static boolean dominates(double[] a, double[] b) {
        return !Arrays.equals(a, b) && NondominatedFilter.indices(new double[][] {b, a})[0] == 1;
    }
}
