package org.paretile.experiments.comparison;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Shift;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.Contest;
import org.paretile.problems.metric.Scale;

/** A comparison as tables for a paper, with booktabs. */
final class CompareLatex {
    private CompareLatex() {}

    static String text(Contest contest) {
        return "% \\usepackage{booktabs}\n" + contest.comparisons().stream().map(c -> standings(c) + "\n" + pairs(c)).collect(Collectors.joining("\n"));
    }

    private static String standings(Comparison comparison) {
        Friedman friedman = comparison.friedman();
        StringBuilder out = new StringBuilder("% ").append(comparison.indicator()).append(": median and interquartile range\n")
                .append(begin("lrrrr", List.of("Algorithm", "Seeds", "Median", "IQR", "Mean rank")));
        for (int i = 0; i < comparison.standings().size(); i++) {
            Summary s = comparison.standings().get(i).summary();
            out.append(row(List.of(escaped(comparison.standings().get(i).name()), Integer.toString(s.count()), number(s.median(), 5),
                    number(s.iqr(), 3), friedman == null ? "--" : String.format(Locale.ROOT, "%.2f", friedman.meanRanks()[i]))));
        }
        return out.append(friedman == null ? "" : overall(friedman, comparison.criticalDifference().orElseThrow())).append(END).toString();
    }

    /** Friedman's test as a last line. */
    private static String overall(Friedman friedman, double criticalDifference) {
        int k = friedman.treatments() - 1;
        String f = Double.isInfinite(friedman.corrected().f()) ? "\\infty" : String.format(Locale.ROOT, "%.4g", friedman.corrected().f());
        return "\\midrule\n\\multicolumn{5}{l}{Friedman: $F_{" + k + "," + k * (friedman.blocks() - 1) + "} = " + f + "$ (Iman--Davenport), $p$ = "
                + number(friedman.corrected().pF(), 2) + "; critical difference " + String.format(Locale.ROOT, "%.2f", criticalDifference) + "} \\\\\n";
    }

    private static String pairs(Comparison comparison) {
        StringBuilder out = new StringBuilder("% ").append(comparison.indicator()).append(": bold where the first is better at level ")
                .append(comparison.alpha()).append(" after Holm\n")
                .append(begin("llrrrl", List.of("First", "Second", "Difference (95\\,\\%)", "$A$ (95\\,\\%)", "$p$ (Holm)", "Verdict")));
        for (Pair pair : comparison.pairs()) {
            var effect = pair.test().effect();
            String first = escaped(pair.test().first());
            out.append(row(List.of(pair.verdict() == Pair.Verdict.BETTER ? "\\textbf{" + first + "}" : first, escaped(pair.test().second()),
                    difference(pair.test().shift()), String.format(Locale.ROOT, "%.2f (%.2f--%.2f)", effect.a(), effect.low(), effect.high()), number(pair.holm(), 2),
                    switch (pair.verdict()) {
                        case BETTER -> "better, " + effect.magnitude();
                        case NOT_SHOWN -> "not shown";
                        case TOO_FEW_SEEDS -> "too few seeds";
                    })));
        }
        return out.append(END).toString();
    }

    private static String difference(Shift shift) {
        return number(shift.estimate(), 3) + (shift.bounded() ? " (" + number(shift.low(), 3) + " to " + number(shift.high(), 3) + ")" : "");
    }

    private static final String END = "\\bottomrule\n\\end{tabular}\n";

    private static String begin(String columns, List<String> header) {
        return "\\begin{tabular}{" + columns + "}\n\\toprule\n" + row(header) + "\\midrule\n";
    }

    private static String row(List<String> cells) {
        return String.join(" & ", cells) + " \\\\\n";
    }

    /** {@code 1.2e-05} as a power of ten. */
    private static String number(double value, int digits) {
        String text = Scale.digits(value, digits);
        int e = text.toLowerCase(Locale.ROOT).indexOf('e');
        return e < 0 ? "$" + text + "$" : "$" + text.substring(0, e) + "\\cdot 10^{" + Integer.parseInt(text.substring(e + 1)) + "}$";
    }

    private static String escaped(String text) {
        return text.replace("\\", "\\textbackslash ").replaceAll("([_%&#${}])", "\\\\$1").replace("~", "\\textasciitilde ")
                .replace("^", "\\textasciicircum ");
    }
}
