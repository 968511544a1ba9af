package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Outcome;

/** Measures {@link LocalEffect}s: every Pareto design (of many, an even choice) with one parameter changed. */
final class LocalEffects {
    private static final int LEAST_STEPS = 5;
    /** A middle change below this is not worth a sentence. */
    private static final double LEAST_CHANGE = 0.005;
    /** Nor is a middle difference of a level or a temperature below this, in dB or degrees. */
    private static final double LEAST_DIFFERENCE = 0.05;

    private LocalEffects() {}

    static List<LocalEffect> of(DesignProblem problem, Designs designs, int starts) {
        List<LocalEffect> effects = new ArrayList<>();
        int[] front = designs.front();
        int stride = Math.max(1, (front.length + starts - 1) / starts);
        int[] chosen = IntStream.range(0, front.length).filter(i -> i % stride == 0).map(i -> front[i]).toArray();
        for (int p : designs.varied()) {
            effects.addAll(of(problem, designs, chosen, p));
        }
        return effects;
    }

    private static List<LocalEffect> of(DesignProblem problem, Designs designs, int[] chosen, int p) {
        int m = designs.objectives().size();
        boolean ordered = designs.space().ordered(p);
        List<double[]> changed = new ArrayList<>();
        int changes = 0;
        for (int i : chosen) {
            int[] genome = designs.genome(i);
            if (!designs.space().active(genome, p)) {
                continue;
            }
            for (int gene : others(genome[p], designs.space().cardinality(p), ordered)) {
                int[] neighbour = genome.clone();
                neighbour[p] = gene;
                designs.space().canonicalise(neighbour);
                Outcome outcome = problem.outcome(neighbour);
                changes++;
                if (outcome.feasible()) {
                    double[] change = new double[m];
                    for (int j = 0; j < m; j++) {
                        double after = designs.objectives().get(j).original(outcome.objectives()[j]);
                        change[j] = isDifference(designs, j) ? after - designs.value(i, j) : after / designs.value(i, j);
                    }
                    changed.add(change);
                }
            }
        }
        List<LocalEffect> effects = new ArrayList<>();
        for (int j = 0; j < m && changed.size() >= LEAST_STEPS; j++) {
            int objective = j;
            boolean difference = isDifference(designs, j);
            double[] sizes = changed.stream().mapToDouble(c -> ordered ? c[objective] : size(c[objective], difference))
                    .filter(c -> Double.isFinite(c) && (difference || c > 0)).sorted().toArray();
            if (sizes.length >= LEAST_STEPS && (difference ? Math.abs(quantile(sizes, 0.5)) >= LEAST_DIFFERENCE
                    : Math.abs(quantile(sizes, 0.5) - 1) >= LEAST_CHANGE)) {
                effects.add(new LocalEffect(designs.space().parameters().get(p).name(),
                        designs.objectives().get(j).metric().name(), ordered, sizes.length, 1 - (double) changed.size() / changes,
                        difference ? designs.objectives().get(j).metric().unit().symbol() : "",
                        quantile(sizes, 0.5), quantile(sizes, 0.25), quantile(sizes, 0.75)));
            }
        }
        return effects;
    }

    private static boolean isDifference(Designs designs, int objective) {
        return designs.objectives().get(objective).metric().isDifference();
    }

    /** Of a change without direction. */
    private static double size(double change, boolean difference) {
        return difference ? Math.abs(change) : Math.max(change, 1 / change);
    }

    private static int[] others(int gene, int size, boolean ordered) {
        return ordered ? IntStream.of(gene + 1).filter(g -> g < size).toArray()
                : IntStream.range(0, size).filter(g -> g != gene).toArray();
    }

    /** Quantile of sorted values, linear between them (Hyndman and Fan 1996, type 7). */
    static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int below = (int) at;
        return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
    }
}
