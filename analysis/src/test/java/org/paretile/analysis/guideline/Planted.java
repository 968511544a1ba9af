package org.paretile.analysis.guideline;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.paretile.problems.family.DesignProblem;
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

/** Spaces in which what is true is known. */
final class Planted {
    private static final Metric ENERGY = new Metric("energy", Unit.of("J"), Direction.MINIMIZE, "energy");
    private static final Metric LATENCY = new Metric("latency", Unit.of("s"), Direction.MINIMIZE, "latency");
    /** Two, to be minimised. */
    static final List<Objective> OBJECTIVES = List.of(Objective.of(ENERGY), Objective.of(LATENCY));

    private Planted() {}

    /** Integers 0 … size − 1, named x0, x1, …. */
    static DesignSpace integers(int... sizes) {
        return new DesignSpace(IntStream.range(0, sizes.length)
                .mapToObj(i -> Parameter.of("x" + i, Unit.NONE, IntegerRange.of(0, sizes[i] - 1))).toList());
    }

    /** Names v0, v1, …. */
    static Choice names(int size) {
        return Choice.of(IntStream.range(0, size).mapToObj(v -> "v" + v).toArray(String[]::new));
    }

    /** A switch x0 and, of one of its two values only, a choice x1 of three. */
    static DesignSpace conditional() {
        return new DesignSpace(List.of(Parameter.of("x0", Unit.NONE, names(2)), new Parameter("x1", Unit.NONE, names(3), Condition.of("x0", "v0"))));
    }

    /** One objective. */
    static DesignProblem problem(DesignSpace space, ToDoubleFunction<int[]> model) {
        return new DesignProblem(space, List.of(ENERGY), OBJECTIVES.subList(0, 1), List.of(),
                g -> new Evaluation.Metrics(new double[] {model.applyAsDouble(g)}));
    }
}
