package org.paretile.experiments.run;

import java.util.List;
import java.util.stream.LongStream;
import org.paretile.experiments.study.InputFile;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.SearchSpec;
import org.paretile.optimizers.search.StopRules;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Families;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.RealGrid;

/** A made-up converter: more bits cost energy and lose less, a fast one needs a clock. */
public final class TestStudies {
    static final Metric ENERGY = new Metric("energy", Unit.of("J"), Direction.MINIMIZE, "energy of a conversion");
    static final Metric ACCURACY = new Metric("accuracy", Unit.NONE, Direction.MAXIMIZE, "share of right answers");
    static final Metric AREA = new Metric("area", Unit.of("mm2"), Direction.MINIMIZE, "area");

    private TestStudies() {}

    public static DesignProblem problem(double areaLimit) {
        DesignSpace space = new DesignSpace(List.of(
                Parameter.of("adc.bits", Unit.of("bit"), IntegerRange.of(3, 12)),
                Parameter.of("kind", Unit.NONE, Choice.of("slow, steady", "fast")),
                new Parameter("clock", Unit.of("Hz"), new RealGrid(1e8, 1e9, 1e7), Condition.of("kind", "fast")),
                Parameter.of("rows", Unit.NONE, IntegerRange.of(1, 200))));
        DesignModel model = genome -> {
            double bits = 3 + genome[0];
            double rows = 1 + genome[3];
            if (rows > 190) {
                return new Evaluation.Infeasible("more rows than wires", rows - 190);
            }
            double clock = genome[1] == 1 ? 1 + genome[2] * 0.1 : 0.5;
            double energy = 1e-12 * (Math.pow(2, bits) * clock + rows * 0.1 + Math.abs(Math.sin(rows * 7 + bits)));
            double accuracy = 1 - Math.pow(2, -bits) - 0.3 / (1 + clock) - 1.0 / (5 + rows);
            return new Evaluation.Metrics(new double[] {energy, accuracy, 1e-3 * rows * bits});
        };
        return new DesignProblem(space, List.of(ENERGY, ACCURACY, AREA), List.of(Objective.of(ENERGY), Objective.of(ACCURACY)),
                List.of(new Constraint(AREA, Constraint.Relation.AT_MOST, areaLimit)), model);
    }

    static Study study(DesignProblem problem, long evaluations, long... seeds) {
        List<SearchPlan> searches = LongStream.of(seeds).mapToObj(seed -> new SearchPlan("nsga2-" + seed, "nsga2",
                new SearchSpec(new Algorithm.Nsga2(20, 0.9, 1), StopRules.after(evaluations), seed))).toList();
        return new Study("converter", Families.all().getFirst(), problem, searches, "study: converter\n",
                "study: converter\nevaluations: " + evaluations + "\n", List.of(new InputFile("layers.csv", "a,b\n")));
    }
}
