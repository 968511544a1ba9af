package org.paretile.experiments.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Shift;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.Indicator;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Scale;

/** A comparison as tables for a paper, with booktabs. */
final class CompareLatex {
    private static final int DIGITS = 5;
    private static final int SPREAD_DIGITS = 4;
    private static final int MOST_DECIMALS = 6;
    private static final String END = "\\bottomrule\n\\end{tabular}\n";

    private CompareLatex() {}

    static String text(Contest contest) {
        boolean latin = contest.groups().keySet().stream().flatMapToInt(String::chars).allMatch(c -> c < 0x250);
        return "% \\usepackage{booktabs}\n" + (latin ? "" : "% names beyond Latin letters: for XeLaTeX or LuaLaTeX with a font that has them\n")
                + contest.comparisons().stream().map(c -> standings(c) + "\n" + pairs(c)).collect(Collectors.joining("\n"));
    }

    private static String standings(Comparison comparison) {
        Friedman friedman = comparison.friedman();
        List<Summary> summaries = comparison.standings().stream().map(Comparison.Standing::summary).toList();
        List<String> medians = column(summaries.stream().mapToDouble(Summary::median).toArray(), DIGITS);
        List<String> spreads = column(summaries.stream().mapToDouble(Summary::iqr).toArray(), SPREAD_DIGITS);
        StringBuilder out = new StringBuilder(begin(name(comparison) + ": median and interquartile range, "
                + (comparison.better() == Direction.MAXIMIZE ? "more" : "less") + " is better.", comparison.indicator(), "lrrrr",
                List.of("Algorithm", "Seeds", "Median", "IQR", "Mean rank")));
        for (int i = 0; i < summaries.size(); i++) {
            out.append(row(List.of(escaped(comparison.standings().get(i).name()), Integer.toString(summaries.get(i).count()), medians.get(i),
                    spreads.get(i),
                    friedman == null ? "--" : String.format(Locale.ROOT, "%.2f", friedman.meanRanks()[i]))));
        }
        return out.append(END).append(friedman == null ? "" : overall(friedman, comparison.criticalDifference().orElseThrow()))
                .append("\\end{table}\n").toString();
    }

    /** Friedman's test as a line below the table. */
    private static String overall(Friedman friedman, double criticalDifference) {
        int k = friedman.treatments() - 1;
        String f = Double.isInfinite(friedman.corrected().f()) ? "\\infty" : String.format(Locale.ROOT, "%.4g", friedman.corrected().f());
        return "\\par\\smallskip Friedman: $F_{" + k + "," + k * (friedman.blocks() - 1) + "} = " + f + "$ (Iman--Davenport), $p$ = "
                + number(friedman.corrected().pF(), 2) + "; critical difference " + String.format(Locale.ROOT, "%.2f", criticalDifference) + "\n";
    }

    private static String pairs(Comparison comparison) {
        StringBuilder out = new StringBuilder(begin(name(comparison) + ": every two algorithms, bold where the first is better at level "
                + comparison.alpha() + " after Holm's correction; $A$: how often it beats the second (Vargha and Delaney); 95\\,\\% intervals.",
                comparison.indicator() + "-pairs", "@{}llrrrl@{}",
                List.of("First", "Second", "Difference (95\\,\\%)", "$A$ (95\\,\\%)", "$p$ (Holm)", "Verdict")));
        for (Pair pair : comparison.pairs()) {
            var effect = pair.test().effect();
            String first = escaped(pair.test().first());
            out.append(row(List.of(pair.verdict() == Pair.Verdict.BETTER ? "\\textbf{" + first + "}" : first, escaped(pair.test().second()),
                    difference(pair.test().shift()), String.format(Locale.ROOT, "%.2f (%.2f--%.2f)", effect.a(), effect.low(), effect.high()),
                    number(pair.holm(), 2),
                    switch (pair.verdict()) {
                        case BETTER -> effect.magnitude() + " effect";
                        case NOT_SHOWN -> "not shown";
                        case TOO_FEW_SEEDS -> "too few seeds";
                    })));
        }
        return out.append(END).append("\\end{table}\n").toString();
    }

