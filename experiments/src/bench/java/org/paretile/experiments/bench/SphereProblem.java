package org.paretile.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;

/** DTLZ2 (Deb et al. 2002) on a grid: 20 integer variables 0 … 31, about 0.05 µs an evaluation. */
final class SphereProblem {
    static final int VARIABLES = 20;
    static final int TOP = 31;
    private static final double[] COS = new double[TOP + 1];
    private static final double[] SIN = new double[TOP + 1];

    static {
        for (int i = 0; i <= TOP; i++) {
            COS[i] = Math.cos(i * Math.PI / 2 / TOP);
            SIN[i] = Math.sin(i * Math.PI / 2 / TOP);
        }
    }

    private SphereProblem() {}

    static void evaluate(int[] x, double[] f) {
        int m = f.length;
        double g = 0;
        for (int i = m - 1; i < VARIABLES; i++) {
            double d = x[i] * (1.0 / TOP) - 0.5;
            g += d * d;
        }
        double radius = 1 + g;
        for (int j = m - 1; j > 0; j--) {
            f[j] = radius * SIN[x[m - 1 - j]];
            radius *= COS[x[m - 1 - j]];
        }
        f[0] = radius;
    }

    static DesignProblem problem(int objectives) {
        List<Parameter> parameters = new ArrayList<>();
        for (int i = 0; i < VARIABLES; i++) {
            parameters.add(Parameter.of("x" + i, Unit.NONE, IntegerRange.of(0, TOP)));
        }
        List<Metric> metrics = new ArrayList<>();
        for (int m = 0; m < objectives; m++) {
            metrics.add(new Metric("f" + m, Unit.NONE, Direction.MINIMIZE, "objective of DTLZ2"));
        }
        return new DesignProblem(new DesignSpace(parameters), metrics, metrics.stream().map(Objective::of).toList(), List.of(),
                genome -> {
                    double[] f = new double[objectives];
                    evaluate(genome, f);
                    return new Evaluation.Metrics(f);
                });
    }
}
