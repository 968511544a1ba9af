package org.paretile.problems.family;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.DesignSpace;

/** A problem ready to be searched: a space, a model over it, and what of its metrics is wanted and allowed. */
public final class DesignProblem {
    /** Up to here the violation of a design is the sum itself. */
    private static final double PLAIN_VIOLATION = 1e6;

    private final DesignSpace space;
    private final List<Metric> metrics;
    private final List<Objective> objectives;
    private final List<Constraint> constraints;
    private final DesignModel model;
    private final int[] objectiveMetric;
    private final int[] constraintMetric;

    /**
     * @throws ProblemException {@code no-objective}, {@code duplicate-objective} if the objectives are none or not
     *     distinct
     */
    public DesignProblem(
            DesignSpace space, List<Metric> metrics, List<Objective> objectives, List<Constraint> constraints,
            DesignModel model) {
        this.space = space;
        this.metrics = List.copyOf(metrics);
        this.objectives = List.copyOf(objectives);
        this.constraints = List.copyOf(constraints);
        this.model = model;
        if (objectives.isEmpty()) {
            throw new ProblemException("no-objective", "there is no objective", "name one metric or more");
        }
        objectiveMetric = objectives.stream().mapToInt(o -> indexOf(o.metric())).toArray();
        constraintMetric = constraints.stream().mapToInt(c -> indexOf(c.metric())).toArray();
        for (int i = 0; i < objectiveMetric.length; i++) {
            for (int j = 0; j < i; j++) {
                if (objectiveMetric[i] == objectiveMetric[j]) {
                    throw new ProblemException("duplicate-objective", "objective "
                            + objectives.get(i).metric().name() + " is there twice", "name each metric once");
                }
            }
        }
    }

    private int indexOf(Metric metric) {
        int index = metrics.indexOf(metric);
        if (index < 0) {
            throw new IllegalArgumentException("metric " + metric.name() + " is none of the problem's");
        }
        return index;
    }

    /** What may vary. */
    public DesignSpace space() {
        return space;
    }

    /** Every metric, in the order of {@link Evaluation.Metrics#values()}. */
    public List<Metric> metrics() {
        return metrics;
    }

    /** What is wanted. */
    public List<Objective> objectives() {
        return objectives;
    }

    /** What is allowed. */
    public List<Constraint> constraints() {
        return constraints;
    }

    /** The model, for its account of a design. */
    public DesignModel model() {
        return model;
    }

    /** Metrics of a canonical genome, or why there can be no such design. */
    public Evaluation evaluate(int[] genome) {
        return model.evaluate(genome);
    }

    /**
     * A canonical genome as the search sees it. The violation of a design is the sum over its constraints up to 10⁶, and
     * 10⁶ (1 + ln(sum / 10⁶)) beyond: it always grows with the sum, yet stays below 7·10⁸ and so below
     * {@link Outcome#NO_DESIGN}, for a design that breaks its constraints is still better than none.
     *
     * @throws ModelException if the model gives a number that is not finite for an objective or a constraint
     */
    public Outcome outcome(int[] genome) {
        return outcome(genome, model.evaluate(genome));
    }

    /** Minimised objectives of a design's metrics. */
    public double[] minimised(double[] metrics) {
        double[] minimised = new double[objectiveMetric.length];
        for (int i = 0; i < minimised.length; i++) {
            minimised[i] = objectives.get(i).minimised(metrics[objectiveMetric[i]]);
        }
        return minimised;
    }

    /** An evaluation of {@code genome} as the search sees it. */
    public Outcome outcome(int[] genome, Evaluation evaluation) {
        double[] minimised = new double[objectiveMetric.length];
        return switch (evaluation) {
            case Evaluation.Infeasible infeasible -> {
                Arrays.fill(minimised, Double.POSITIVE_INFINITY);
                yield new Outcome(minimised, Outcome.NO_DESIGN + infeasible.shortfall());
            }
            case Evaluation.Metrics(double[] values) -> {
                for (int i = 0; i < minimised.length; i++) {
                    minimised[i] = objectives.get(i).minimised(finite(values[objectiveMetric[i]], objectiveMetric[i], genome));
                }
                double violation = 0;
                for (int i = 0; i < constraintMetric.length; i++) {
                    violation += constraints.get(i).violation(finite(values[constraintMetric[i]], constraintMetric[i], genome));
                }
                yield new Outcome(minimised, squashed(violation));
            }
        };
    }

    /** Continuous with its slope; a sum that overflows counts as the largest number. */
    private static double squashed(double sum) {
        return sum <= PLAIN_VIOLATION ? sum
                : PLAIN_VIOLATION * (1 + Math.log(Math.min(sum, Double.MAX_VALUE) / PLAIN_VIOLATION));
    }

    private double finite(double value, int metric, int[] genome) {
        if (Double.isFinite(value)) {
            return value;
        }
        StringBuilder design = new StringBuilder();
        space.values(genome).forEach((name, v) -> design.append(design.isEmpty() ? "" : ", ").append(name).append('=').append(v.text()));
        throw new ModelException("the model gives " + value + " for " + metrics.get(metric).name() + " of the design " + design,
                "leave these values out of the space, and report them: a model must not do that");
    }
}
