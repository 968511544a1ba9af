package org.paretile.models.macro;

import java.util.Map;
import java.util.TreeMap;

/** Largest relative errors by group, for one assertion and one readable table. */
public final class GoldenError {
    private final Map<String, Double> largest = new TreeMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    public void compare(String group, double actual, double golden) {
        double error = golden == 0 ? Math.abs(actual) : Math.abs(actual / golden - 1);
        largest.merge(group, error, (a, b) -> Double.isNaN(b) ? b : Math.max(a, b));
        counts.merge(group, 1, Integer::sum);
    }

    public double largest(String group) {
        return largest.getOrDefault(group, Double.NaN);
    }

    public int count(String group) {
        return counts.getOrDefault(group, 0);
    }

    @Override public String toString() {
        return largest + " of " + counts;
    }
}
