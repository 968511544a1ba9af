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
 * Multi-objective, multi-dimensional 0/1 knapsack (Zitzler and Thiele, IEEE Trans. Evol. Comput. 3(4), 1999):
 * f<sub>k</sub> = −Σ<sub>j</sub> p<sub>kj</sub> x<sub>j</sub> and, for each knapsack i,
 * Σ<sub>j</sub> w<sub>ij</sub> x<sub>j</sub> ≤ c<sub>i</sub>. Overfull knapsacks violate their constraint by a share of
 * the capacity.
 */
final class Knapsack implements FamilyProblem {
    private static final int MOST_ITEMS = 10_000;
    private static final int MOST_ROWS = 20;

    private final int items;
    private final int objectives;
    private final List<Metric> metrics;
    private final List<Constraint> constraints;
    /** Four columns at a time, item by item: negated profits, then weights, then zeros that fill up the last four. */
    private final double[][] ledger;

    private Knapsack(double[][] profits, double[][] weights, double[] capacities) {
        items = profits[0].length;
        objectives = profits.length;
        int columns = objectives + weights.length;
        metrics = new ArrayList<>();
        constraints = new ArrayList<>();
        for (int k = 1; k <= objectives; k++) {
            metrics.add(Columns.metric("f" + k, "profit " + k + " of the chosen items, negated"));
        }
        for (int i = 1; i <= weights.length; i++) {
            Metric weight = Columns.metric("w" + i, "weight of the chosen items in knapsack " + i);
            metrics.add(weight);
            constraints.add(new Constraint(weight, Constraint.Relation.AT_MOST, capacities[i - 1]));
        }
        ledger = new double[(columns + 3) / 4][4 * items];
        for (int c = 0; c < columns; c++) {
            for (int j = 0; j < items; j++) {
                ledger[c / 4][4 * j + c % 4] = c < objectives ? -profits[c][j] : weights[c - objectives][j];
            }
        }
    }

    static Knapsack of(Entry instance) {
        List<Entry> profits = instance.field("profits").items(1, MOST_ROWS);
        int items = profits.getFirst().items(1, MOST_ITEMS).size();
        String each = "one number for each of the " + items + " items";
        List<Entry> weights = instance.field("weights").items(1, MOST_ROWS);
        List<Entry> capacities = instance.field("capacities")
                .items(weights.size(), "one capacity for each of the " + weights.size() + " rows of weights");
        weights.forEach(row -> row.items(items, each).forEach(weight -> weight.atLeast(0)));
        return new Knapsack(
                profits.stream().map(row -> row.numbers(items, each)).toArray(double[][]::new),
                weights.stream().map(row -> row.numbers(items, each)).toArray(double[][]::new),
                capacities.stream().mapToDouble(capacity -> capacity.atLeast(0)).toArray());
    }

    @Override
    public List<ParameterSpec> parameters() {
        return IntStream.rangeClosed(1, items)
                .mapToObj(j -> Columns.unordered("x" + j, 2, "whether item " + j + " is chosen: 0 or 1")).toList();
    }

    @Override
    public List<Metric> metrics() {
        return List.copyOf(metrics);
    }

    @Override
    public List<Objective> objectives() {
        return Columns.objectives(metrics, objectives);
    }

    @Override
    public List<Constraint> constraints() {
        return List.copyOf(constraints);
    }

    @Override
    public DesignModel model(DesignSpace space) {
        int[][] chosen = Columns.wholeNumbers(space);
        int columns = metrics.size();
        return genome -> {
            double[] values = new double[columns];
            for (int c = 0; c < columns; c += 4) {
                addUp(ledger[c / 4], genome, chosen, values, c);
            }
            return new Evaluation.Metrics(values);
        };
    }

    /** Four sums at once: they do not wait for each other. */
    private static void addUp(double[] four, int[] genome, int[][] chosen, double[] values, int first) {
        double a = 0;
        double b = 0;
        double c = 0;
        double d = 0;
        for (int j = 0, at = 0; j < genome.length; j++, at += 4) {
            double x = chosen[j][genome[j]];
            a += x * four[at];
            b += x * four[at + 1];
            c += x * four[at + 2];
            d += x * four[at + 3];
        }
        values[first] = a;
        if (first + 1 < values.length) {
            values[first + 1] = b;
        }
        if (first + 2 < values.length) {
            values[first + 2] = c;
        }
        if (first + 3 < values.length) {
            values[first + 3] = d;
        }
    }
}
