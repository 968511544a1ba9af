package org.paretile.problems.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/**
 * Constrained MNK landscape over an alphabet (Aguirre and Tanaka, Eur. J. Oper. Res. 181(3), 2007, with letters in place
 * of bits): f<sub>m</sub> = Σ<sub>i</sub> T<sub>mi</sub>[index], where the index is the number with the digits
 * x<sub>i</sub>, x<sub>nb(m,i,1)</sub>, …, x<sub>nb(m,i,K)</sub> to the base of the alphabet, most significant first.
 * The order of the letters means nothing.
 */
final class CategoricalLandscape implements FamilyProblem {
    private static final int MOST_PLACES = 1000;
    private static final int MOST_OBJECTIVES = 20;
    private static final int LARGEST_TABLE = 1 << 20;

    private final int n;
    private final int letters;
    private final int k;
    /** Objective by objective, place by place, the K neighbours. */
    private final int[] neighbours;
    /** Objective by objective, place by place, the table. */
    private final double[][] tables;
    private final List<LetterRule> rules;
    private final int objectives;
    private final List<Metric> metrics = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();

    private CategoricalLandscape(
            int n, int letters, int k, int[] neighbours, double[][] tables, List<LetterRule> rules, List<String> words) {
        this.n = n;
        this.letters = letters;
        this.k = k;
        this.neighbours = neighbours;
        this.tables = tables;
        this.rules = rules;
        objectives = tables.length / n;
        for (int m = 1; m <= objectives; m++) {
            metrics.add(Columns.metric("f" + m, "sum over the places of table " + m));
        }
        for (int r = 1; r <= rules.size(); r++) {
            Metric excess = Columns.metric("g" + r, "how far the letters are from " + words.get(r - 1) + "; at most 0 if they keep it");
            metrics.add(excess);
            constraints.add(new Constraint(excess, Constraint.Relation.AT_MOST, 0));
        }
    }

    static CategoricalLandscape of(Entry instance) {
        int n = instance.field("n").whole(1, MOST_PLACES);
        int letters = instance.field("letters").whole(2, 1000);
        int k = instance.field("K").whole(0, 20);
        double entries = Math.pow(letters, k + 1);
        if (entries > LARGEST_TABLE) {
            throw new ProblemException("out-of-range", instance.file() + " needs tables of " + letters + "^" + (k + 1)
                    + " numbers", "take fewer letters or a smaller K: a table has at most " + LARGEST_TABLE + " numbers");
        }
        List<Entry> tables = instance.field("tables").items(1, MOST_OBJECTIVES);
        List<Entry> neighbours = instance.field("neighbours")
                .items(tables.size(), "the neighbours of each of the " + tables.size() + " objectives");
        double[][] numbers = tables.stream().flatMap(t -> t.items(n, "one table for each of the " + n + " places").stream())
                .map(t -> t.numbers((int) entries, letters + " to the power of K + 1 numbers")).toArray(double[][]::new);
        int[] around = neighbours.stream()
                .flatMap(m -> m.items(n, "the neighbours of each of the " + n + " places").stream())
                .flatMap(i -> i.items(k, "K neighbours").stream())
                .mapToInt(neighbour -> neighbour.whole(0, n - 1)).toArray();
        List<Entry> rules = instance.has("constraints") ? instance.field("constraints").items(0, 100) : List.of();
        return new CategoricalLandscape(n, letters, k, around, numbers,
                rules.stream().map(rule -> LetterRule.of(rule, n, letters)).toList(), rules.stream().map(Entry::text).toList());
    }

    @Override
    public List<ParameterSpec> parameters() {
        return IntStream.rangeClosed(1, n)
                .mapToObj(i -> Columns.unordered("x" + i, letters, "letter at place " + i)).toList();
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
        int[][] letterOf = Columns.wholeNumbers(space);
        LetterRule[] rule = rules.toArray(LetterRule[]::new);
        return genome -> {
            int[] x = new int[n];
            for (int i = 0; i < n; i++) {
                x[i] = letterOf[i][genome[i]];
            }
            double[] values = new double[objectives + rule.length];
            for (int m = 0, table = 0, next = 0; m < objectives; m++) {
                double sum = 0;
                for (int i = 0; i < n; i++) {
                    int index = x[i];
                    for (int last = next + k; next < last; next++) {
                        index = index * letters + x[neighbours[next]];
                    }
                    sum += tables[table++][index];
                }
                values[m] = sum;
            }
            for (int r = 0; r < rule.length; r++) {
                values[objectives + r] = rule[r].excess(x);
            }
            return new Evaluation.Metrics(values);
        };
    }
}
