package org.paretile.experiments.comparison;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Friedman;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Summary;
import org.paretile.experiments.compare.AttainmentPair;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.HeadStart;
import org.paretile.experiments.print.FrontPrinter;
import org.paretile.experiments.run.Json;
import org.paretile.problems.metric.Objective;

/** A comparison as one JSON object: the frame, each search with its curve, each indicator with its tests. */
final class CompareJson {
    private CompareJson() {}

    static String text(Contest contest) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("objectives", frame(contest));
        json.put("reference_stated", contest.frame().stated());
        json.put("searches", contest.scores().stream().map(CompareJson::search).toList());
        json.put("indicators", contest.comparisons().stream().map(CompareJson::indicator).toList());
        json.put("attainment", contest.attainment().stream().map(CompareJson::attainment).toList());
        json.put("head_starts", HeadStart.of(contest).stream().map(CompareJson::headStart).toList());
        json.put("notes", contest.notes());
        return Json.pretty(json);
    }

    private static List<Map<String, Object>> frame(Contest contest) {
        List<Map<String, Object>> axes = new ArrayList<>();
        List<Objective> objectives = contest.problem().objectives();
        List<double[]> originals = contest.frame().originals(objectives);
        for (int m = 0; m < objectives.size(); m++) {
            Map<String, Object> axis = new LinkedHashMap<>();
            axis.put("name", objectives.get(m).metric().column());
            axis.put("direction", objectives.get(m).direction().name().toLowerCase(Locale.ROOT));
            axis.put("ideal", originals.get(m)[0]);
            axis.put("nadir", originals.get(m)[1]);
            axis.put("reference", originals.get(m)[2]);
            axes.add(axis);
        }
        return axes;
    }

    private static Map<String, Object> search(Contest.Score score) {
        Map<String, Object> search = new LinkedHashMap<>();
        search.put("name", score.search());
        search.put("run", score.run());
        search.put("algorithm", score.group());
        search.put("seed", score.seed());
        search.put("evaluations", score.evaluations());
        search.put("front", score.front().length);
        score.values().forEach((indicator, value) -> search.put(indicator.key(), FrontPrinter.plain(value)));
        search.put("anytime", Map.of("evaluations", score.curve().evaluations(), "hypervolume", score.curve().values()));
        return search;
    }

    private static Map<String, Object> indicator(Comparison comparison) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", comparison.indicator());
        json.put("better", comparison.better().name().toLowerCase(Locale.ROOT));
        json.put("paired_by_seed", comparison.paired());
        json.put("alpha", comparison.alpha());
        json.put("algorithms", comparison.standings().stream().map(s -> standing(s.name(), s.summary())).toList());
        Friedman friedman = comparison.friedman();
        if (friedman != null) {
            Map<String, Object> test = new LinkedHashMap<>();
            test.put("blocks", friedman.blocks());
            test.put("mean_ranks", Arrays.stream(friedman.meanRanks()).boxed().toList());
            test.put("chi_square", friedman.corrected().chiSquare());
            test.put("p_chi_square", friedman.corrected().pChiSquare());
            test.put("iman_davenport_f", FrontPrinter.plain(friedman.corrected().f()));
            test.put("p_iman_davenport", friedman.corrected().pF());
            test.put("nemenyi_critical_difference", comparison.criticalDifference().orElseThrow());
            json.put("friedman", test);
        }
        json.put("pairs", comparison.pairs().stream().map(CompareJson::pair).toList());
        return json;
    }

    private static Map<String, Object> attainment(AttainmentPair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", pair.first());
        json.put("second", pair.second());
        json.put("difference", pair.gap().difference());
        json.put("place", pair.place());
        json.put("p", pair.gap().p());
        json.put("p_holm", pair.holm());
        json.put("shown", pair.shown());
        json.put("sentence", pair.sentence());
        return json;
    }

    private static Map<String, Object> headStart(HeadStart start) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", start.first());
        json.put("second", start.second());
        json.put("first_evaluations", start.evaluations());
        json.put("second_evaluations", start.of());
        json.put("sentence", start.sentence());
        return json;
    }

    private static Map<String, Object> standing(String name, Summary summary) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", name);
        json.put("seeds", summary.count());
        json.put("least", summary.least());
        json.put("lower_quartile", summary.lower());
        json.put("median", summary.median());
        json.put("upper_quartile", summary.upper());
        json.put("most", summary.most());
        return json;
    }

    private static Map<String, Object> pair(Pair pair) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("first", pair.test().first());
        json.put("second", pair.test().second());
        json.put("test", pair.test().name());
        json.put("p", pair.test().p());
        json.put("p_holm", pair.holm());
        json.put("p_benjamini_hochberg", pair.benjaminiHochberg());
        json.put("a", pair.test().effect().a());
        json.put("a_low", pair.test().effect().low());
        json.put("a_high", pair.test().effect().high());
        json.put("difference", pair.test().shift().estimate());
        json.put("difference_low", FrontPrinter.plain(pair.test().shift().low()));
        json.put("difference_high", FrontPrinter.plain(pair.test().shift().high()));
        json.put("magnitude", pair.test().effect().magnitude().toString());
        json.put("verdict", CompareTable.verdict(pair));
        json.put("fewest_seeds", pair.fewestSeeds());
        json.put("sentence", pair.sentence());
        return json;
    }
}
