package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.paretile.analysis.decision.Alternatives;
import org.paretile.analysis.decision.Choice;
import org.paretile.analysis.decision.Decision;
import org.paretile.experiments.run.FrontTable;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Objective;

/** Designs of a front that are worth a look: its knee, the one nearest to the ideal point, and the best in each objective. */
final class Picks {
    private Picks() {}

    /**
     * A design that was picked.
     *
     * @param design its row
     * @param name what it is
     * @param why in one sentence; empty if the name says it
     */
    record Pick(int design, String name, String why) {}

    /** The picks of a front, a design that is picked twice under both names; none if the front is empty or a value is not finite. */
    static List<Pick> of(FrontTable front, List<FrontTable.Row> rows, List<String> ids) {
        DesignProblem problem = front.problem();
        double[][] points = rows.stream().map(r -> FrontTable.objectives(problem, r.metrics())).toArray(double[][]::new);
        if (points.length == 0 || Arrays.stream(points).flatMapToDouble(Arrays::stream).anyMatch(v -> !Double.isFinite(v))) {
            return List.of();
        }
        Map<Integer, Pick> picks = new LinkedHashMap<>();
        if (problem.objectives().size() > 1) {
            Alternatives alternatives = new Alternatives(problem.objectives().stream().map(o -> o.metric().name()).toList(), ids, points);
            add(picks, "Knee of the front", Decision.knee(alternatives, 1).getFirst());
            add(picks, "Nearest to the ideal point", Decision.ideal(alternatives, 1).getFirst());
        }
        for (int m = 0; m < problem.objectives().size(); m++) {
            int at = m;
            Objective objective = problem.objectives().get(m);
            int best = IntStream.range(0, points.length).reduce((a, b) -> points[b][at] < points[a][at] ? b : a).orElseThrow();
            add(picks, (objective.direction().sign() > 0 ? "Least " : "Most ") + objective.metric().name().replace('_', ' '),
                    new Choice(best, 0, ""));
        }
        return new ArrayList<>(picks.values());
    }

    private static void add(Map<Integer, Pick> picks, String name, Choice choice) {
        picks.merge(choice.alternative(), new Pick(choice.alternative(), name, choice.why()), (a, b) -> new Pick(a.design(),
                a.name() + " · " + b.name().toLowerCase(Locale.ROOT), together(a.why(), b.why())));
    }

    /** Both reasons; where a design stands is said once. */
    private static String together(String a, String b) {
        int standing = a.lastIndexOf("; ");
        return a.equals(b) ? a : standing >= 0 && b.endsWith(a.substring(standing)) ? a.substring(0, standing) + ". " + b : (a + " " + b).strip();
    }
}
