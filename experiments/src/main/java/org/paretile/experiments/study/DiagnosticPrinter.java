package org.paretile.experiments.study;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Diagnostics as text, each with its line and a caret under the mistake, or as JSON.
 *
 * @param colour whether to use ANSI colours
 */
public record DiagnosticPrinter(boolean colour) {
    /** Diagnostics that are printed; the rest is counted. */
    public static final int MOST = 50;

    private static final String RED = "\u001b[1;31m";
    private static final String BLUE = "\u001b[1;34m";
    private static final String BOLD = "\u001b[1m";
    private static final String RESET = "\u001b[0m";
    private static final JsonMapper JSON = JsonMapper.shared();

    /** All of them, a blank line between two, and how many more there are beyond {@link #MOST}. */
    public String print(List<Diagnostic> diagnostics) {
        String shown = diagnostics.stream().limit(MOST).map(this::print).collect(Collectors.joining("\n"));
        int more = diagnostics.size() - MOST;
        return more > 0 ? shown + "\n… and " + more + (more == 1 ? " more mistake\n" : " more mistakes\n") : shown;
    }

    /** One of them, ending with a line end. */
    public String print(Diagnostic d) {
        StringBuilder out = new StringBuilder();
        out.append(in(RED, "error[" + d.code() + "]")).append(in(BOLD, ": " + d.message())).append('\n');
        String number = d.line() == 0 ? "" : Integer.toString(d.line());
        String gutter = " ".repeat(Math.max(2, number.length()));
        out.append(gutter).append(in(BLUE, "-->")).append(' ').append(d.file());
        if (d.line() > 0) {
            out.append(':').append(d.line()).append(':').append(d.column()).append('\n');
            Excerpt excerpt = Excerpt.of(d.source(), d.column(), d.length());
            out.append(gutter).append(in(BLUE, " |")).append('\n');
            out.append(in(BLUE, " ".repeat(gutter.length() - number.length()) + number + " |"))
                    .append((" " + excerpt.text()).stripTrailing()).append('\n');
            out.append(gutter).append(in(BLUE, " |")).append(' ').append(" ".repeat(excerpt.indent()))
                    .append(in(RED, "^".repeat(excerpt.carets())));
        }
        out.append('\n');
        if (!d.help().isEmpty()) {
            out.append("  ").append(in(BOLD, "help:")).append(' ').append(d.help()).append('\n');
        }
        return out.toString();
    }

    /** One object: {@code {"errors": […]}}, every diagnostic with its fields. */
    public static String json(List<Diagnostic> diagnostics) {
        return JSON.writeValueAsString(Map.of("errors", diagnostics.stream().map(d -> {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("code", d.code());
            fields.put("message", d.message());
            fields.put("file", d.file());
            fields.put("line", d.line());
            fields.put("column", d.column());
            fields.put("length", d.length());
            fields.put("help", d.help());
            return fields;
        }).toList()));
    }

    private String in(String style, String text) {
        return colour && !text.isEmpty() ? style + text + RESET : text;
    }
}
