package org.paretile.experiments.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Ordered;
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.RealGrid;
import org.paretile.problems.space.Value;

/** Reads what a study gives a parameter: a value, or a domain that is searched. */
final class DomainReader {
    private static final Set<String> FORMS = Set.of("choice", "ordered", "range", "pow2");
    private static final List<String> KEYS = List.of("choice", "ordered", "range", "step", "pow2");
    private static final String HELP =
            "write a value, { choice: [...] }, { ordered: [...] }, { range: [a, b], step: s } or { pow2: [a, b] }";
    /** Whole numbers up to here are exact. */
    private static final double EXACT = 1L << 53;

    private final ParameterSpec spec;
    private final Mistakes mistakes;

    DomainReader(ParameterSpec spec, Mistakes mistakes) {
        this.spec = spec;
        this.mistakes = mistakes;
    }

    /** The domain; empty if it is a mistake. Its values are inside the family's range. */
    Optional<Domain> read(Node node) {
        int before = mistakes.count();
        Optional<Domain> domain = Optional.empty();
        try {
            domain = switch (node) {
                case Node.Scalar scalar -> value(scalar).map(Domain::fixed);
                case Node.Mapping mapping -> domain(mapping);
                case Node.Sequence sequence -> {
                    mistakes.add("wrong-type", sequence.at(), spec.name() + " is given a list, which may mean two things",
                            "write { choice: [...] } or, if the order means something, { ordered: [...] }");
                    yield Optional.empty();
                }
            };
        } catch (ProblemException e) {
            mistakes.add(node.at(), e);
        }
        return mistakes.count() > before ? Optional.empty() : domain.map(DomainReader::plain);
    }

    /** The same values as a range of whole numbers, if they are one: one form for one meaning. */
    static Domain plain(Domain domain) {
        return domain instanceof RealGrid(double first, double last, double step) && whole(first) && whole(last)
                && whole(step)
                ? new IntegerRange((long) first, (long) last, (long) step)
                : domain;
    }

    private static boolean whole(double value) {
        return value == Math.rint(value) && Math.abs(value) <= EXACT;
    }

    private Optional<Domain> domain(Node.Mapping mapping) {
        Fields fields = new Fields(mapping, mistakes);
        fields.refuseUnknown(KEYS, HELP);
        List<Node.Entry> forms = mapping.entries().stream().filter(e -> FORMS.contains(e.key().text())).toList();
        if (forms.size() != 1) {
            if (forms.size() > 1) {
                mistakes.add("ambiguous-domain", forms.get(1).key().at(), spec.name() + " is given two domains, '"
                        + forms.get(0).key().text() + "' and '" + forms.get(1).key().text() + "'", "keep one");
            } else if (mapping.entries().stream().allMatch(e -> KEYS.contains(e.key().text()))) {
                mistakes.add("empty-domain", mapping.at(), spec.name() + " is given no values", HELP);
            }
            return Optional.empty();
        }
        Node.Entry form = forms.getFirst();
        String kind = form.key().text();
        Optional<Node.Entry> step = mapping.find("step");
        if (step.isPresent() && !kind.equals("range")) {
            mistakes.add("unknown-key", step.get().key().at(), "'" + kind + "' takes no 'step'",
                    "only 'range' does: remove it");
        }
        if (!(form.value() instanceof Node.Sequence list)) {
            mistakes.add("wrong-type", form.value().at(), "'" + kind + "' must be a list but is " + form.value().kind(),
                    HELP);
            return Optional.empty();
        }
        return switch (kind) {
            case "choice" -> values(list).map(Choice::new);
            case "ordered" -> values(list).map(Ordered::new);
            case "pow2" -> bounds(list, kind).map(b -> new PowersOfTwo(exact(b[0]), exact(b[1]))).map(d ->
                    valid(d, list));
            default -> range(list, fields);
        };
    }

    private Optional<List<Value>> values(Node.Sequence list) {
        if (list.items().size() > Limits.LISTED_VALUES) {
            throw new ProblemException("domain-too-large", spec.name() + " lists more than " + Limits.LISTED_VALUES
                    + " values", "take a range");
        }
        if (list.items().isEmpty()) {
            throw new ProblemException("empty-domain", spec.name() + " is given no values", "name one or more");
        }
        List<Value> values = new ArrayList<>();
        boolean complete = true;
        for (Node item : list.items()) {
            Optional<Value> value = value(item);
            complete &= value.isPresent();
            if (value.isPresent() && values.contains(value.get())) {
                mistakes.add("duplicate-value", item.at(), spec.name() + " has '" + value.get().text() + "' twice",
                        "name each value once");
                complete = false;
            }
            value.ifPresent(values::add);
        }
        return complete ? Optional.of(values) : Optional.empty();
    }

