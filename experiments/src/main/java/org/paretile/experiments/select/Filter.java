package org.paretile.experiments.select;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.function.DoublePredicate;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.paretile.experiments.run.FrontTable.Row;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.models.ParetileException;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Spelling;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;
import org.paretile.problems.space.Value;

/**
 * Conditions on designs: {@code energy <= 2 uJ and (adc_bits >= 6 or not cell == rram)}. A name is a metric, a parameter,
 * a column of {@code front.csv} (then numbers are in its unit) or {@code search}. Relations are
 * {@code <= < >= > == !=}; {@code not} binds tightest, then {@code and}, then {@code or}. A comparison with an inactive
 * parameter is false, whatever the relation.
 */
public final class Filter {
    private static final Pattern TOKEN = Pattern.compile("\\s*(<=|>=|==|!=|[<>=≤≥()]|[^\\s<>=!≤≥()]+|!)");
    private static final Set<String> RELATIONS = Set.of("<=", ">=", "==", "!=", "<", ">", "=", "≤", "≥");
    private static final Set<String> WORDS = Set.of("and", "or", "not", "(", ")");

    private final DesignProblem problem;
    private final List<String> tokens = new ArrayList<>();
    private final String text;
    private final List<Part> parts = new ArrayList<>();
    private int at;

    /** A comparison as it was written. */
    private record Part(String name, String text, Predicate<Row> holds) {
        /** What values a metric has. */
        String range(DesignProblem problem, List<Row> rows) {
            for (int m = 0; m < problem.metrics().size(); m++) {
                Metric metric = problem.metrics().get(m);
                if (name.equals(metric.name()) || name.equals(metric.column())) {
                    int index = m;
                    DoubleSummaryStatistics values = rows.stream().mapToDouble(r -> r.metrics()[index]).summaryStatistics();
                    Scale scale = Scale.of(metric.unit(), values.getMin() > 0 ? values.getMin() : values.getMax());
                    return "; they have " + scale.number(values.getMin()) + " to " + scale.text(values.getMax());
                }
            }
            return "";
        }
    }

