package org.paretile.experiments.compare;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.analysis.statistics.Adjustment;
import org.paretile.analysis.statistics.AttainmentGap;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;

/**
 * Where two algorithms attain the most differently, for two objectives.
 *
 * @param first the one that attains more often there
 * @param second the other
 * @param gap their greatest difference
 * @param firstFronts fronts of the first
 * @param secondFronts of the second
 * @param holm p after Holm over all pairs
 * @param comparisons number of pairs
 * @param shown whether the difference is claimed
 * @param place what the designs there have at most or at least, in words
 */
public record AttainmentPair(String first, String second, AttainmentGap gap, int firstFronts, int secondFronts, double holm, int comparisons,
        boolean shown, String place) {
    private static final long SEED = 1;

    private record Tested(String first, String second, AttainmentGap gap, int firstFronts, int secondFronts) {
        static Tested of(String first, List<double[][]> mine, String second, List<double[][]> theirs, boolean paired) {
            AttainmentGap gap = AttainmentGap.of(mine, theirs, paired, SEED);
            return gap.difference() >= 0 ? new Tested(first, second, gap, mine.size(), theirs.size())
                    : new Tested(second, first, new AttainmentGap(-gap.difference(), gap.at(),
                            /* first= */ gap.second(), /* second= */ gap.first(), gap.p()), theirs.size(), mine.size());
        }
    }

    /** Every two groups of searches; none unless there are two objectives. */
    static List<AttainmentPair> of(List<Objective> objectives, Map<String, List<Contest.Score>> groups, double alpha) {
        if (objectives.size() != 2) {
            return List.of();
        }
        Map<String, List<double[][]>> fronts = new LinkedHashMap<>();
        List<List<Long>> seeds = new ArrayList<>();
        groups.forEach((group, scores) -> {
            List<Contest.Score> sorted = scores.stream().sorted((a, b) -> Long.compare(a.seed(), b.seed())).toList();
            fronts.put(group, sorted.stream().map(Contest.Score::front).toList());
            seeds.add(sorted.stream().map(Contest.Score::seed).toList());
        });
        boolean paired = seeds.stream().distinct().count() == 1;
        List<String> names = List.copyOf(groups.keySet());
        List<Tested> tested = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                tested.add(Tested.of(names.get(i), fronts.getOrDefault(names.get(i), List.of()), names.get(j),
                        fronts.getOrDefault(names.get(j), List.of()), paired));
            }
        }
        double[] holm = Adjustment.HOLM.of(tested.stream().mapToDouble(t -> t.gap().p()).toArray());
        List<AttainmentPair> pairs = new ArrayList<>();
        for (int i = 0; i < holm.length; i++) {
            Tested t = tested.get(i);
            pairs.add(new AttainmentPair(t.first(), t.second(), t.gap(), t.firstFronts(), t.secondFronts(), holm[i], holm.length,
                    holm[i] <= alpha, place(objectives, t.gap().at())));
        }
        return List.copyOf(pairs);
    }

    private static String place(List<Objective> objectives, double[] at) {
        List<String> bounds = new ArrayList<>();
        for (int m = 0; m < at.length; m++) {
            Objective objective = objectives.get(m);
            double value = objective.original(at[m]);
            bounds.add(objective.metric().name() + (objective.direction() == Direction.MINIMIZE ? " <= " : " >= ")
                    + Scale.of(objective.metric().unit(), value).text(value));
        }
        return String.join(" and ", bounds);
    }

    /** What all pairs have to say: each difference that is claimed, and in one sentence those that are not. */
    public static List<String> sentences(List<AttainmentPair> pairs) {
        List<String> sentences = new ArrayList<>(pairs.stream().filter(AttainmentPair::shown).map(AttainmentPair::sentence).toList());
        List<AttainmentPair> alike = pairs.stream().filter(p -> !p.shown()).toList();
        if (alike.size() == 1) {
            sentences.add(alike.getFirst().sentence());
        } else if (!alike.isEmpty()) {
            sentences.add(String.format(Locale.ROOT, "no difference of attainment shown between %s: p at least %.3g after Holm over %d (permutation test)",
                    sentences.isEmpty() ? "any two" : "the other " + alike.size() + " pairs",
                    alike.stream().mapToDouble(AttainmentPair::holm).min().orElseThrow(), pairs.size()));
        }
        return List.copyOf(sentences);
    }

    /** In one sentence. */
    public String sentence() {
        String p = String.format(Locale.ROOT, "p = %.3g%s (permutation test)", holm, comparisons == 1 ? "" : " after Holm over " + comparisons);
        if (!shown) {
            return "no difference of attainment shown between %s and %s: %s".formatted(first, second, p);
        }
        return "%s attains more than %s, most of all %s: %d of %d searches against %d of %d, %s".formatted(first, second, place, gap.first(),
                firstFronts, gap.second(), secondFronts, p);
    }
}
