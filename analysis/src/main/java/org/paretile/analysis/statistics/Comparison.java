package org.paretile.analysis.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.metric.Direction;

/**
 * Algorithms compared by one indicator. Where all have the same seeds, values are paired by seed: {@link SignedRank} with zeros split for
 * each pair of algorithms, {@link Friedman} for all of them, from three on. Else each pair gets {@link RankSum}. Claims rest on p-values
 * after Holm; Benjamini and Hochberg's are given beside them.
 *
 * @param indicator its name
 * @param better which way it gets better
 * @param alpha level of the claims
 * @param paired whether values are paired by seed
 * @param standings of the algorithms, in their order
 * @param friedman the test of all; null if not paired, of two algorithms only, or of one seed
 * @param pairs every two algorithms, those with the smallest p first
 */
public record Comparison(String indicator, Direction better, double alpha, boolean paired, List<Standing> standings,
        @Nullable Friedman friedman, List<Pair> pairs) {
    /** Seed of the bootstrap intervals. */
    private static final long BOOTSTRAP = 1;

    /**
     * How an algorithm stands.
     *
     * @param name of the algorithm
     * @param summary of its values
     */
    public record Standing(String name, Summary summary) {}

    /**
     * Compares.
     *
     * @param samples one an algorithm, two at least, of different names
     * @param alpha level of the claims, 0 … 1, both excluded
     * @throws IllegalArgumentException if there are fewer samples, or two have one name
     */
    public static Comparison of(String indicator, Direction better, List<Sample> samples, double alpha) {
        if (samples.size() < 2 || samples.stream().map(Sample::name).distinct().count() < samples.size()) {
            throw new IllegalArgumentException("there are %d samples; give two at least, of different names".formatted(samples.size()));
        }
        List<Long> seeds = samples.getFirst().seeds();
        boolean paired = samples.stream().allMatch(s -> s.seeds().size() == seeds.size() && new HashSet<>(s.seeds()).containsAll(seeds));
        List<double[]> values = samples.stream().map(s -> paired ? s.inOrder(seeds) : s.values()).toList();
        List<Standing> standings = samples.stream().map(s -> new Standing(s.name(), Summary.of(s.values()))).toList();
        return new Comparison(indicator, better, alpha, paired, standings,
                paired && samples.size() > 2 && seeds.size() > 1 ? friedman(values, better) : null,
                pairs(samples, values, paired, better, alpha));
    }

    private static Friedman friedman(List<double[]> values, Direction better) {
        return Friedman.of(IntStream.range(0, values.getFirst().length)
                .mapToObj(seed -> values.stream().mapToDouble(v -> v[seed]).toArray()).toArray(double[][]::new), better);
    }

    private static List<Pair> pairs(List<Sample> samples, List<double[]> values, boolean paired, Direction better, double alpha) {
        List<Pair.Test> tests = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            for (int j = i + 1; j < samples.size(); j++) {
                tests.add(Pair.Test.of(samples.get(i).name(), values.get(i), samples.get(j).name(), values.get(j), paired, better,
                        BOOTSTRAP));
            }
        }
        double[] p = tests.stream().mapToDouble(Pair.Test::p).toArray();
        double[] holm = Adjustment.HOLM.of(p);
        double[] shares = Adjustment.BENJAMINI_HOCHBERG.of(p);
        List<Pair> pairs = new ArrayList<>();
        IntStream.range(0, p.length).boxed().sorted((a, b) -> Double.compare(p[a], p[b]))
                .forEach(i -> pairs.add(new Pair(tests.get(i), holm[i], shares[i], p.length, alpha)));
        return List.copyOf(pairs);
    }

    /** Critical difference of mean ranks after {@link #friedman}, at the same level. */
    public Optional<Double> criticalDifference() {
        return Optional.ofNullable(friedman).map(f -> Nemenyi.criticalDifference(f, alpha));
    }

    /** Fewest seeds with which so many algorithms could be told apart at all, after Holm. */
    public int fewestSeeds() {
        return pairs.getFirst().fewestSeeds();
    }
}