    private Filter(String text, DesignProblem problem) {
        this.text = text;
        this.problem = problem;
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group(1));
        }
    }

    /**
     * Reads a condition.
     *
     * @throws UsageException if it is none, or names what the problem does not have
     */
    public static Predicate<Row> parse(String text, DesignProblem problem) {
        return new Filter(text, problem).whole();
    }

    /** How many of the rows each comparison of a condition holds for, and the values that there are: why none is left. */
    public static List<String> shares(String text, DesignProblem problem, List<Row> rows) {
        Filter filter = new Filter(text, problem);
        filter.whole();
        return filter.parts.stream().map(part -> {
            long met = rows.stream().filter(part.holds()).count();
            return part.text() + ": " + (met == 0 ? "no design" : Words.count(met, "design")) + part.range(problem, rows);
        }).toList();
    }

    private Predicate<Row> whole() {
        Predicate<Row> condition = either();
        if (at < tokens.size()) {
            throw wrong("does not go on with '" + tokens.get(at) + "'");
        }
        return condition;
    }

    private Predicate<Row> either() {
        Predicate<Row> left = both();
        while (take("or")) {
            left = left.or(both());
        }
        return left;
    }

    private Predicate<Row> both() {
        Predicate<Row> left = single();
        while (take("and")) {
            left = left.and(single());
        }
        return left;
    }

    private Predicate<Row> single() {
        if (take("not")) {
            return single().negate();
        }
        if (take("(")) {
            Predicate<Row> inner = either();
            if (!take(")")) {
                throw wrong("lacks a ')'");
            }
            return inner;
        }
        String name = next("a metric or parameter");
        String relation = next("a relation after '" + name + "'");
        if (!RELATIONS.contains(relation)) {
            throw wrong("has '" + relation + "' where a relation should be");
        }
        List<String> words = new ArrayList<>();
        while (at < tokens.size() && !WORDS.contains(tokens.get(at)) && !RELATIONS.contains(tokens.get(at))) {
            words.add(tokens.get(at++));
        }
        if (words.isEmpty()) {
            throw wrong("lacks a value after '" + name + " " + relation + "'");
        }
        String value = String.join(" ", words);
        Predicate<Row> holds = comparison(name, relation, value);
        parts.add(new Part(name, name + " " + relation + " " + value, holds));
        return holds;
    }

    private Predicate<Row> comparison(String name, String relation, String value) {
        for (int m = 0; m < problem.metrics().size(); m++) {
            Metric metric = problem.metrics().get(m);
            if (name.equals(metric.name()) || name.equals(metric.column())) {
                int index = m;
                DoublePredicate holds = compare(relation, number(name, metric.name(), metric.unit(), value));
                return row -> holds.test(row.metrics()[index]);
            }
        }
        DesignSpace space = problem.space();
        for (int p = 0; p < space.genes(); p++) {
            Parameter parameter = space.parameters().get(p);
            if (name.equals(parameter.name()) || name.equals(parameter.column())) {
                return parameter(p, name, relation, value);
            }
        }
        if (name.equals("search")) {
            boolean equal = equality(relation, name);
            return row -> row.search().equals(value) == equal;
        }
        throw unknown(name);
    }

    private Predicate<Row> parameter(int p, String name, String relation, String value) {
        DesignSpace space = problem.space();
        Parameter parameter = space.parameters().get(p);
        List<Value> values = parameter.domain().values();
        boolean[] holds = new boolean[values.size()];
        if (values.stream().allMatch(v -> v instanceof Value.Amount)) {
            DoublePredicate number = compare(relation, number(name, parameter.name(), parameter.unit(), value));
            for (int i = 0; i < holds.length; i++) {
                holds[i] = number.test(values.get(i).number());
            }
        } else {
            List<String> names = space.texts(p);
            if (!names.contains(value)) {
                throw new UsageException("'" + value + "' is no value of " + name + " in '" + text + "'",
                        Spelling.advice(value, names));
            }
            boolean equal = equality(relation, name);
            for (int i = 0; i < holds.length; i++) {
                holds[i] = names.get(i).equals(value) == equal;
            }
        }
        return row -> space.active(row.genome(), p) && holds[row.genome()[p]];
    }

    /** A number in the base unit; without a unit only where the name is a column that states it. */
    private double number(String written, String name, Unit unit, String value) {
        try {
            Quantity quantity = Quantity.parse(value);
            boolean column = !written.equals(name) && quantity.unit().symbol().isEmpty();
            return column ? quantity.value() : quantity.in(unit, "the value of " + name);
        } catch (ParetileException e) {
            throw new UsageException(e.getMessage() + " in '" + text + "'", e.help());
        }
    }

    private static DoublePredicate compare(String relation, double limit) {
        return switch (relation) {
            case "<=", "≤" -> v -> v <= limit;
            case ">=", "≥" -> v -> v >= limit;
            case "<" -> v -> v < limit;
            case ">" -> v -> v > limit;
            case "!=" -> v -> v != limit;
            default -> v -> v == limit;
        };
    }

    private boolean equality(String relation, String name) {
        return switch (relation) {
            case "==", "=" -> true;
            case "!=" -> false;
            default -> throw new UsageException(name + " has no order, so '" + relation + "' cannot be asked in '" + text + "'",
                    "use == or !=");
        };
    }

    private UsageException unknown(String name) {
        List<String> names = Stream.concat(problem.metrics().stream().map(Metric::name),
                problem.space().parameters().stream().map(Parameter::name)).distinct().toList();
        return new UsageException("there is no metric or parameter '" + name + "' in '" + text + "'",
                Spelling.advice(name, names));
    }

    private boolean take(String word) {
        boolean there = at < tokens.size() && tokens.get(at).equals(word);
        at += there ? 1 : 0;
        return there;
    }

    private String next(String what) {
        if (at == tokens.size() || WORDS.contains(tokens.get(at))) {
            throw wrong("lacks " + what);
        }
        return tokens.get(at++);
    }

    private UsageException wrong(String why) {
        return new UsageException("the condition '" + text + "' " + why,
                "write for instance 'energy <= 2 uJ and adc_bits >= 6'");
    }
}
