package org.paretile.experiments.comparison;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.HeadStart;
import org.paretile.experiments.compare.Indicator;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;

/** A comparison as text: for people, and as rows for a spreadsheet. */
final class CompareTable {
    private static final List<String> COLUMNS = List.of("indicator", "first", "second", "first_seeds", "second_seeds", "test", "p", "p_holm",
            "p_benjamini_hochberg", "a", "a_low", "a_high", "verdict", "first_median", "first_iqr", "second_median", "second_iqr", "difference",
            "difference_low", "difference_high");

    private static final String READING = """
            A: how often a search of the first beats one of the second, 0.5 if neither does; difference: first less second (Hodges and Lehmann);
            both with 95% intervals, each by itself. Claims rest on p after Holm, not on the critical difference, which is the coarser test (Nemenyi).
            """;

    private CompareTable() {}

    /** For each indicator the algorithms, then what may be said. */
    static String text(Contest contest) {
        StringBuilder out = new StringBuilder(frame(contest)).append('\n').append(READING);
        for (Comparison comparison : contest.comparisons()) {
            out.append('\n').append(comparison.indicator()).append(comparison.better() == Direction.MAXIMIZE ? ", the more the better\n"
                    : ", the less the better\n").append(standings(comparison));
            Friedman friedman = comparison.friedman();
            if (friedman != null) {
                out.append(String.format(Locale.ROOT, "Friedman: chi2 = %.4g, Iman-Davenport F = %s, p = %.2g; critical difference of mean ranks %.2f%n",
                        friedman.corrected().chiSquare(), Double.isInfinite(friedman.corrected().f()) ? "unbounded, for all seeds agree"
                                : String.format(Locale.ROOT, "%.4g", friedman.corrected().f()), friedman.corrected().pF(),
                        comparison.criticalDifference().orElseThrow()));
            }
            comparison.pairs().forEach(pair -> out.append("  ").append(pair.sentence()).append('\n'));
            if (comparison.indicator().equals(Indicator.HYPERVOLUME.key())) {
                HeadStart.of(contest).forEach(start -> out.append("  ").append(start.sentence()).append('\n'));
            }
        }
        if (!contest.attainment().isEmpty()) {
            out.append("\nattainment, in how many searches a design is at least as good\n");
            contest.attainment().forEach(pair -> out.append("  ").append(pair.sentence()).append('\n'));
        }
        return out.toString();
    }

    private static String frame(Contest contest) {
        List<Objective> objectives = contest.problem().objectives();
        List<double[]> originals = contest.frame().originals(objectives);
        StringBuilder words = new StringBuilder("hypervolume as a share of the box from the ideal point to the reference point (")
                .append(contest.frame().stated() ? "the study's" : "a tenth beyond the nadir").append("):");
        for (int m = 0; m < originals.size(); m++) {
            double[] points = originals.get(m);
            Scale scale = Scale.of(objectives.get(m).metric().unit(), points[2]);
            words.append(m == 0 ? " " : ", ").append(objectives.get(m).metric().name()).append(' ').append(scale.number(points[0]))
                    .append(" to ").append(scale.text(points[2]));
        }
        return words.toString();
    }

    private static String standings(Comparison comparison) {
        Friedman friedman = comparison.friedman();
        TextTable table = new TextTable(List.of("algorithm", "seeds", "median", "IQR", "least", "most", "mean rank"));
        for (int i = 0; i < comparison.standings().size(); i++) {
            Summary s = comparison.standings().get(i).summary();
            table.row(List.of(comparison.standings().get(i).name(), Integer.toString(s.count()), Scale.digits(s.median(), 5),
                    Scale.digits(s.iqr(), 3), Scale.digits(s.least(), 5), Scale.digits(s.most(), 5),
                    friedman == null ? "-" : String.format(Locale.ROOT, "%.2f", friedman.meanRanks()[i])));
        }
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        table.print(new PrintStream(text, true, StandardCharsets.UTF_8));
        return text.toString(StandardCharsets.UTF_8);
    }

    /** One row an indicator and pair. */
    static String csv(Contest contest) {
        return Csv.row(COLUMNS) + "\n" + contest.comparisons().stream()
                .flatMap(c -> c.pairs().stream().map(p -> Csv.row(cells(c, p)) + "\n")).collect(Collectors.joining());
    }

    private static List<String> cells(Comparison comparison, Pair pair) {
        Pair.Test test = pair.test();
        Summary first = summary(comparison, test.first());
        Summary second = summary(comparison, test.second());
        return List.of(comparison.indicator(), test.first(), test.second(), Integer.toString(test.firstCount()),
                Integer.toString(test.secondCount()), test.name(), Numbers.shortest(test.p()), Numbers.shortest(pair.holm()),
                Numbers.shortest(pair.benjaminiHochberg()), Numbers.shortest(test.effect().a()), Numbers.shortest(test.effect().low()),
                Numbers.shortest(test.effect().high()), verdict(pair), Numbers.shortest(first.median()), Numbers.shortest(first.iqr()),
                Numbers.shortest(second.median()), Numbers.shortest(second.iqr()), Numbers.shortest(test.shift().estimate()),
                test.shift().bounded() ? Numbers.shortest(test.shift().low()) : "",
                test.shift().bounded() ? Numbers.shortest(test.shift().high()) : "");
    }

    private static Summary summary(Comparison comparison, String name) {
        return comparison.standings().stream().filter(s -> s.name().equals(name)).findFirst().orElseThrow().summary();
    }

    /** {@code not_shown}. */
    static String verdict(Pair pair) {
        return pair.verdict().name().toLowerCase(Locale.ROOT);
    }
}
