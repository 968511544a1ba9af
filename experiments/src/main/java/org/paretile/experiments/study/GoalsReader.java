package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;

/** Reads {@code objectives:} and {@code constraints:}. */
final class GoalsReader {
    private static final int LONGEST = 300;

    private final FamilyProblem problem;
    private final Mistakes mistakes;

    GoalsReader(FamilyProblem problem, Mistakes mistakes) {
        this.problem = problem;
        this.mistakes = mistakes;
    }

    /** The objectives in their order; the family's own if the study states none. */
    List<Objective> objectives(Fields top) {
        Optional<Node.Entry> entry = top.find("objectives");
        if (entry.isEmpty()) {
            return problem.objectives();
        }
        List<Node> items = items(entry.get().value());
        if (items.isEmpty()) {
            mistakes.add("no-objective", entry.get().value().at(), "there is no objective",
                    "name one metric or more, or remove the key");
        }
        List<Objective> objectives = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Node item : items) {
            objective(item).ifPresent(o -> {
                if (!seen.add(o.metric().name())) {
                    mistakes.add("duplicate-objective", item.at(), "objective " + o.metric().name() + " is there twice",
                            "name each metric once");
                }
                objectives.add(o);
            });
        }
        return objectives;
    }

    private Optional<Objective> objective(Node node) {
        if (node instanceof Node.Scalar scalar && !scalar.absent()) {
            return metric(scalar).map(Objective::of);
        }
        if (node instanceof Node.Mapping mapping && mapping.entries().size() == 1
                && mapping.entries().getFirst().value() instanceof Node.Scalar scalar) {
            Node.Scalar key = mapping.entries().getFirst().key();
            Direction direction = switch (key.text()) {
                case "minimize", "minimise" -> Direction.MINIMIZE;
                case "maximize", "maximise" -> Direction.MAXIMIZE;
                default -> {
                    mistakes.add("unknown-key", key.at(), "unknown key " + Text.quote(key.text()),
                            Text.advice(key.text(), List.of("minimize", "maximize"), ""));
                    yield Direction.MINIMIZE;
                }
            };
            return metric(scalar).map(m -> new Objective(m, direction));
        }
        mistakes.add("wrong-type", node.at(), "an objective cannot be " + node.kind(),
                "write a metric, or { maximize: throughput }");
        return Optional.empty();
    }

    private Optional<Metric> metric(Node.Scalar scalar) {
        Optional<Metric> metric = problem.metrics().stream().filter(m -> m.name().equals(scalar.text())).findFirst();
        if (metric.isEmpty()) {
            mistakes.add("unknown-metric", scalar.at(), "unknown metric " + Text.quote(scalar.text()),
                    known(scalar.text()));
        }
        return metric;
    }

    private String known(String word) {
        return Text.advice(word, problem.metrics().stream().map(Metric::name).toList(),
                "'paretile problems' lists the metrics of each family");
    }

    /** The reference point, minimised, in the order of the objectives; empty if there is none, or a mistake in it. */
    List<Double> reference(Optional<Node.Entry> entry, List<Objective> objectives) {
        if (entry.isEmpty()) {
            return List.of();
        }
        if (!(entry.get().value() instanceof Node.Mapping mapping)) {
            mistakes.add("wrong-type", entry.get().value().at(), "reference must be a mapping but is "
                    + entry.get().value().kind(), "give each objective the worst value that counts: '{ energy: 5 uJ, area: 2 mm2 }'");
            return List.of();
        }
        Fields fields = new Fields(mapping, mistakes);
        List<String> names = objectives.stream().map(o -> o.metric().name()).toList();
        fields.refuseUnknown(names, "");
        List<Double> reference = new ArrayList<>();
        for (Objective objective : objectives) {
            Metric metric = objective.metric();
            fields.require(metric.name(), "give every objective a value: " + String.join(", ", names)).flatMap(fields::word)
                    .flatMap(s -> fields.number(metric.name(), s, metric.unit(), ""))
                    .ifPresent(value -> reference.add(objective.minimised(value)));
        }
        return reference.size() == objectives.size() ? reference : List.of();
    }

    /** The study's own constraints, without those that are part of the problem. */
    List<Constraint> constraints(Optional<Node.Entry> entry) {
        if (entry.isEmpty() || entry.get().absent()) {
            return List.of();
        }
        List<Constraint> constraints = new ArrayList<>();
        Map<Metric, double[]> bounds = new HashMap<>();
        problem.constraints().forEach(c -> narrow(bounds, c));
        for (Node item : items(entry.get().value())) {
            constraint(item).ifPresent(c -> {
                requirePossible(c, narrow(bounds, c), item.at());
                constraints.add(c);
            });
        }
        return constraints;
    }

    private static double[] narrow(Map<Metric, double[]> bounds, Constraint c) {
        double[] range = bounds.computeIfAbsent(c.metric(), m -> new double[] {Double.NEGATIVE_INFINITY,
                Double.POSITIVE_INFINITY});
        switch (c.relation()) {
            case AT_LEAST -> range[0] = Math.max(range[0], c.limit());
            case AT_MOST -> range[1] = Math.min(range[1], c.limit());
        }
        return range;
    }

    private void requirePossible(Constraint c, double[] range, Place at) {
        String name = c.metric().name();
        if (range[0] > range[1]) {
            mistakes.add("impossible-constraint", at, "no design can have " + name + " >= "
                    + new Constraint(c.metric(), Constraint.Relation.AT_LEAST, range[0]).toString().replaceFirst(".*= ",
                            "") + " and <= "
                    + new Constraint(c.metric(), Constraint.Relation.AT_MOST, range[1]).toString().replaceFirst(".*= ",
                            ""),
                    "change one of the limits on " + name);
        } else if (c.relation() == Constraint.Relation.AT_MOST && c.limit() < least(c.metric().unit().dimension())) {
            mistakes.add("impossible-constraint", at, "no design can have " + c, "check the sign of the limit");
        }
    }

    /** Below this no quantity of that kind can be. */
    private static double least(Dimension dimension) {
        return switch (dimension) {
            case AREA, LENGTH, TIME, FREQUENCY, INFORMATION, RESISTANCE -> 0;
            case TEMPERATURE -> -273.15;
            case RATIO, ENERGY, ENERGY_DELAY, POWER, TEMPERATURE_DIFFERENCE, POWER_DENSITY, RATE, VOLTAGE, MONEY, CARBON, LEVEL, COMPUTE,
                    COMPUTE_PER_POWER, COMPUTE_PER_AREA -> Double.NEGATIVE_INFINITY;
        };
    }

    private Optional<Constraint> constraint(Node node) {
        if (!(node instanceof Node.Scalar scalar) || scalar.absent()) {
            mistakes.add("wrong-type", node.at(), "a constraint cannot be " + node.kind(),
                    "write a metric, <= or >=, and a limit: 'area <= 2 mm2'");
            return Optional.empty();
        }
        if (scalar.text().length() > LONGEST) {
            mistakes.add("bad-constraint", scalar.at(), Text.quote(scalar.text()) + " is not a constraint",
                    "write a metric, <= or >=, and a limit: 'area <= 2 mm2'");
            return Optional.empty();
        }
        ConstraintText parts = ConstraintText.of(scalar);
        try {
            if (parts == null) {
                return Optional.of(Constraint.parse(scalar.text(), problem.metrics())); // says what is wrong
            }
            Optional<Metric> metric = metric(parts.metric());
            if (metric.isEmpty()) {
                return Optional.empty();
            }
            double limit = Amounts.in(parts.limit().text(), metric.get().unit(), "the limit of " + metric.get().name());
            return Optional.of(new Constraint(metric.get(), parts.relation(), limit));
        } catch (ProblemException e) {
            mistakes.add(parts == null ? scalar.at() : parts.limit().at(), e);
            return Optional.empty();
        }
    }

    private static List<Node> items(Node node) {
        return node instanceof Node.Sequence sequence ? sequence.items() : List.of(node);
    }
}