    /** The estimate and its interval, all in as many decimals as tell the ends of the interval apart in three digits. */
    private static String difference(Shift shift) {
        if (!shift.bounded()) {
            return number(shift.estimate(), 3);
        }
        double width = shift.high() - shift.low();
        int decimals = width > 0 ? 2 - (int) Math.floor(Math.log10(width)) : -1;
        List<String> numbers = Stream.of(shift.estimate(), shift.low(), shift.high())
                .map(v -> decimals < 0 || decimals > MOST_DECIMALS ? number(v, 3) : fixed(v, decimals)).toList();
        return numbers.getFirst() + " (" + numbers.get(1) + ", " + numbers.getLast() + ")";
    }

    private static String name(Comparison comparison) {
        return switch (Indicator.valueOf(comparison.indicator().toUpperCase(Locale.ROOT))) {
            case HYPERVOLUME -> "Hypervolume (share of the box)";
            case IGD_PLUS -> "IGD$^+$";
            case EPSILON -> "Additive $\\varepsilon$";
        };
    }

    /** A float, small enough for the width of a page; its name is what refers to it. */
    private static String begin(String caption, String label, String columns, List<String> header) {
        return "\\begin{table}\n\\centering\\footnotesize\\setlength{\\tabcolsep}{3pt}\\setlength{\\belowcaptionskip}{4pt}\n\\caption{" + caption + "}\\label{tab:" + label.replace('_', '-')
                + "}\n\\begin{tabular}{" + columns + "}\n\\toprule\n" + row(header) + "\\midrule\n";
    }

    private static String row(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    /** Numbers of one column with the same decimals; each with its own where that would leave one of them with fewer than two digits. */
    private static List<String> column(double[] values, int digits) {
        double[] sizes = Arrays.stream(values).map(Math::abs).filter(v -> v > 0).sorted().toArray();
        if (sizes.length == 0) {
            return Arrays.stream(values).mapToObj(v -> number(v, digits)).toList();
        }
        int decimals = digits - 1 - (int) Math.floor(Math.log10(sizes[sizes.length - 1]));
        boolean one = decimals >= 0 && decimals >= 1 - Math.floor(Math.log10(sizes[0]));
        return Arrays.stream(values).mapToObj(v -> one ? fixed(v, decimals) : number(v, digits)).toList();
    }

    private static String fixed(double value, int decimals) {
        return "$" + String.format(Locale.ROOT, "%." + decimals + "f", value) + "$";
    }

    /** {@code 1.2e-05} as a power of ten. */
    private static String number(double value, int digits) {
        String text = Scale.digits(value, digits);
        int e = text.toLowerCase(Locale.ROOT).indexOf('e');
        return e < 0 ? "$" + text + "$" : "$" + text.substring(0, e) + "\\cdot 10^{" + Integer.parseInt(text.substring(e + 1)) + "}$";
    }

    /** Text as it is: nothing in it commands, and no two hyphens become a dash. */
    private static String escaped(String text) {
        StringBuilder out = new StringBuilder();
        text.codePoints().forEach(c -> out.append(switch (c) {
            case '\\' -> "\\textbackslash{}";
            case '~' -> "\\textasciitilde{}";
            case '^' -> "\\textasciicircum{}";
            case '<' -> "\\textless{}";
            case '>' -> "\\textgreater{}";
            case '|' -> "\\textbar{}";
            case '"' -> "{\\ttfamily\\char34}";
            case '_', '%', '&', '#', '$', '{', '}' -> "\\" + Character.toString(c);
            case '-' -> "-{}";
            default -> Character.toString(c);
        }));
        return out.toString();
    }
}
