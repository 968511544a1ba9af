package org.paretile.problems.benchmark;

import java.util.List;
import java.util.stream.IntStream;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Value;

/** The columns of a benchmark's front: whole-numbered parameters, objectives {@code f1, f2, …}, all to be minimised. */
final class Columns {
    private Columns() {}

    /** A parameter 0 … letters − 1 whose numbers are mere names. */
    static ParameterSpec unordered(String name, int letters, String description) {
        List<Value> values = IntStream.range(0, letters).mapToObj(v -> Value.of((double) v)).toList();
        return new ParameterSpec(name, Unit.NONE, new Range.Integers(0, letters - 1), new Choice(values), null, description);
    }

    /** A parameter of whole numbers whose order has a meaning. */
    static ParameterSpec ordered(String name, long least, long most, String description) {
        return new ParameterSpec(name, Unit.NONE, new Range.Integers(least, most), IntegerRange.of(least, most), null,
                description);
    }

    /** A plain number, the less the better. */
    static Metric metric(String name, String description) {
        return new Metric(name, Unit.NONE, Direction.MINIMIZE, description);
    }

    /** The first {@code count} metrics as objectives. */
    static List<Objective> objectives(List<Metric> metrics, int count) {
        return metrics.stream().limit(count).map(Objective::of).toList();
    }

    /** The whole numbers that the genes of each parameter of {@code space} stand for. */
    static int[][] wholeNumbers(DesignSpace space) {
        int[][] numbers = new int[space.genes()][];
        for (int p = 0; p < numbers.length; p++) {
            double[] values = space.numbers(p);
            numbers[p] = new int[values.length];
            for (int v = 0; v < values.length; v++) {
                numbers[p][v] = (int) values[v];
            }
        }
        return numbers;
    }
}
