package org.paretile.problems.metric;

import java.util.Collection;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paretile.problems.ProblemException;

/**
 * A limit on a metric, {@code metric <= limit} or {@code metric >= limit}.
 *
 * @param metric what is limited
 * @param relation which side is allowed
 * @param limit in the metric's unit, finite
 */
public record Constraint(Metric metric, Relation relation, double limit) {

    /** Which side of the limit is allowed; the limit itself always is. */
    public enum Relation {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String symbol;

        Relation(String symbol) {
            this.symbol = symbol;
        }

        /** {@code <=} or {@code >=}. */
        public String symbol() {
            return symbol;
        }
    }

    private static final Pattern FORM = Pattern.compile("\\s*([A-Za-z][\\w-]*)\\s*(<=|>=|==|!=|<|>|=|≤|≥)\\s*(\\S.*?)\\s*");

    public Constraint {
        if (!Double.isFinite(limit)) {
            throw new IllegalArgumentException("limit must be finite but is " + limit);
        }
    }

    /**
     * Reads {@code peak_temperature <= 85 C}.
     *
     * @param text what the user wrote
     * @param metrics what can be limited
     * @throws ProblemException {@code bad-constraint}, {@code unknown-metric}, {@code not-a-number},
     *     {@code unknown-unit}, {@code wrong-unit}
     */
    public static Constraint parse(String text, Collection<Metric> metrics) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException("bad-constraint", "'" + text + "' is not a constraint",
                    "write a metric, <= or >=, and a limit with its unit: 'area <= 2 mm2'");
        }
        Relation relation = switch (matcher.group(2)) {
            case "<=", "≤" -> Relation.AT_MOST;
            case ">=", "≥" -> Relation.AT_LEAST;
            default -> throw new ProblemException("bad-constraint",
                    "'" + matcher.group(2) + "' is not a relation that a constraint can have", "use <= or >=");
        };
        Metric metric = find(matcher.group(1), metrics);
        double limit = Quantity.parse(matcher.group(3)).in(metric.unit(), "the limit of " + metric.name());
        return new Constraint(metric, relation, limit);
    }

    /**
     * The metric of that name.
     *
     * @throws ProblemException {@code unknown-metric}
     */
    public static Metric find(String name, Collection<Metric> metrics) {
        List<String> names = metrics.stream().map(Metric::name).toList();
        return metrics.stream().filter(m -> m.name().equals(name)).findFirst()
                .orElseThrow(() -> new ProblemException("unknown-metric", "unknown metric '" + name + "'",
                        Spelling.advice(name, names)));
    }

    /**
     * How far {@code value} is beyond the limit, as a share of the limit: 0 when satisfied, 0.1 when 10 % beyond. A
     * limit of zero counts as one unit, so that constraints on different metrics can be added up.
     */
    public double violation(double value) {
        double beyond = relation == Relation.AT_MOST ? value - limit : limit - value;
        return beyond <= 0 ? 0 : beyond / (limit == 0 ? 1 : Math.abs(limit));
    }

    @Override
    public String toString() {
        return metric.name() + " " + relation.symbol() + " " + Numbers.shortest(limit)
                + (metric.unit().symbol().isEmpty() ? "" : " " + metric.unit());
    }
}
