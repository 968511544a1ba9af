package org.paretile.experiments.print;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.space.DesignSpace;

/** Prints what each change of one parameter does to the objectives. */
final class NeighbourPrinter {
    private NeighbourPrinter() {}

    static void table(DesignProblem problem, int[] design, Evaluation evaluation, PrintStream out) {
        List<Neighbour> neighbours = Neighbour.of(problem, design);
        if (neighbours.isEmpty()) {
            return;
        }
        List<String> header = new ArrayList<>(List.of("change", "to"));
        problem.objectives().forEach(o -> header.add(o.metric().name()));
        header.add("");
        TextTable table = new TextTable(header);
        DesignSpace space = problem.space();
        for (Neighbour n : neighbours) {
            Scale scale = Scale.of(space.parameters().get(n.parameter()).unit(),
                    space.parameters().get(n.parameter()).domain().value(n.genome()[n.parameter()]).number());
            List<String> cells = new ArrayList<>(List.of(space.parameters().get(n.parameter()).name(),
                    (FrontPrinter.value(space, n.genome(), n.parameter(), scale) + " " + scale.unit()).strip()));
            for (Objective objective : problem.objectives()) {
                cells.add(change(problem, objective, evaluation, n.evaluation()));
            }
            cells.add(n.verdict(problem, evaluation));
            table.row(cells);
        }
        out.println();
        table.print(out);
    }

    private static String change(DesignProblem problem, Objective objective, Evaluation from, Evaluation to) {
        int m = problem.metrics().indexOf(objective.metric());
        if (!(to instanceof Evaluation.Metrics(double[] after))) {
            return "-";
        }
        if (!(from instanceof Evaluation.Metrics(double[] before)) || before[m] == 0) {
            return Scale.of(objective.metric().unit(), after[m]).text(after[m]);
        }
        if (objective.metric().isDifference()) {
            double difference = after[m] - before[m];
            return (difference > 0 ? "+" : "") + Scale.difference(difference) + " " + objective.metric().unit();
        }
        double relative = 100 * (after[m] - before[m]) / Math.abs(before[m]);
        return relative == 0 ? "0%" : String.format(Locale.ROOT, Math.abs(relative) < 10 ? "%+.2f%%" : "%+.0f%%", relative);
    }

    static List<Map<String, Object>> json(DesignProblem problem, int[] design, Evaluation evaluation) {
        return Neighbour.of(problem, design).stream().map(n -> {
            Map<String, Object> entry = new LinkedHashMap<>();
            entry.put("id", FrontTable.id(problem.space(), n.genome()));
            entry.put("parameter", problem.space().parameters().get(n.parameter()).name());
            entry.put("parameters", FrontPrinter.parameters(problem.space(), n.genome()));
            if (n.evaluation() instanceof Evaluation.Metrics(double[] values)) {
                Map<String, Object> objectives = new LinkedHashMap<>();
                problem.objectives().forEach(o -> objectives.put(o.metric().column(),
                        FrontPrinter.plain(values[problem.metrics().indexOf(o.metric())])));
                entry.put("objectives", objectives);
            }
            entry.put("verdict", n.verdict(problem, evaluation));
            return entry;
        }).toList();
    }
}
