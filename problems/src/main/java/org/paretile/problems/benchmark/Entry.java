package org.paretile.problems.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.ProblemException;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Spelling;

/**
 * A place in an instance file, and what is there.
 *
 * @param file name of the file
 * @param path where in the file: {@code weights[1][3]}; empty for the file as a whole
 * @param value a map, a list, a number, a text or nothing
 */
record Entry(String file, String path, @Nullable Object value) {

    /** Whether the file has that field. */
    boolean has(String field) {
        return value instanceof Map<?, ?> map && map.get(field) != null;
    }

    /**
     * The field of that name.
     *
     * @throws ProblemException {@code missing-field}, {@code bad-field} if this has no fields at all
     */
    Entry field(String field) {
        if (!(value instanceof Map<?, ?> map)) {
            throw bad("not a list of named fields", "take a JSON file with an instance of a benchmark problem");
        }
        Object found = map.get(field);
        if (found == null) {
            List<String> there = map.keySet().stream().map(Objects::toString).toList();
            throw new ProblemException("missing-field", file + " has no field '" + join(field) + "'",
                    Spelling.closest(field, there).map(k -> "it has '" + k + "': is that what is meant?")
                            .orElse("add it"));
        }
        return new Entry(file, join(field), found);
    }

    /** The entries of a list. */
    List<Entry> items() {
        if (!(value instanceof List<?> list)) {
            throw bad("not a list", "write [ ... ]");
        }
        List<Entry> items = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            items.add(new Entry(file, path + "[" + i + "]", list.get(i)));
        }
        return items;
    }

    /** The entries of a list of at least {@code least} and at most {@code most}. */
    List<Entry> items(int least, int most) {
        List<Entry> items = items();
        if (items.size() < least || items.size() > most) {
            throw new ProblemException("wrong-length", where() + " has " + items.size() + " entries",
                    "it takes " + least + " to " + most);
        }
        return items;
    }

    /** The entries of a list that has {@code count} of them, {@code why}. */
    List<Entry> items(int count, String why) {
        List<Entry> items = items();
        if (items.size() != count) {
            throw new ProblemException("wrong-length",
                    where() + " has " + items.size() + " entries, not " + count, "give " + why);
        }
        return items;
    }

    /** A list of numbers that has {@code count} of them, {@code why}. */
    double[] numbers(int count, String why) {
        return items(count, why).stream().mapToDouble(Entry::number).toArray();
    }

    /** A square matrix of {@code n} rows, row by row. */
    double[] square(int n) {
        double[] matrix = new double[n * n];
        List<Entry> rows = items(n, "one row for each of the " + n + " locations");
        for (int i = 0; i < n; i++) {
            System.arraycopy(rows.get(i).numbers(n, "one number for each of the " + n + " locations"), 0, matrix, i * n, n);
        }
        return matrix;
    }

    /** A finite number. */
    double number() {
        if (value instanceof Number number && Double.isFinite(number.doubleValue())) {
            return number.doubleValue();
        }
        throw bad("not a number", "write a plain number");
    }

    /** A number of at least {@code least}. */
    double atLeast(double least) {
        double number = number();
        if (number < least) {
            throw outOfRange("a number of at least " + Numbers.shortest(least));
        }
        return number;
    }

    /** A whole number of at least {@code least} and at most {@code most}. */
    int whole(int least, int most) {
        double number = number();
        if (number != Math.rint(number) || number < least || number > most) {
            throw outOfRange("a whole number from " + least + " to " + most);
        }
        return (int) number;
    }

    /** A text. */
    String text() {
        if (value instanceof String text) {
            return text;
        }
        throw bad("not a text", "write it in quotes");
    }

    /** The error that what is here cannot be used. */
    ProblemException bad(String what, String help) {
        return new ProblemException("bad-field", where() + " is " + shown() + ", " + what, help);
    }

    private ProblemException outOfRange(String takes) {
        return new ProblemException("out-of-range", where() + " is " + shown(), "it takes " + takes);
    }

    /** Path and file, for messages. */
    String where() {
        return path.isEmpty() ? file : path + " in " + file;
    }

    private String shown() {
        return switch (value) {
            case null -> "null";
            case Map<?, ?> map -> "a group of " + map.size() + " fields";
            case List<?> list -> "a list of " + list.size();
            case String text -> "'" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + "'";
            case Double number -> Double.isFinite(number) ? Numbers.shortest(number) : number.toString();
            default -> value.toString();
        };
    }

    private String join(String field) {
        return path.isEmpty() ? field : path + "." + field;
    }
}
