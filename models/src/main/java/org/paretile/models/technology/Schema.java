package org.paretile.models.technology;

import java.util.Map;
import java.util.TreeSet;

/**
 * The quantities a kind of subject may have and the one unit each is given in. The kind of {@code node:22} is {@code node}, that of
 * {@code cell:rram_example@22} is {@code cell@node}.
 *
 * @param unitByQuantityByKind unit of every quantity of every kind
 */
public record Schema(Map<String, Map<String, String>> unitByQuantityByKind) {
    public Schema {
        unitByQuantityByKind = Map.copyOf(unitByQuantityByKind);
    }

    /** The unit {@code quantity} of {@code subject} is given in; {@code where} opens the message if there is no such quantity. */
    String unit(String subject, String quantity, String where) {
        Map<String, String> quantities = unitByQuantityByKind.get(kind(subject));
        if (quantities == null) {
            throw new ModelException(where + ": subject '" + subject + "' is of no known kind; start it with one of "
                    + new TreeSet<>(unitByQuantityByKind.keySet()) + " and ':', as in node:22 or cell:mine@22");
        }
        String unit = quantities.get(quantity);
        if (unit == null) {
            throw new ModelException(where + ": '" + subject + "' has no quantity '" + quantity + "'; use one of "
                    + new TreeSet<>(quantities.keySet()));
        }
        return unit;
    }

    private static String kind(String subject) {
        int colon = subject.indexOf(':');
        if (colon <= 0 || colon == subject.length() - 1) {
            return "";
        }
        return subject.substring(0, colon) + (subject.indexOf('@', colon) > 0 ? "@node" : "");
    }
}