    private Optional<Value> value(Node node) {
        if (!(node instanceof Node.Scalar scalar)) {
            mistakes.add("wrong-type", node.at(), "a value of " + spec.name() + " cannot be " + node.kind(),
                    "write one value");
            return Optional.empty();
        }
        if (scalar.absent() || scalar.text().isBlank()) {
            mistakes.add("missing-value", scalar.at(), "a value of " + spec.name() + " is empty", "write it");
            return Optional.empty();
        }
        Value value;
        if (spec.byDefault().value(0) instanceof Value.Category) {
            value = Value.of(scalar.text());
        } else {
            try {
                value = Value.of(Amounts.in(scalar.text(), spec.unit(), spec.name()));
            } catch (ProblemException e) {
                mistakes.add(scalar.at(), e);
                return Optional.empty();
            }
        }
        return refuse(value, scalar.at()) ? Optional.empty() : Optional.of(value);
    }

    /** Whether the value is outside the family's range, which is then a mistake. */
    private boolean refuse(Value value, Place at) {
        Optional<String> objection = spec.range().objection(value);
        objection.ifPresent(o -> mistakes.add("outside-validity", at, spec.name() + " cannot be "
                + (value instanceof Value.Category ? Text.quote(value.text()) : with(value.number())),
                        switch (spec.range()) {
                    case Range.Names names -> Text.advice(value.text(), names.names(),
                            "'paretile problems' lists what it takes");
                    case Range.Numbered numbered -> "it takes " + numbered.words() + unit();
                    case Range.Integers(long least, long most) -> "it takes a whole number from " + least + " to " + most
                            + unit();
                    case Range.Reals(double least, double most) -> "it takes " + with(least) + " to " + with(most);
                }));
        return objection.isPresent();
    }

    private String with(double number) {
        return Numbers.shortest(number) + unit();
    }

    private String unit() {
        return spec.unit().symbol().isEmpty() ? "" : " " + spec.unit();
    }

    /** First and last value of a range, in the base unit. */
    private Optional<double[]> bounds(Node.Sequence list, String kind) {
        if (list.items().size() != 2) {
            mistakes.add("wrong-type", list.at(), "'" + kind + "' takes the first and the last value but is given "
                    + list.items().size(),
                    "write { " + kind + ": [first, last] }");
            return Optional.empty();
        }
        if (spec.byDefault().value(0) instanceof Value.Category) {
            mistakes.add("wrong-type", list.at(), spec.name() + " takes names, which have no '" + kind + "'",
                    "write { choice: [...] }");
            return Optional.empty();
        }
        Optional<Value> first = value(list.items().get(0));
        Optional<Value> last = value(list.items().get(1));
        return first.isEmpty() || last.isEmpty() ? Optional.empty()
                : Optional.of(new double[] {first.get().number(), last.get().number()});
    }

    private Optional<Domain> range(Node.Sequence list, Fields fields) {
        Optional<double[]> bounds = bounds(list, "range");
        Optional<Node.Scalar> scalar = fields.word("step");
        double step = scalar.map(this::step).orElse(1.0);
        if (bounds.isEmpty() || Double.isNaN(step)) {
            return Optional.empty();
        }
        double first = bounds.get()[0];
        double last = bounds.get()[1];
        if (scalar.isEmpty() && (spec.range() instanceof Range.Reals || !whole(first) || !whole(last))) {
            if (fields.mapping().find("step").isEmpty()) {
                double fitting = last > first ? Math.pow(10, Math.floor(Math.log10((last - first) / 5))) : 1;
                mistakes.add("missing-step", list.at(), "the range of " + spec.name() + " has no step",
                        "write { range: [first, last], step: " + with(fitting) + " }");
            }
            return Optional.empty();
        }
        return Optional.of(valid(plain(new RealGrid(first, last, step)), list));
    }

    /** NaN if it is a mistake. */
    private double step(Node.Scalar scalar) {
        try {
            double step = Amounts.difference(scalar.text(), spec.unit(), "the step of " + spec.name());
            if (step > 0) {
                return step;
            }
            mistakes.add("bad-step", scalar.at(), "the step of " + spec.name() + " is " + scalar.text(),
                    "take a step above 0");
        } catch (ProblemException e) {
            mistakes.add(scalar.at(), e);
        }
        return Double.NaN;
    }

    private static long exact(double value) {
        if (!whole(value)) {
            throw new ProblemException("not-a-power-of-two", Numbers.shortest(value) + " is not a power of two",
                    "take whole numbers like 64 or 128");
        }
        return (long) value;
    }

    /** Checks the values between the first and the last, where the family's range may have gaps. */
    private Domain valid(Domain domain, Node.Sequence list) {
        boolean gaps = switch (spec.range()) {
            case Range.Integers integers -> domain instanceof RealGrid;
            case Range.Reals reals -> false;
            case Range.Names names -> true;
            case Range.Numbered numbered -> true;
        };
        for (int i = 0; gaps && i < domain.size(); i++) {
            if (refuse(domain.value(i), list.at())) {
                break;
            }
        }
        return domain;
    }
}
