package org.paretile.experiments.cli;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.Contest;
import org.paretile.problems.metric.Scale;

/** A comparison as tables for a paper, with booktabs. */
final class CompareLatex {
    private CompareLatex() {}

    static String text(Contest contest) {
        return contest.comparisons().stream().map(c -> standings(c) + "\n" + pairs(c)).collect(Collectors.joining("\n"));
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
        return out.append(END).toString();
    }

    private static String pairs(Comparison comparison) {
        StringBuilder out = new StringBuilder("% ").append(comparison.indicator()).append(": bold where the first is better at level ")
                .append(comparison.alpha()).append(" after Holm\n")
                .append(begin("llrrl", List.of("First", "Second", "$A$ (95\\,\\%)", "$p$ (Holm)", "Verdict")));
        for (Pair pair : comparison.pairs()) {
            var effect = pair.test().effect();
            String first = escaped(pair.test().first());
            out.append(row(List.of(pair.verdict() == Pair.Verdict.BETTER ? "\\textbf{" + first + "}" : first, escaped(pair.test().second()),
                    String.format(Locale.ROOT, "%.2f (%.2f--%.2f)", effect.a(), effect.low(), effect.high()), number(pair.holm(), 2),
                    switch (pair.verdict()) {
                        case BETTER -> "better, " + effect.magnitude();
                        case NOT_SHOWN -> "not shown";
                        case TOO_FEW_SEEDS -> "too few seeds";
                    })));
        }
        return out.append(END).toString();
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
        return e < 0 ? text : "$" + text.substring(0, e) + "\\cdot 10^{" + Integer.parseInt(text.substring(e + 1)) + "}$";
    }

    private static String escaped(String text) {
        return text.replaceAll("([_%&#$])", "\\\\$1");
    }
}
