package org.paretile.problems.family;

import java.util.Arrays;
import java.util.List;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Value;

/**
 * What a model knows of a design beside its metrics, as a table: its layers, its dies, its networks.
 *
 * @param name of what the rows are
 * @param columns of the table
 * @param rows one value a column
 */
public record Facts(String name, List<Column> columns, List<List<Value>> rows) {
    public Facts {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Value> row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("a row of " + name + " has " + row.size() + " values for " + columns.size() + " columns");
            }
        }
    }

    /** A quantity of the rows. */
    public record Column(String name, Unit unit) {

        /** Name with the unit as suffix, as in files. */
        public String key() {
            return Metric.withSuffix(name, unit);
        }
    }

    /** Columns written {@code name} or {@code name unit}. */
    public static List<Column> columns(String... columns) {
        return Arrays.stream(columns).map(c -> c.split(" ", 2)).map(c -> new Column(c[0], Unit.of(c.length > 1 ? c[1] : ""))).toList();
    }

    /** A row of words and numbers. */
    public static List<Value> row(Object... values) {
        return Arrays.stream(values).map(v -> v instanceof Number n ? Value.of(n.doubleValue()) : Value.of(v.toString())).toList();
    }
}
