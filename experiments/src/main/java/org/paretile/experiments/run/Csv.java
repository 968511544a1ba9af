package org.paretile.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Comma-separated values (RFC 4180), with line feeds. */
public final class Csv {
    private Csv() {}

    /**
     * A row of a file.
     *
     * @param line where it begins, from 1
     * @param cells without quotes
     */
    public record Row(int line, List<String> cells) {}

    /** Every row that is not blank. */
    public static List<Row> parse(String text) {
        List<Row> rows = new ArrayList<>();
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        int start = 1;
        for (int i = text.startsWith("\uFEFF") ? 1 : 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (quoted && i < text.length()) {
                if (c != '"') {
                    cell.append(c);
                } else if (i + 1 < text.length() && text.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = false;
                }
            } else if (c == '"' && cell.isEmpty()) {
                quoted = true;
            } else if (c == ',') {
                cells.add(take(cell));
            } else if (c == '\n') {
                cells.add(take(cell));
                if (cells.size() > 1 || !cells.getFirst().isBlank()) {
                    rows.add(new Row(start, List.copyOf(cells)));
                }
                cells.clear();
                start = line + 1;
            } else if (c != '\r') {
                int end = plainEnd(text, i + 1);
                cell.append(text, i, end);
                i = end - 1;
            }
            if (c == '\n') {
                line++;
            }
        }
        return rows;
    }

    /** Where a run of characters of a cell without quotes ends. */
    private static int plainEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            char c = text.charAt(end);
            if (c == ',' || c == '\n' || c == '\r') {
                break;
            }
            end++;
        }
        return end;
    }

    /** One row without its line end. */
    public static String row(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(","));
    }

    private static String cell(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private static String take(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text;
    }
}
