package org.paretile.experiments.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.paretile.analysis.statistics.Pair;
import org.paretile.analysis.statistics.Summary;

/**
 * What a better algorithm is worth in evaluations: how early its middle search has the hypervolume that the middle search of another ends
 * with.
 *
 * @param first the better algorithm
 * @param second the other
 * @param evaluations after which the median of the first is no less than the last median of the second
 * @param of evaluations that this last median took
 */
public record HeadStart(String first, String second, long evaluations, long of) {
    /** A head start of less is no news. */
    private static final double MOST = 0.9;

    /** Those of each pair of which one is better by hypervolume; none if the contest has no curves. */
    public static List<HeadStart> of(Contest contest) {
        Map<String, List<Contest.Score>> groups = contest.groups();
        List<HeadStart> starts = new ArrayList<>();
        contest.comparisons().getFirst().pairs().stream().filter(p -> p.verdict() == Pair.Verdict.BETTER).forEach(pair -> {
            List<Contest.Score> better = groups.getOrDefault(pair.test().first(), List.of());
            List<Contest.Score> other = groups.getOrDefault(pair.test().second(), List.of());
            List<Summary> theirs = Contest.curve(other);
            if (!theirs.isEmpty()) {
                long end = other.getFirst().curve().evaluations()[theirs.size() - 1];
                List<Summary> mine = Contest.curve(better);
                double goal = theirs.getLast().median();
                IntStream.range(0, mine.size()).filter(i -> mine.get(i).median() >= goal).limit(1).forEach(i -> {
                    long reached = better.getFirst().curve().evaluations()[i];
                    if (reached <= MOST * end) {
                        starts.add(new HeadStart(pair.test().first(), pair.test().second(), reached, end));
                    }
                });
            }
        });
        return List.copyOf(starts);
    }

    /** In one sentence. */
    public String sentence() {
        return String.format(Locale.ROOT, "%s needs at most %,d evaluations for the median hypervolume that %s has after %,d (%.0f%%)",
                first, evaluations, second, of, 100.0 * evaluations / of);
    }
}
