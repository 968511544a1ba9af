package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.experiments.run.Evaluated;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.study.Study;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Scale;

/**
 * What the constraints of a study reject. A checkpoint keeps no metrics, so that a sample of the evaluated designs is evaluated once more.
 *
 * @param looked designs of the sample
 * @param impossible those for which the model has no metrics
 * @param constraints one a constraint
 */
record Limits(int looked, int impossible, List<Limit> constraints) {
    private static final int SAMPLE = 600;

    /**
     * A constraint.
     *
     * @param text as the user may write it
     * @param column of its metric among the {@link Column}s
     * @param atMost which side of the limit is allowed
     * @param limit in the unit of the column
     * @param rejected designs of the sample that break it
     * @param alone those that break no other
     */
    record Limit(String text, int column, boolean atMost, double limit, int rejected, int alone) {}

    static Limits of(Study study, RunDirectory directory, List<Column> columns) {
        DesignProblem problem = study.problem();
        int n = problem.constraints().size();
        List<int[]> sample = n == 0 ? List.of() : Evaluated.sample(study, directory, SAMPLE);
        int[] rejected = new int[n];
        int[] alone = new int[n];
        int impossible = 0;
        for (int[] genome : sample) {
            if (problem.evaluate(genome) instanceof Evaluation.Metrics(double[] values)) {
                int[] broken = IntStream.range(0, n).filter(c -> breaks(problem, c, values)).toArray();
                for (int c : broken) {
                    rejected[c]++;
                    alone[c] += broken.length == 1 ? 1 : 0;
                }
            } else {
                impossible++;
            }
        }
        List<Limit> limits = new ArrayList<>();
        for (int c = 0; c < n; c++) {
            limits.add(limit(problem.constraints().get(c), columns, rejected[c], alone[c]));
        }
        return new Limits(sample.size(), impossible, limits);
    }

    private static boolean breaks(DesignProblem problem, int c, double[] metrics) {
        Constraint constraint = problem.constraints().get(c);
        return constraint.violation(metrics[problem.metrics().indexOf(constraint.metric())]) > 0;
    }

    private static Limit limit(Constraint constraint, List<Column> columns, int rejected, int alone) {
        int column = IntStream.range(0, columns.size()).filter(i -> columns.get(i).name().equals(constraint.metric().name())
                && columns.get(i).role() != Column.Role.PARAMETER).findFirst().orElseThrow();
        Scale scale = columns.get(column).scale(constraint.metric().unit());
        return new Limit(constraint.metric().name().replace('_', ' ') + (constraint.relation() == Constraint.Relation.AT_MOST ? " ≤ " : " ≥ ")
                + scale.text(constraint.limit()), column, constraint.relation() == Constraint.Relation.AT_MOST,
                Column.shown(scale, new double[] {constraint.limit()})[0], rejected, alone);
    }
}
