package org.paretile.experiments.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.Contest;
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
        return new Standing(frame(contest), contest.notes(), contest.comparisons().stream().map(Standing::table).toList(), figures);
    }

    private static Table table(Comparison comparison) {
        Friedman friedman = comparison.friedman();
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < comparison.standings().size(); i++) {
            Summary s = comparison.standings().get(i).summary();
            rows.add(new Row(comparison.standings().get(i).name(), s.count(), Column.rounded(s.median()), Column.rounded(s.iqr()),
                    Column.rounded(s.least()), Column.rounded(s.most()), friedman == null ? null : friedman.meanRanks()[i]));
        }
        String words = friedman == null ? null : String.format(Locale.ROOT, "Friedman test over all: F = %.4g (Iman–Davenport), p = %.2g; critical"
                + " difference of mean ranks %.2f.", friedman.corrected().f(), friedman.corrected().pF(), comparison.criticalDifference().orElseThrow());
        return new Table(comparison.indicator(), comparison.better() == Direction.MAXIMIZE, rows, words,
                comparison.pairs().stream().map(p -> p.sentence() + ".").toList());
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
