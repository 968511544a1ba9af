package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.guideline.Explained.Share;
import org.paretile.problems.family.DesignProblem;

/**
 * Variance-based sensitivity over the space. First-order and second-order indices are estimated from designs drawn over it ({@link Explained});
 * total indices with pairs that differ in one parameter ({@link PairedTotal}). Where only some designs exist, those are the space: the indices are
 * then conditional on existence, the parameter drawn anew from its conditional distribution (Kucherenko, Tarantola and Annoni 2012); indices of
 * pairs, which need independent parameters, are left out. Whether a design meets the constraints is a quantity of its own.
 */
final class SobolIndices {
    /** Designs drawn for each base sample, for first-order indices. */
    private static final int DRAWN = 8;
    private static final int LEAST_DESIGNS = 64;
    /** Share of the variance below which an effect is not worth a sentence; an interval must lie above it. */
    private static final double LEAST = 0.01;
    /** Values of a parameter told apart, alone and in a pair; neighbours of more are put together. */
    private static final int MOST_VALUES = 64;
    private static final int MOST_PAIRED = 16;
    private static final double LEVEL = 0.05;
    /** Designs of a value from which on its share of feasible ones is told. */
    private static final int LEAST_OF_VALUE = 20;

    private final DesignProblem problem;
    private final int[] varied;
    private final SpaceSample sample;
    private final int base;
    private final RandomGenerator random;
    private final List<Guideline> found = new ArrayList<>();

    private SobolIndices(DesignProblem problem, int[] varied, int samples, RandomGenerator random) {
        this.problem = problem;
        this.varied = varied;
        this.random = random;
        sample = new SpaceSample(problem, varied, DRAWN * samples, random);
        base = Math.min(samples, sample.size());
    }

    static List<Guideline> of(DesignProblem problem, int[] varied, int samples, RandomGenerator random) {
        if (varied.length == 0) {
            return List.of();
        }
        SobolIndices indices = new SobolIndices(problem, varied, samples, random);
        indices.objectives();
        indices.feasibility();
        return indices.found;
    }

    /** An objective over the designs that exist; {@code y} is centred. */
    private record Quantity(int objective, boolean logarithm, double mean, double[] y, Explained explained) {}

    private void objectives() {
        if (sample.size() < LEAST_DESIGNS) {
            return;
        }
        int[][] weights = Explained.resamples(sample.size(), random);
        List<Quantity> quantities = new ArrayList<>();
        for (int j = 0; j < problem.objectives().size(); j++) {
            Quantity quantity = quantity(j, weights);
            if (quantity != null) {
                quantities.add(quantity);
            }
        }
        SpaceSample.Redrawn[] redrawn = new SpaceSample.Redrawn[varied.length];
        for (int v = 0; v < varied.length && !quantities.isEmpty(); v++) {
            redrawn[v] = sample.redrawn(varied[v], base);
        }
        int[][] resamples = Explained.resamples(base, random);
        quantities.forEach(q -> effects(q, redrawn, resamples));
        if (independent()) {
            quantities.forEach(this::interactions);
        }
    }

    /** An objective, or its logarithm if it is always positive; null if it is constant. */
    private @Nullable Quantity quantity(int j, int[][] weights) {
        boolean logarithm = Arrays.stream(sample.values(j)).map(problem.objectives().get(j)::original).noneMatch(v -> v <= 0);
        double[] y = Arrays.stream(sample.values(j)).map(v -> scale(v, j, logarithm)).toArray();
        double mean = Arrays.stream(y).average().orElse(0);
        double[] centred = Arrays.stream(y).map(v -> v - mean).toArray();
        Explained explained = new Explained(centred, weights);
        return explained.variance() > 1e-24 * (1 + mean * mean) ? new Quantity(j, logarithm, mean, centred, explained) : null;
    }

    private double scale(double minimised, int objective, boolean logarithm) {
        double original = problem.objectives().get(objective).original(minimised);
        return logarithm ? Math.log(original) : original;
    }

    private boolean independent() {
        return sample.size() >= GlobalEffect.INDEPENDENT * sample.draws();
    }

    private void effects(Quantity q, SpaceSample.Redrawn[] redrawn, int[][] resamples) {
        List<GlobalEffect> effects = new ArrayList<>();
        double existing = (double) sample.size() / sample.draws();
        for (int v = 0; v < varied.length; v++) {
            double[] others = Arrays.stream(redrawn[v].values()[q.objective()])
                    .map(o -> scale(o, q.objective(), q.logarithm()) - q.mean()).toArray();
            int[] groups = groups(v, MOST_VALUES);
            Share total = independent()
                    ? PairedTotal.controlled(q.explained(), groups, MOST_VALUES, others, merged(redrawn[v].genes(), v, MOST_VALUES))
                    : PairedTotal.of(q.y(), others, resamples);
            if (total.low() >= LEAST) {
                Share first = q.explained().by(groups, MOST_VALUES);
                effects.add(new GlobalEffect(name(v), objective(q), first.estimate(), first.low(), first.high(), total.estimate(), total.low(),
                        total.high(), existing, sample.size()));
            }
        }
        effects.sort(Comparator.comparingDouble((GlobalEffect e) -> -e.total()).thenComparing(GlobalEffect::parameter));
        found.addAll(effects);
    }

