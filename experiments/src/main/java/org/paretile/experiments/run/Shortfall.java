package org.paretile.experiments.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.GenomePacking;

/**
 * Why a run has no feasible design.
 *
 * @param looked designs looked at: the nearest to being feasible, and others spread evenly over the evaluations; a
 *     checkpoint does not keep metrics, so each of them is evaluated once more
 * @param evaluations of all searches
 * @param limits what each constraint does to them
 * @param reason the reason most often given why there can be no such design; null if there always is one
 * @param nearest canonical genome of the design with the smallest violation; null if nothing was evaluated
 * @param violation its sum of normalised violations
 */
public record Shortfall(int looked, long evaluations, List<Limit> limits, @Nullable String reason, int @Nullable [] nearest,
        double violation) {
    private static final int LOOK_AT = 500;

    /**
     * A constraint.
     *
     * @param constraint the limit
     * @param met designs looked at that meet it
     * @param best the value nearest to being allowed, or furthest inside; NaN if no design has metrics
     */
    public record Limit(Constraint constraint, int met, double best) {}

    /** Looks at the evaluations that the checkpoints of a run hold. */
    public static Shortfall of(Study study, RunDirectory directory) {
        DesignProblem problem = study.problem();
        GenomePacking packing = new GenomePacking(problem.space());
        Sample sample = new Sample();
        for (SearchPlan plan : study.searches()) {
            Evaluated.read(study, directory, plan, (genome, offset, objectives, violation) -> {
                int[] genes = new int[problem.space().genes()];
                packing.unpack(genome, offset, genes);
                sample.add(genes, violation);
            });
        }
        return explain(problem, sample);
    }

    private static Shortfall explain(DesignProblem problem, Sample sample) {
        Map<String, Integer> reasons = new HashMap<>();
        List<double[]> metrics = new ArrayList<>();
        List<int[]> designs = sample.designs();
        for (int[] genome : designs) {
            switch (problem.evaluate(genome)) {
                case Evaluation.Metrics(double[] values) -> metrics.add(values);
                case Evaluation.Infeasible infeasible -> reasons.merge(infeasible.reason(), 1, Integer::sum);
            }
        }
        List<Limit> limits = problem.constraints().stream().map(c -> limit(problem, c, metrics)).toList();
        Optional<String> reason = reasons.entrySet().stream()
                .max(Map.Entry.<String, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey);
        return new Shortfall(designs.size(), sample.seen, limits, reason.orElse(null), sample.nearest, sample.violation);
    }

    private static Limit limit(DesignProblem problem, Constraint constraint, List<double[]> metrics) {
        int index = problem.metrics().indexOf(constraint.metric());
        int met = (int) metrics.stream().filter(m -> constraint.violation(m[index]) == 0).count();
        var values = metrics.stream().mapToDouble(m -> m[index]);
        double best = switch (constraint.relation()) {
            case AT_MOST -> values.min().orElse(Double.NaN);
            case AT_LEAST -> values.max().orElse(Double.NaN);
        };
        return new Limit(constraint, met, best);
    }

    /** An even sample of a sequence of unknown length: every second design is dropped when it gets too large. */
    private static final class Sample {
        private List<int[]> kept = new ArrayList<>();
        private long seen;
        private long stride = 1;
        private int @Nullable [] nearest;
        private double violation = Double.POSITIVE_INFINITY;

        void add(int[] genome, double amount) {
            if (nearest == null || amount < violation) {
                nearest = genome;
                violation = amount;
            }
            if (seen++ % stride == 0) {
                kept.add(genome);
            }
            if (kept.size() > LOOK_AT) {
                List<int[]> half = new ArrayList<>();
                for (int i = 0; i < kept.size(); i += 2) {
                    half.add(kept.get(i));
                }
                kept = half;
                stride *= 2;
            }
        }

        List<int[]> designs() {
            List<int[]> all = new ArrayList<>(kept);
            if (nearest != null && !all.contains(nearest)) {
                all.add(nearest);
            }
            return all;
        }
    }
}
