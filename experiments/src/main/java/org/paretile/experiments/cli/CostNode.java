package org.paretile.experiments.cli;

import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.models.ModelException;
import org.paretile.problems.metric.Spelling;
import tools.jackson.databind.JsonNode;

/**
 * A mapping of a case file with the way to it.
 *
 * @param where file and keys that lead here, for messages
 * @param node the mapping
 */
record CostNode(String where, JsonNode node) {
    CostNode {
        if (!node.isObject()) {
            throw new StorageException(Kind.DAMAGED, where + " is no mapping", "'paretile help cost' shows the form");
        }
    }

    Collection<String> keys() {
        return node.propertyNames();
    }

    boolean has(String key) {
        return node.has(key);
    }

    CostNode child(String key) {
        return new CostNode(where + ", " + key, value(key));
    }

    String text(String key) {
        JsonNode value = value(key);
        if (!value.isString()) {
            throw wrong("has " + value + " for " + key, "write a word");
        }
        return value.stringValue();
    }

    String text(String key, String absent) {
        return has(key) ? text(key) : absent;
    }

    double number(String key) {
        JsonNode value = value(key);
        if (!value.isNumber()) {
            throw wrong("has " + value + " for " + key, "write a plain number");
        }
        return value.doubleValue();
    }

    double number(String key, double absent) {
        return has(key) ? number(key) : absent;
    }

    int whole(String key) {
        double value = number(key);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw wrong("has " + value + " for " + key, "write a whole number");
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
            throw wrong("has " + value(key) + " for " + key, "write true or false");
        }
        return value(key).booleanValue();
    }

    /** Makes something of this mapping; what the model refuses is said of this place. */
    <T> T checked(Supplier<T> make) {
        try {
            return make.get();
        } catch (ModelException e) {
            throw new StorageException(Kind.DAMAGED, where + ": " + e.getMessage(), e.help(), e);
        }
    }

    void refuseUnknown(Collection<String> known) {
        for (String key : keys()) {
            if (!known.contains(key)) {
                throw wrong("has a key '" + key + "' that is not known", Spelling.advice(key, List.copyOf(known)));
            }
        }
    }

    StorageException wrong(String what, String help) {
        return new StorageException(Kind.DAMAGED, where + " " + what, help);
    }

    private JsonNode value(String key) {
        JsonNode value = node.get(key);
        if (value == null || value.isNull()) {
            throw wrong("has no " + key, "it has " + keys().stream().collect(Collectors.joining(", ")));
        }
        return value;
    }
}
