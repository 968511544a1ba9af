package org.paretile.experiments.cost;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.models.ModelException;
import org.paretile.problems.metric.Spelling;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/**
 * A mapping of a case file. Messages name the line, and the keys that lead to it.
 *
 * @param text the file
 * @param pointer the keys that lead here
 * @param node the mapping
 */
record CostNode(CostText text, JsonPointer pointer, JsonNode node) {
    private static final String FORM = "'paretile help cost' shows the form";

    static CostNode root(CostText text) {
        return mapping(text, JsonPointer.empty(), text.tree(), FORM);
    }

    private static CostNode mapping(CostText text, JsonPointer pointer, JsonNode node, String advice) {
        if (!node.isObject()) {
            throw new StorageException(Kind.DAMAGED, said(text, pointer, pointer) + " is no mapping", advice);
        }
        return new CostNode(text, pointer, node);
    }

    private static String said(CostText text, JsonPointer line, JsonPointer keys) {
        List<String> names = new ArrayList<>();
        for (JsonPointer rest = keys; !rest.matches(); rest = rest.tail()) {
            names.add(rest.getMatchingProperty());
        }
        return text.place(line) + ": " + (names.isEmpty() ? "the case" : String.join(", ", names));
    }

    Collection<String> keys() {
        return node.propertyNames();
    }

    boolean has(String key) {
        return node.has(key);
    }

    CostNode child(String key) {
        return child(key, FORM);
    }

    /** @param form how to write it if it is no mapping */
    CostNode child(String key, String form) {
        return mapping(text, pointer.appendProperty(key), value(key), form);
    }

    String text(String key) {
        JsonNode value = value(key);
        if (!value.isString()) {
            throw wrong(key, "has " + value + " for " + key, "write a word");
        }
        return value.stringValue();
    }

    String text(String key, String absent) {
        return has(key) ? text(key) : absent;
    }

    double number(String key) {
        JsonNode value = value(key);
        if (value.isNumber()) {
            return value.doubleValue();
        }
        if (value.isString() && value.stringValue().matches("\\d{1,3}(_\\d{3})+")) {
            return Double.parseDouble(value.stringValue().replace("_", ""));
        }
        throw wrong(key, "has " + value + " for " + key, "write a plain number");
    }

    double number(String key, double absent) {
        return has(key) ? number(key) : absent;
    }

    int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw wrong(key, "has " + value + " for " + key, "write a whole number");
        }
        return (int) value;
    }

    int whole(String key, int absent) {
        return has(key) ? whole(key) : absent;
    }

    boolean flag(String key) {
        if (!has(key)) {
            return false;
        }
        if (!value(key).isBoolean()) {
            throw wrong(key, "has " + value(key) + " for " + key, "write true or false");
        }
        return value(key).booleanValue();
    }

    /** Makes something of this mapping; what the model refuses is said of this place. */
    <T> T checked(Supplier<T> make) {
        return checked(pointer, make);
    }

    /** As {@link #checked(Supplier)}, of the line where {@code key} stands, if it does. */
    <T> T checked(String key, Supplier<T> make) {
        return checked(has(key) ? pointer.appendProperty(key) : pointer, make);
    }

    private <T> T checked(JsonPointer line, Supplier<T> make) {
        try {
            return make.get();
        } catch (ModelException e) {
            throw new StorageException(Kind.DAMAGED, said(text, line, pointer) + ": " + e.getMessage(), e.help(), e);
        }
    }

    void refuseUnknown(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw wrong(key, "has a key '" + key + "' that is not known", Spelling.advice(key, List.copyOf(known)));
            }
        }
    }

    StorageException wrong(String what, String help) {
        return new StorageException(Kind.DAMAGED, said(text, pointer, pointer) + " " + what, help);
    }

    /** As {@link #wrong(String, String)}, of the line where {@code key} stands. */
    StorageException wrong(String key, String what, String help) {
        return new StorageException(Kind.DAMAGED, said(text, pointer.appendProperty(key), pointer) + " " + what, help);
    }

    private JsonNode value(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw wrong("has no " + key, "add " + key + " beside " + String.join(", ", keys())
                    + "; 'paretile help cost' shows the form");
        }
        return value;
    }
}