    /** Pairs whose share lies above the least even if every pair was asked about. */
    private void interactions(Quantity q) {
        int pairs = varied.length * (varied.length - 1) / 2 * problem.objectives().size();
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - LEVEL / Math.max(1, pairs) / 2);
        int[][] groups = new int[varied.length][];
        double[] alone = new double[varied.length];
        for (int v = 0; v < varied.length; v++) {
            groups[v] = groups(v, MOST_PAIRED);
            alone[v] = q.explained().estimate(groups[v], MOST_PAIRED);
        }
        double[][] resampledAlone = new double[varied.length][0];
        List<Interaction> interactions = new ArrayList<>();
        for (int a = 0; a < varied.length; a++) {
            for (int b = a + 1; b < varied.length; b++) {
                int[] both = new int[sample.size()];
                for (int i = 0; i < both.length; i++) {
                    both[i] = groups[a][i] * MOST_PAIRED + groups[b][i];
                }
                int cells = MOST_PAIRED * MOST_PAIRED;
                double alreadyKnown = alone[a] + alone[b];
                if (q.explained().estimate(both, cells) - alreadyKnown < LEAST) {
                    continue;
                }
                double[] ofA = resampled(q, groups, resampledAlone, a);
                double[] ofB = resampled(q, groups, resampledAlone, b);
                double[] more = q.explained().resampled(both, cells);
                for (int r = 0; r < more.length; r++) {
                    more[r] -= ofA[r] + ofB[r];
                }
                Share share = Share.of(q.explained().estimate(both, cells) - alreadyKnown, more);
                if (share.estimate() - z * share.error() >= LEAST) {
                    interactions.add(new Interaction(name(a), name(b), objective(q), share.estimate(), share.low(), share.high(), sample.size()));
                }
            }
        }
        interactions.sort(Comparator.comparingDouble((Interaction i) -> -i.share()));
        found.addAll(interactions);
    }

    private static double[] resampled(Quantity q, int[][] groups, double[][] known, int v) {
        if (known[v].length == 0) {
            known[v] = q.explained().resampled(groups[v], MOST_PAIRED);
        }
        return known[v];
    }

    private void feasibility() {
        double[] marks = sample.feasibility();
        double feasible = Arrays.stream(marks).average().orElse(0);
        if (Math.min(feasible, 1 - feasible) * marks.length < LEAST_DESIGNS / 2.0) {
            return;
        }
        Explained explained = new Explained(Arrays.stream(marks).map(m -> m - feasible).toArray(), Explained.resamples(marks.length, random));
        double z = new NormalDistribution(null, 0, 1).inverseCumulativeProbability(1 - LEVEL / varied.length / 2);
        List<FeasibilityEffect> effects = new ArrayList<>();
        for (int v = 0; v < varied.length; v++) {
            int size = problem.space().cardinality(varied[v]);
            int[] genes = sample.genesOfDraws(varied[v]);
            Share share = explained.by(Arrays.stream(genes).map(g -> merged(g, size, MOST_VALUES)).toArray(), MOST_VALUES);
            if (share.estimate() - z * share.error() >= LEAST) {
                add(effects, varied[v], share, genes, marks, feasible);
            }
        }
        effects.sort(Comparator.comparingDouble((FeasibilityEffect e) -> -e.share()));
        found.addAll(effects);
    }

    private void add(List<FeasibilityEffect> effects, int p, Share share, int[] genes, double[] marks, double feasible) {
        int size = problem.space().cardinality(p);
        int[] drawn = new int[size];
        double[] met = new double[size];
        for (int i = 0; i < genes.length; i++) {
            drawn[genes[i]]++;
            met[genes[i]] += marks[i];
        }
        int[] told = IntStream.range(0, size).filter(g -> drawn[g] >= LEAST_OF_VALUE).boxed()
                .sorted(Comparator.comparingDouble((Integer g) -> -met[g] / drawn[g])).mapToInt(Integer::intValue).toArray();
        if (told.length > 1) {
            int best = told[0];
            int worst = told[told.length - 1];
            effects.add(new FeasibilityEffect(problem.space().parameters().get(p).name(), share.estimate(), share.low(), share.high(),
                    words(p, best), met[best] / drawn[best], words(p, worst), met[worst] / drawn[worst], feasible, genes.length));
        }
    }

    private String words(int p, int gene) {
        BitSet value = new BitSet();
        value.set(gene);
        return new Selection(p, value, false).text(problem.space());
    }

    /** Genes of a parameter of the designs that exist, neighbours put together where there are more than {@code most}. */
    private int[] groups(int v, int most) {
        return merged(sample.genes(varied[v]), v, most);
    }

    private int[] merged(int[] genes, int v, int most) {
        int size = problem.space().cardinality(varied[v]);
        return Arrays.stream(genes).map(g -> merged(g, size, most)).toArray();
    }

    private static int merged(int gene, int size, int most) {
        return size <= most ? gene : (int) ((long) gene * most / size);
    }

    private String name(int v) {
        return problem.space().parameters().get(varied[v]).name();
    }

    private String objective(Quantity q) {
        return problem.objectives().get(q.objective()).metric().name();
    }
}
