package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.AttainmentPair;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.HeadStart;
import org.paretile.experiments.compare.Indicator;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;

/**
 * Which search is better than which, as {@code paretile compare} has it.
 *
 * @param frame what all are measured in
 * @param notes what was left out
 * @param indicators one table each
 * @param figures SVG documents by name
 */
record Standing(String frame, List<String> notes, List<Table> indicators, Map<String, String> figures) {

    /**
     * An indicator.
     *
     * @param friedman the test of all searches in words; null if there is none
     * @param sentences what may be said of each pair
     */
    record Table(String indicator, boolean moreIsBetter, List<Row> rows, @Nullable String friedman, List<String> sentences) {}

    /** Values of an algorithm over its seeds. */
    record Row(String algorithm, int seeds, double median, double iqr, double least, double most, @Nullable Double meanRank) {}

    static Standing of(Contest contest, Map<String, String> figures) {
        return new Standing(frame(contest), contest.notes(), contest.comparisons().stream().map(c -> table(c, more(contest, c))).toList(), figures);
    }

    /** What is said beside the pairs: how much earlier the better ones are, and where on the front they differ. */
    private static List<String> more(Contest contest, Comparison comparison) {
        return !comparison.indicator().equals(Indicator.HYPERVOLUME.key()) ? List.of() : Stream.concat(HeadStart.of(contest).stream().map(HeadStart::sentence),
                AttainmentPair.sentences(contest.attainment()).stream()).toList();
    }

    private static Table table(Comparison comparison, List<String> more) {
        Friedman friedman = comparison.friedman();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < comparison.standings().size(); i++) {
            Summary s = comparison.standings().get(i).summary();
            rows.add(new Row(comparison.standings().get(i).name(), s.count(), Column.rounded(s.median()), Column.rounded(s.iqr()),
                    Column.rounded(s.least()), Column.rounded(s.most()), friedman == null ? null : friedman.meanRanks()[i]));
        }
        String words = friedman == null ? null : String.format(Locale.ROOT, "Friedman test over all: F = %s (Iman–Davenport), p = %.2g; critical"
                + " difference of mean ranks %.2f. Claims rest on the tests of pairs; bars over ranks are Nemenyi’s, a coarser test.",
                Double.isInfinite(friedman.corrected().f()) ? "∞" : String.format(Locale.ROOT, "%.4g", friedman.corrected().f()),
                friedman.corrected().pF(), comparison.criticalDifference().orElseThrow());
        return new Table(comparison.indicator(), comparison.better() == Direction.MAXIMIZE, rows, words,
                Stream.concat(pairs(comparison), more.stream()).map(s -> s + ".").toList());
    }

    /** A sentence a pair; one for all where there are too few seeds for any. */
    private static Stream<String> pairs(Comparison comparison) {
        return comparison.pairs().stream().allMatch(p -> p.verdict() == Pair.Verdict.TOO_FEW_SEEDS)
                ? Stream.of("too few seeds: with " + comparison.standings().size() + " algorithms no difference can be shown by fewer than "
                        + comparison.fewestSeeds() + " seeds each") : comparison.pairs().stream().map(Pair::sentence);
    }

    private static String frame(Contest contest) {
        List<Objective> objectives = contest.problem().objectives();
        List<double[]> originals = contest.frame().originals(objectives);
        List<String> spans = new ArrayList<>();
        for (int m = 0; m < originals.size(); m++) {
            Scale scale = Scale.of(objectives.get(m).metric().unit(), originals.get(m)[2]);
            spans.add(objectives.get(m).metric().name().replace('_', ' ') + " " + scale.number(originals.get(m)[0]) + " to "
                    + scale.text(originals.get(m)[2]));
        }
        return "Hypervolume is the dominated share of the box from the ideal point to the reference point ("
                + (contest.frame().stated() ? "the study’s" : "a tenth beyond the nadir") + "): " + String.join(", ", spans) + ".";
    }
}
