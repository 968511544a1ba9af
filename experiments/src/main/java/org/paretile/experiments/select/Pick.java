package org.paretile.experiments.select;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.decision.Alternatives;
import org.paretile.analysis.decision.Choice;
import org.paretile.analysis.decision.Decision;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.FrontTable.Row;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Spelling;

/**
 * What {@code --pick} and {@code --weights} ask for.
 *
 * @param method how to choose
 * @param weights one an objective
 * @param unnamed objectives that {@code --weights} does not name though it is there
 */
public record Pick(Method method, double[] weights, List<String> unnamed) {
    private static final int SEVERAL = 5;

    /** How to choose. */
    enum Method {
        KNEE, IDEAL, TOPSIS, SPREAD, GRID;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads the options.
     *
     * @param weights {@code energy=2,latency=1}; an objective that is not named keeps weight 1
     * @throws UsageException if there is no such method or objective, a weight is no number from 0, or all are 0
     */
    public static Pick parse(String pick, @Nullable String weights, DesignProblem problem) {
        Method method = Arrays.stream(Method.values()).filter(m -> m.word().equalsIgnoreCase(pick)).findFirst()
                .orElseThrow(() -> new UsageException("there is no --pick '" + pick + "'",
                        Spelling.advice(pick, Arrays.stream(Method.values()).map(Method::word).toList())));
        if (weights != null && method != Method.TOPSIS) {
            throw new UsageException("--pick " + method.word() + " takes no --weights", "use --pick topsis, or leave --weights out");
        }
        double[] values = new double[problem.objectives().size()];
        Arrays.fill(values, 1);
        if (weights != null) {
            Set<String> named = read(weights, problem.objectives(), values);
            return new Pick(method, values, problem.objectives().stream().map(o -> o.metric().name()).filter(n -> !named.contains(n))
                    .toList());
        }
        return new Pick(method, values, List.of());
    }

    private static Set<String> read(String text, List<Objective> objectives, double[] values) {
        TreeSet<String> seen = new TreeSet<>();
        for (String part : text.split(",", -1)) {
            int equals = part.indexOf('=');
            if (equals < 0) {
                throw new UsageException("--weights has '" + part + "', which is not NAME=WEIGHT", "write for instance --weights "
                        + objectives.getFirst().metric().name() + "=2");
            }
            String name = part.substring(0, equals).strip();
            int at = place(name, objectives);
            if (!seen.add(objectives.get(at).metric().name())) {
                throw new UsageException("--weights names " + name + " twice", "give each objective one weight");
            }
            values[at] = number(name, part.substring(equals + 1).strip());
        }
        if (Arrays.stream(values).allMatch(w -> w == 0)) {
            throw new UsageException("--weights makes every weight 0", "give at least one objective a positive weight");
        }
        return seen;
    }

    private static int place(String name, List<Objective> objectives) {
        for (int i = 0; i < objectives.size(); i++) {
            if (name.equals(objectives.get(i).metric().name()) || name.equals(objectives.get(i).metric().column())) {
                return i;
            }
        }
        throw new UsageException("--weights has '" + name + "', which is no objective of this run",
                Spelling.advice(name, objectives.stream().map(o -> o.metric().name()).toList()));
    }

    private static double number(String name, String text) {
        try {
            double weight = Double.parseDouble(text);
            if (weight >= 0 && weight <= Double.MAX_VALUE) {
                return weight;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new UsageException("the weight of " + name + " is '" + text + "'", "give a number from 0, for instance " + name + "=2");
    }

    /**
     * The designs chosen from {@code rows}, the best first, each with the reason.
     *
     * @param most how many; by default 1, with {@code spread} and {@code grid} 5
     */
    public Map<Row, String> choose(DesignProblem problem, List<Row> rows, @Nullable Integer most) {
        Map<Row, String> chosen = new LinkedHashMap<>();
        if (rows.isEmpty()) {
            return chosen;
        }
        List<String> ids = rows.stream().map(r -> FrontTable.id(problem.space(), r.genome())).toList();
        double[][] points = rows.stream().map(r -> FrontTable.objectives(problem, r.metrics())).toArray(double[][]::new);
        requireFinite(problem, ids, points);
        Alternatives alternatives = new Alternatives(problem.objectives().stream().map(o -> o.metric().name()).toList(), ids, points);
        int count = most != null ? most : method == Method.SPREAD || method == Method.GRID ? SEVERAL : 1;
        List<Choice> choices = switch (method) {
            case KNEE -> Decision.knee(alternatives, count);
            case IDEAL -> Decision.ideal(alternatives, count);
            case TOPSIS -> Decision.topsis(alternatives, weights, count);
            case SPREAD -> Decision.spread(alternatives, count);
            case GRID -> Decision.grid(alternatives, count);
        };
        choices.forEach(c -> chosen.put(rows.get(c.alternative()), c.why()));
        return chosen;
    }

    private static void requireFinite(DesignProblem problem, List<String> ids, double[][] points) {
        for (int i = 0; i < points.length; i++) {
            for (int j = 0; j < points[i].length; j++) {
                if (!Double.isFinite(points[i][j])) {
                    String name = problem.objectives().get(j).metric().name();
                    throw new UsageException("--pick cannot compare design " + ids.get(i) + ", whose " + name + " is not finite",
                            "leave it out with --where, for instance a limit on " + name);
                }
            }
        }
    }

    /** Words that {@code --pick} takes. */
    public static final class Words implements Iterable<String> {
        @Override
        public java.util.Iterator<String> iterator() {
            return Stream.of(Method.values()).map(Method::word).iterator();
        }
    }
}
