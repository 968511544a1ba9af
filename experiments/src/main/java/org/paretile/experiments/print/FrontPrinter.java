package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/** Prints designs. */
public final class FrontPrinter {
    private static final int PARAMETERS = 16;

    private FrontPrinter() {}

    /** Objectives, limited metrics and searched parameters in handy units. */
    public static void table(FrontTable front, List<FrontTable.Row> rows, PrintStream out) {
        DesignProblem problem = front.problem();
        DesignSpace space = problem.space();
        List<Metric> metrics = new ArrayList<>(problem.objectives().stream().map(o -> o.metric()).toList());
        problem.constraints().stream().map(c -> c.metric()).filter(m -> !metrics.contains(m)).distinct()
                .forEach(metrics::add);
        int[] searched = IntStream.range(0, space.genes()).filter(p -> space.cardinality(p) > 1).toArray();
        int shown = Math.min(searched.length, PARAMETERS);
        List<Scale> scales = new ArrayList<>();
        List<String> header = new ArrayList<>(List.of("id"));
        for (Metric metric : metrics) {
            int m = problem.metrics().indexOf(metric);
            Scale scale = Scale.of(metric.unit(), rows.stream().mapToDouble(r -> r.metrics()[m]).toArray());
            scales.add(scale);
            header.add(scale.header(metric.name()));
        }
        for (int i = 0; i < shown; i++) {
            Parameter parameter = space.parameters().get(searched[i]);
            Scale scale = Scale.of(parameter.unit(), parameter.domain().size() > 4096 ? new double[0]
                    : parameter.domain().values().stream().mapToDouble(Value::number).toArray());
            scales.add(scale);
            header.add(scale.header(parameter.name()));
        }
        Doubt doubt = new Doubt(problem);
        TextTable table = new TextTable(header);
        for (FrontTable.Row row : rows) {
            List<String> cells = new ArrayList<>(List.of(FrontTable.id(space, row.genome())));
            for (int i = 0; i < metrics.size(); i++) {
                Metric metric = metrics.get(i);
                cells.add(doubt.mark(scales.get(i).number(row.metrics()[problem.metrics().indexOf(metric)]), metric, row.metrics()));
            }
            for (int i = 0; i < shown; i++) {
                cells.add(value(space, row.genome(), searched[i], scales.get(metrics.size() + i)));
            }
            table.row(cells);
        }
        table.print(out);
        doubt.explain(out);
        if (shown < searched.length) {
            out.println("(" + (searched.length - shown) + " more parameters: --format csv)");
        }
    }

    /** A parameter's value; empty if it is inactive. */
    static String value(DesignSpace space, int[] genome, int p, Scale scale) {
        if (!space.active(genome, p)) {
            return "";
        }
        return switch (space.parameters().get(p).domain().value(genome[p])) {
            case Value.Category(String text) -> text;
            case Value.Amount(double number) -> scale.number(number);
        };
    }

    /** Every parameter by column; inactive ones are left out. */
    public static Map<String, Object> parameters(DesignSpace space, int[] genome) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int p = 0; p < space.genes(); p++) {
            if (space.active(genome, p)) {
                Value value = space.parameters().get(p).domain().value(genome[p]);
                map.put(space.parameters().get(p).column(), value instanceof Value.Amount(double n) ? plain(n) : value.text());
            }
        }
        return map;
    }

    /** Every metric by column. */
    public static Map<String, Object> metrics(DesignProblem problem, double[] values) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int m = 0; m < values.length; m++) {
            map.put(problem.metrics().get(m).column(), plain(values[m]));
        }
        return map;
    }

    /** Whole numbers without a decimal point; what JSON cannot say as text. */
    public static Object plain(double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        }
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? (Object) (long) value : (Object) value;
    }
}
