package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/** Prints one design in full. */
final class DesignPrinter {
    /** Share of the limit within which a constraint is called binding. */
    private static final double BINDING = 0.05;

    /** Margin from which on per cent are hard to read. */
    private static final double MANIFOLD = 10;

    private DesignPrinter() {}

    static void table(DesignProblem problem, int[] genome, Evaluation evaluation, PrintStream out) {
        DesignSpace space = problem.space();
        out.println("design " + FrontTable.id(space, genome));
        TextTable parameters = new TextTable(List.of("parameter", "value"));
        for (int p = 0; p < space.genes(); p++) {
            if (space.active(genome, p)) {
                Parameter parameter = space.parameters().get(p);
                Value value = parameter.domain().value(genome[p]);
                parameters.row(List.of(parameter.name(),
                        value instanceof Value.Amount(double n) ? Scale.of(parameter.unit(), n).text(n) : value.text()));
            }
        }
        out.println();
        parameters.print(out);
        out.println();
        switch (evaluation) {
            case Evaluation.Infeasible infeasible -> out.println("there can be no such design: " + infeasible.reason());
            case Evaluation.Metrics(double[] values) -> {
                Doubt doubt = new Doubt(problem);
                TextTable metrics = new TextTable(List.of("metric", "value", ""));
                for (int m = 0; m < values.length; m++) {
                    Metric metric = problem.metrics().get(m);
                    boolean wanted = problem.objectives().stream().anyMatch(o -> o.metric().equals(metric));
                    metrics.row(List.of(metric.name(), doubt.mark(Scale.of(metric.unit(), values[m]).text(values[m]), metric, values),
                            wanted ? "objective" : ""));
                }
                metrics.print(out);
                doubt.explain(out);
                constraints(problem, values, out);
            }
        }
    }

    private static void constraints(DesignProblem problem, double[] values, PrintStream out) {
        if (problem.constraints().isEmpty()) {
            return;
        }
        TextTable table = new TextTable(List.of("constraint", "value", "margin", ""));
        for (Constraint constraint : problem.constraints()) {
            double value = values[problem.metrics().indexOf(constraint.metric())];
            table.row(List.of(constraint.toString(), Scale.of(constraint.metric().unit(), value).text(value),
                    marginText(constraint, value), state(constraint, value)));
        }
        out.println();
        table.print(out);
    }

    /** A share of the limit; of temperatures and levels, whose zero is no "nothing", and of a limit of zero the difference. */
    private static String marginText(Constraint constraint, double value) {
        if (constraint.metric().isDifference() || constraint.limit() == 0) {
            return (Scale.digits(inside(constraint, value), 3) + " " + constraint.metric().unit()).strip();
        }
        double margin = margin(constraint, value);
        return Math.abs(margin) >= MANIFOLD ? Scale.digits(margin, 3) + " times" : String.format(Locale.ROOT, "%.1f%%", 100 * margin);
    }

    /** Distance inside the limit; negative beyond it. */
    private static double inside(Constraint constraint, double value) {
        return constraint.relation() == Constraint.Relation.AT_MOST ? constraint.limit() - value : value - constraint.limit();
    }

    /** Distance inside the limit as a share of it. */
    private static double margin(Constraint constraint, double value) {
        return inside(constraint, value) / (constraint.limit() == 0 ? 1 : Math.abs(constraint.limit()));
    }

    private static String state(Constraint constraint, double value) {
        double margin = margin(constraint, value);
        return margin < 0 ? "violated" : margin <= BINDING ? "binding" : "";
    }

    /** Everything about a design under snake-case keys. */
    static Map<String, Object> json(DesignProblem problem, int[] genome, Evaluation evaluation) {
        Map<String, Object> json = new LinkedHashMap<>();
        Outcome outcome = problem.outcome(genome, evaluation);
        json.put("id", FrontTable.id(problem.space(), genome));
        json.put("parameters", FrontPrinter.parameters(problem.space(), genome));
        json.put("feasible", outcome.feasible());
        switch (evaluation) {
            case Evaluation.Infeasible infeasible -> json.put("reason", infeasible.reason());
            case Evaluation.Metrics(double[] values) -> {
                json.put("violation", FrontPrinter.plain(outcome.violation()));
                json.put("metrics", FrontPrinter.metrics(problem, values));
                json.put("constraints", problem.constraints().stream().map(c -> {
                    double value = values[problem.metrics().indexOf(c.metric())];
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("constraint", c.toString());
                    entry.put(c.metric().column(), FrontPrinter.plain(value));
                    if (c.metric().isDifference()) {
                        entry.put("margin_" + c.metric().unit().suffix(), FrontPrinter.plain(inside(c, value)));
                    } else {
                        entry.put("margin", FrontPrinter.plain(margin(c, value)));
                    }
                    entry.put("binding", state(c, value).equals("binding"));
                    return entry;
                }).toList());
            }
        }
        return json;
    }
}
