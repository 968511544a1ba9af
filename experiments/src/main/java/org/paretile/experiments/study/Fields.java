package org.paretile.experiments.study;

import java.util.Collection;
import java.util.Optional;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Unit;

/** The keys of a mapping, read as what they must be; what they are not is a mistake. */
final class Fields {
    private final Node.Mapping mapping;
    private final Mistakes mistakes;

    Fields(Node.Mapping mapping, Mistakes mistakes) {
        this.mapping = mapping;
        this.mistakes = mistakes;
    }

    Node.Mapping mapping() {
        return mapping;
    }

    /** Reports keys that are not known. */
    void refuseUnknown(Collection<String> known, String elsewhere) {
        for (Node.Entry entry : mapping.entries()) {
            String key = entry.key().text();
            if (!known.contains(key)) {
                mistakes.add("unknown-key", entry.key().at(), "unknown key " + Text.quote(key), Text.advice(key, known,
                        elsewhere));
            }
        }
    }

    /** The entry, if it is there and says something; a key without a value is a mistake. */
    Optional<Node.Entry> find(String key) {
        Optional<Node.Entry> entry = mapping.find(key);
        if (entry.isPresent() && entry.get().absent()) {
            mistakes.add("missing-value", entry.get().key().at(), "'" + key + "' has no value",
                    "give it one, or remove the key");
            return Optional.empty();
        }
        return entry;
    }

    /** As {@link #find}; it is a mistake if it is not there. */
    Optional<Node.Entry> require(String key, String help) {
        if (mapping.find(key).isEmpty()) {
            mistakes.add("missing-key", new Place(mapping.at().source(), mapping.at().line(), mapping.at().column(), 1),
                    "key '" + key + "' is missing", help);
        }
        return find(key);
    }

    /** The text of an entry. */
    Optional<Node.Scalar> word(Node.Entry entry) {
        if (entry.value() instanceof Node.Scalar scalar) {
            return Optional.of(scalar);
        }
        mistakes.add("wrong-type", entry.value().at(), "'" + entry.key().text() + "' must be a single value but is "
                + entry.value().kind(), "write one value");
        return Optional.empty();
    }

    /** The text of a key, if it is there. */
    Optional<Node.Scalar> word(String key) {
        return find(key).flatMap(this::word);
    }

    /** A whole number in {@code least … most}; {@code byDefault} if it is not there or a mistake. */
    long count(String key, long least, long most, long byDefault) {
        return word(key).flatMap(s -> {
            String range = "it takes a whole number from " + Text.grouped(least) + " to " + Text.grouped(most);
            return number(key, s, Unit.NONE, range).flatMap(value -> {
                if (s.text().contains("%") || value != Math.rint(value)) {
                    mistakes.add("wrong-type", s.at(), key + " must be a whole number but is " + s.kind(), range);
                } else if (value < least || value > most) {
                    mistakes.add("out-of-range", s.at(), key + " is " + s.text() + ", which is too " + (value < least
                            ? "small" : "large"), range);
                } else {
                    return Optional.of((long) (double) value);
                }
                return Optional.empty();
            });
        }).orElse(byDefault);
    }

    /** A number in {@code least … most}, above {@code least} if {@code open}. */
    double number(String key, double least, boolean open, double most, double byDefault) {
        return word(key).flatMap(s -> {
            String range = "it takes a number " + (open ? "above " : "from ") + least + (most < 1e6 ? " to " + most : "");
            return number(key, s, Unit.NONE, range).filter(value -> {
                boolean inside = value <= most && (open ? value > least : value >= least);
                if (!inside) {
                    mistakes.add("out-of-range", s.at(), key + " is " + s.text() + ", which is too "
                            + (value > most ? "large" : "small"), range);
                }
                return inside;
            });
        }).orElse(byDefault);
    }

    /** A number in a base unit. */
    Optional<Double> number(String key, Node.Scalar scalar, Unit unit, String help) {
        if (!scalar.plain() && unit.symbol().isEmpty()) {
            mistakes.add("wrong-type", scalar.at(), key + " must be a number but is the text "
                    + Text.quote(scalar.text()), "leave out the quotes");
            return Optional.empty();
        }
        try {
            return Optional.of(Amounts.in(scalar.text(), unit, key));
        } catch (ProblemException e) {
            boolean word = e.code().equals("not-a-number") || (e.code().equals("unknown-unit") && unit.symbol().isEmpty());
            mistakes.add(word ? "wrong-type" : e.code(), scalar.at(),
                    word ? key + " must be a number but is " + scalar.kind() : Text.message(e), help.isEmpty() ? e.help()
                            : help);
            return Optional.empty();
        }
    }
}
