package org.paretile.experiments.study;

import java.util.Collection;
import org.paretile.problems.metric.Spelling;

/** What users wrote, in messages. */
final class Text {
    private static final int LONGEST = 60;
    private static final int MOST_NAMES = 16;

    private Text() {}

    /** In quotes, on one line, cut when long, with characters that do not print as escapes. */
    static String quote(String text) {
        StringBuilder out = new StringBuilder("'");
        int[] points = text.codePoints().limit(LONGEST + 1).toArray();
        for (int i = 0; i < Math.min(points.length, LONGEST); i++) {
            out.append(printable(points[i]) ? Character.toString(points[i]) : String.format("\\u%04x", points[i]));
        }
        return out.append(points.length > LONGEST ? "…'" : "'").toString();
    }

    /** {@code did you mean 'x'?}, or the known words if they are few, else {@code elsewhere}. */
    static String advice(String word, Collection<String> known, String elsewhere) {
        return Spelling.closest(word, known).map(k -> "did you mean '" + k + "'?")
                .orElseGet(() -> known.isEmpty() || known.size() > MOST_NAMES ? elsewhere
                        : "known are: " + String.join(", ", known));
    }

    /** What an exception says. */
    static String message(Throwable e) {
        return java.util.Objects.requireNonNullElse(e.getMessage(), "");
    }

    /** {@code 1,234,567} */
    static String grouped(Number number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /** Whether a character has a shape of its own. */
    static boolean printable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
