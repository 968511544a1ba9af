package org.paretile.experiments.cost;

import java.util.Map;
import org.paretile.experiments.terminal.UsageException;

/**
 * The inputs of one row of systems.
 *
 * @param byName cells by column
 */
record CostCells(Map<String, String> byName) {
    String text(String name) {
        return byName.getOrDefault(name, "");
    }

    double number(String name) {
        if (text(name).isEmpty()) {
            throw new UsageException(name + " is empty", "write a plain number");
        }
        try {
            return Double.parseDouble(text(name));
        } catch (NumberFormatException e) {
            throw new UsageException(name + " is '" + text(name) + "'", "write a plain number");
        }
    }

    int whole(String name) {
        double value = number(name);
        if (value != Math.rint(value) || Math.abs(value) > Integer.MAX_VALUE) {
            throw new UsageException(name + " is " + text(name), "write a whole number");
        }
        return (int) value;
    }
}
