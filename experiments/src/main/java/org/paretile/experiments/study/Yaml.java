package org.paretile.experiments.study;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paretile.problems.metric.Dimension;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Ordered;
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.RealGrid;
import org.paretile.problems.space.Value;

/** Writes the parts of a study as YAML that every reader understands alike. */
final class Yaml {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9_./][A-Za-z0-9_./+%-]*( [A-Za-z0-9_./+%=<>-]+)*");
    private static final Pattern WORDS_WITH_MEANING =
            Pattern.compile("(?i)null|true|false|yes|no|on|off|y|n|[+.-]?[0-9][0-9a-fx_.e+-]*");

    private Yaml() {}

    /** A text: plain where that means the same, else in double quotes. */
    static String text(String text) {
        if (PLAIN.matcher(text).matches() && !WORDS_WITH_MEANING.matcher(text).matches()) {
            return text;
        }
        StringBuilder out = new StringBuilder("\"");
        text.codePoints().forEach(c -> out.append(switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            default -> Text.printable(c) ? Character.toString(c) : String.format(c > 0xFFFF ? "\\U%08X" : "\\u%04X", c);
        }));
        return out.append('"').toString();
    }

    /** A comment's text: on one line. */
    static String comment(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    /** A value of a parameter, with its unit. */
    static String value(Value value, Unit unit) {
        return value instanceof Value.Category ? text(value.text()) : amount(value.number(), unit);
    }

    /** A number in a base unit; a frequency in the largest unit in which it is no fraction, if that reads back exactly. */
    static String amount(double number, Unit unit) {
        if (unit.dimension() == Dimension.FREQUENCY) {
            for (Unit larger : List.of(Unit.of("GHz"), Unit.of("MHz"), Unit.of("kHz"))) {
                double value = unit.to(larger, number);
                if (value >= 1 && value == Math.rint(value) && larger.to(unit, value) == number) {
                    return Numbers.shortest(value) + " " + larger;
                }
            }
        }
        return Numbers.shortest(number) + (unit.symbol().isEmpty() ? "" : " " + unit);
    }

    /** A domain as it stands in {@code space:}. */
    static String domain(Domain domain, Unit unit) {
        return switch (domain) {
            case Choice(List<Value> values) -> values.size() == 1 ? value(values.getFirst(), unit) : "{ choice: "
                    + list(values, unit) + " }";
            case Ordered(List<Value> values) -> "{ ordered: " + list(values, unit) + " }";
            case IntegerRange(long first, long last, long step) -> range((double) first, (double) last, (double) step, unit);
            case RealGrid(double first, double last, double step) -> range(first, last, step, unit);
            case PowersOfTwo(long first, long last) -> "{ pow2: [" + amount((double) first, unit) + ", "
                    + amount((double) last, unit) + "] }";
        };
    }

    private static String range(double first, double last, double step, Unit unit) {
        return "{ range: [" + amount(first, unit) + ", " + amount(last, unit) + "], step: " + amount(step, unit) + " }";
    }

    private static String list(List<Value> values, Unit unit) {
        return values.stream().map(v -> value(v, unit)).collect(Collectors.joining(", ", "[", "]"));
    }
}
