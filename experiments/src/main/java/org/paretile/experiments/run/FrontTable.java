package org.paretile.experiments.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.analysis.indicator.NondominatedFilter;
import org.paretile.analysis.indicator.Normalisation;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.optimizers.search.FrontDesign;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;

/**
 * Feasible nondominated designs with their metrics: what {@code front.csv} holds. Rows are in the order of the
 * objectives, best first objective first.
 *
 * @param problem what they are designs of
 * @param rows sorted
 */
public record FrontTable(DesignProblem problem, List<Row> rows) {

    /**
     * A design.
     *
     * @param search which found it; the first of them if several did
     * @param genome canonical
     * @param metrics in the order of the problem's metrics
     */
    public record Row(String search, int[] genome, double[] metrics) {}

    public FrontTable {
        rows = sorted(problem, rows);
    }

    /** The front of one search. */
    public static FrontTable of(DesignProblem problem, String search, List<FrontDesign> front) {
        List<Row> rows = new ArrayList<>(front.size());
        for (FrontDesign design : front) {
            if (problem.evaluate(design.genome()) instanceof Evaluation.Metrics(double[] values)) {
                rows.add(new Row(search, design.genome(), values));
            }
        }
        return new FrontTable(problem, rows);
    }

    /** The nondominated designs of several fronts; a design that several found is there once. */
    public static FrontTable merge(DesignProblem problem, List<FrontTable> fronts) {
        Map<String, Row> distinct = new LinkedHashMap<>();
        fronts.forEach(f -> f.rows().forEach(r -> distinct.putIfAbsent(Arrays.toString(r.genome()), r)));
        List<Row> rows = sorted(problem, distinct.values());
        double[][] points = rows.stream().map(r -> objectives(problem, r.metrics())).toArray(double[][]::new);
        boolean[] kept = new boolean[points.length];
        for (int index : NondominatedFilter.indices(points)) {
            kept[index] = true;
        }
        List<Row> front = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            // the filter keeps the first of equal points, which lie side by side; here all of them are wanted
            kept[i] |= i > 0 && kept[i - 1] && equal(points[i], points[i - 1]);
            if (kept[i]) {
                front.add(rows.get(i));
            }
        }
        return new FrontTable(problem, front);
    }

    /** At most {@code count} rows (≥ 2) of different objectives, spread evenly from the best first objective to the worst. */
    public List<Row> spread(int count) {
        double[][] points = points();
        List<Row> distinct = new ArrayList<>();
        for (int i = 0; i < points.length; i++) {
            if (i == 0 || !equal(points[i], points[i - 1])) {
                distinct.add(rows.get(i));
            }
        }
        int n = distinct.size();
        return n <= count ? distinct
                : IntStream.range(0, count).mapToObj(i -> distinct.get((int) ((long) i * (n - 1) / (count - 1)))).toList();
    }

    /**
     * Hypervolume of this front as a share of that of {@code whole}, which covers it: both in objectives normalised by
     * ideal and nadir of {@code whole}, the reference point a tenth beyond the nadir. 1 if it has all of {@code whole}.
     */
    public double shareOf(FrontTable whole) {
        if (rows.isEmpty()) {
            return 0;
        }
        Normalisation map = Normalisation.ofFront(whole.points());
        double[] reference = new double[problem.objectives().size()];
        Arrays.fill(reference, 1.1);
        return Hypervolume.of(map.of(points()), reference) / Hypervolume.of(map.of(whole.points()), reference);
    }

    /** Minimised objectives of each row. */
    public double[][] points() {
        return rows.stream().map(r -> objectives(problem, r.metrics())).toArray(double[][]::new);
    }

    /** Short name of a design, the same in every run of a space: its number in base 36. */
    public static String id(DesignSpace space, int[] genome) {
        return "d" + space.rank(genome).toString(36);
    }

    /** Minimised objectives of a design's metrics. */
    public static double[] objectives(DesignProblem problem, double[] metrics) {
        return problem.minimised(metrics);
    }

    /** Column names of {@code front.csv}. */
    public static List<String> columns(DesignProblem problem) {
        return Stream.of(Stream.of("id", "search"), problem.space().parameters().stream().map(Parameter::column),
                problem.metrics().stream().map(Metric::column)).flatMap(s -> s).toList();
    }

    /** Cells of a row under {@link #columns}; those of inactive parameters are empty. */
    public List<String> cells(Row row) {
        DesignSpace space = problem.space();
        List<String> cells = new ArrayList<>();
        cells.add(id(space, row.genome()));
        cells.add(row.search());
        for (int p = 0; p < space.genes(); p++) {
            cells.add(space.active(row.genome(), p)
                    ? space.parameters().get(p).domain().value(row.genome()[p]).text() : "");
        }
        for (double value : row.metrics()) {
            cells.add(Numbers.shortest(value));
        }
        return cells;
    }

    /** The table as CSV with a header line, numbers in full precision. */
    public String csv() {
        StringBuilder csv = new StringBuilder(Csv.row(columns(problem))).append('\n');
        rows.forEach(row -> csv.append(Csv.row(cells(row))).append('\n'));
        return csv.toString();
    }

    /**
     * Reads what {@link #csv} wrote.
     *
     * @param name of the file, for messages
     * @throws StorageException {@link Kind#DAMAGED} if it is not a front of this problem
     */
    public static FrontTable parse(DesignProblem problem, String text, String name) {
        List<Csv.Row> lines = Csv.parse(text);
        List<String> columns = columns(problem);
        if (lines.isEmpty() || !lines.getFirst().cells().equals(columns)) {
            throw damaged(name + " is not a front of this study: its columns are others");
        }
        List<Map<String, Integer>> genes = problem.space().parameters().stream()
                .map(p -> (Map<String, Integer>) new HashMap<String, Integer>()).toList();
        List<Csv.Row> body = lines.subList(1, lines.size());
        for (Csv.Row line : body) {
            if (line.cells().size() != columns.size()) {
                throw damaged(name + ":" + line.line() + " has " + line.cells().size() + " cells, not " + columns.size());
            }
        }
        return new FrontTable(problem, body.stream().map(line -> row(problem, line, name, genes)).toList());
    }

    /** One row; {@code genes} holds the texts of each parameter that were read before, for a front has few different ones. */
    private static Row row(DesignProblem problem, Csv.Row line, String name, List<Map<String, Integer>> genes) {
        DesignSpace space = problem.space();
        int[] genome = new int[space.genes()];
        for (int p = 0; p < genome.length; p++) {
            String text = line.cells().get(2 + p);
            Parameter parameter = space.parameters().get(p);
            genome[p] = text.isEmpty() ? 0 : genes.get(p).computeIfAbsent(text, t -> ParameterText.gene(parameter, t).orElseThrow(() -> damaged(name
                    + ":" + line.line() + " has '" + t + "' for " + parameter.name() + ", which this study does not allow")));
        }
        double[] metrics = new double[problem.metrics().size()];
        for (int m = 0; m < metrics.length; m++) {
            String text = line.cells().get(2 + genome.length + m);
            try {
                metrics[m] = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw damaged(name + ":" + line.line() + " has '" + text + "' for " + problem.metrics().get(m).name()
                        + ", which is not a number");
            }
        }
        space.canonicalise(genome);
        return new Row(line.cells().get(1), genome, metrics);
    }

    private static boolean equal(double[] a, double[] b) {
        for (int i = 0; i < a.length; i++) {
            if (a[i] != b[i]) {
                return false;
            }
        }
        return true;
    }

    /** A row with its minimised objectives. */
    private record Placed(Row row, double[] point) {}

    private static List<Row> sorted(DesignProblem problem, Collection<Row> rows) {
        Comparator<Placed> order = Comparator.comparing(Placed::point, Arrays::compare).thenComparing(p -> p.row().genome(), Arrays::compare);
        return rows.stream().map(r -> new Placed(r, objectives(problem, r.metrics()))).sorted(order).map(Placed::row).toList();
    }

    private static StorageException damaged(String message) {
        return new StorageException(Kind.DAMAGED, message, "the file was changed after the run wrote it; put it back");
    }
}
