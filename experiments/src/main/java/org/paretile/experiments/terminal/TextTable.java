package org.paretile.experiments.terminal;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table of text with aligned columns: numbers to the right, words to the left. */
public final class TextTable {
    private final List<List<String>> rows = new ArrayList<>();

    /** @param header of the columns; an empty one for a column without a name */
    public TextTable(List<String> header) {
        rows.add(List.copyOf(header));
    }

    /** Adds a row, one cell a column. */
    public TextTable row(List<String> cells) {
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Prints header and rows. */
    public void print(PrintStream out) {
        int columns = rows.getFirst().size();
        int[] width = new int[columns];
        boolean[] numeric = new boolean[columns];
        for (int c = 0; c < columns; c++) {
            int column = c;
            width[c] = rows.stream().mapToInt(r -> r.get(column).length()).max().orElse(0);
            numeric[c] = rows.size() > 1 && rows.stream().skip(1).allMatch(r -> number(r.get(column)));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String pad = " ".repeat(width[c] - row.get(c).length());
                line.append(c == 0 ? "" : "  ").append(numeric[c] ? pad + row.get(c) : row.get(c) + pad);
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static boolean number(String text) {
        return text.isEmpty() || text.matches("[+-]?[\\d.,]+([eE][+-]?\\d+)?\\s?%?(\\s\\?)?|-|NaN");
    }
}
