package org.paretile.problems.benchmark;

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
 * RE36, gear train (Tanabe and Ishibuchi, Appl. Soft Comput. 89, 2020, after Deb and Srinivasan 2006): four gears of 12
 * to 60 teeth; f1 = |6.931 − (x3/x1)(x4/x2)|, f2 = the largest gear, f3 = max(0, f1/6.931 − 0.5), a constraint's
 * violation as an objective. The ratio is taken of whole products, so that trains that differ by an exchange of gears of
 * equal role are equal to the last bit.
 */
final class GearTrain implements FamilyProblem {
    private static final int LEAST_TEETH = 12;
    private static final int MOST_TEETH = 60;
    private static final double RATIO = 6.931;

    private static final List<Metric> METRICS = List.of(
            Columns.metric("f1", "error of the gear ratio against 6.931"),
            Columns.metric("f2", "teeth of the largest gear"),
            Columns.metric("f3", "how far the relative error is above one half"));

    @Override
    public List<ParameterSpec> parameters() {
        return IntStream.rangeClosed(1, 4)
                .mapToObj(i -> Columns.ordered("x" + i, LEAST_TEETH, MOST_TEETH, "teeth of gear " + i)).toList();
    }

    @Override
    public List<Metric> metrics() {
        return METRICS;
    }

    @Override
    public List<Objective> objectives() {
        return Columns.objectives(METRICS, METRICS.size());
    }

    @Override
    public List<Constraint> constraints() {
        return List.of();
    }

    @Override
    public DesignModel model(DesignSpace space) {
        int[][] teeth = Columns.wholeNumbers(space);
        return genome -> {
            int x1 = teeth[0][genome[0]];
            int x2 = teeth[1][genome[1]];
            int x3 = teeth[2][genome[2]];
            int x4 = teeth[3][genome[3]];
            double error = Math.abs(RATIO - (double) (x3 * x4) / (x1 * x2));
            return new Evaluation.Metrics(new double[] {
                error, Math.max(Math.max(x1, x2), Math.max(x3, x4)), Math.max(0, error / RATIO - 0.5)
            });
        };
    }
}
