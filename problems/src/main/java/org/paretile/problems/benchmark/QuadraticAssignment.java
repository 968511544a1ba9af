package org.paretile.problems.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/**
 * Multi-objective quadratic assignment (Knowles and Corne, EMO 2003):
 * f<sub>k</sub> = Σ<sub>ij</sub> flow<sub>k</sub>[i][j] · distance[p(i)][p(j)], p a permutation from 0.
 *
 * <p>The permutation is a Lehmer code: gene {@code xi} picks facility i − 1's location among those still free, in
 * ascending order; the last facility takes the one that is left. Every genome is a permutation and every permutation
 * one genome: n! designs. Genes are <em>ordered</em> although locations are not: one step of a gene exchanges exactly
 * two locations, the smallest change a permutation has, and s steps move no more than s + 1 facilities.
 */
final class QuadraticAssignment implements FamilyProblem {
    private static final int MOST_LOCATIONS = 500;
    private static final int MOST_OBJECTIVES = 20;

    private final int n;
    private final double[] distance;
    private final double[][] flows;
    private final List<Metric> metrics = new ArrayList<>();

    private QuadraticAssignment(int n, double[] distance, double[][] flows) {
        this.n = n;
        this.distance = distance;
        this.flows = flows;
        for (int k = 1; k <= flows.length; k++) {
            metrics.add(Columns.metric("f" + k, "flow " + k + " times distance, over all pairs of facilities"));
        }
        for (int i = 0; i < n; i++) {
            metrics.add(Columns.metric("p" + i, "location of facility " + i + ", from 0"));
        }
    }

    static QuadraticAssignment of(Entry instance) {
        int n = instance.field("distance").items(2, MOST_LOCATIONS).size();
        double[] distance = instance.field("distance").square(n);
        double[][] flows = instance.field("flows").items(1, MOST_OBJECTIVES).stream()
                .map(flow -> flow.square(n)).toArray(double[][]::new);
        return new QuadraticAssignment(n, distance, flows);
    }

    @Override
    public List<ParameterSpec> parameters() {
        return IntStream.range(0, n - 1).mapToObj(i -> Columns.ordered("x" + (i + 1), 0, n - 1 - i,
                "location of facility " + i + ", counted among those still free")).toList();
    }

    @Override
    public List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    @Override
    public List<Objective> objectives() {
        return Columns.objectives(metrics, flows.length);
    }

    @Override
    public List<Constraint> constraints() {
        return List.of();
    }

    @Override
    public DesignModel model(DesignSpace space) {
        int[][] steps = Columns.wholeNumbers(space);
        int objectives = flows.length;
        return genome -> {
            int[] p = permutation(genome, steps);
            double[] values = new double[objectives + n];
            for (int k = 0; k < objectives; k++) {
                values[k] = cost(flows[k], p);
            }
            for (int i = 0; i < n; i++) {
                values[objectives + i] = p[i];
            }
            return new Evaluation.Metrics(values);
        };
    }

    private double cost(double[] flow, int[] p) {
        double sum = 0;
        for (int i = 0, at = 0; i < n; i++) {
            int row = p[i] * n;
            double own = 0;
            for (int j = 0; j < n; j++) {
                own += flow[at++] * distance[row + p[j]];
            }
            sum += own;
        }
        return sum;
    }

    /** From the last gene to the first: what comes later was numbered without the location taken here. */
    private int[] permutation(int[] genome, int[][] steps) {
        int[] p = new int[n];
        for (int i = n - 2; i >= 0; i--) {
            int taken = steps[i][genome[i]];
            p[i] = taken;
            for (int j = i + 1; j < n; j++) {
                p[j] += p[j] >= taken ? 1 : 0;
            }
        }
        return p;
    }
}
