package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.paretile.analysis.indicator.NondominatedFilter;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.space.DesignSpace;

/** Feasible designs with their objectives, and which of them are nondominated. */
public final class Designs {
    private final DesignSpace space;
    private final List<Objective> objectives;
    private final int[][] genomes;
    private final double[][] points;
    private final boolean[] pareto;
    private final int paretoCount;

    /**
     * @param genomes canonical, each design once
     * @param points their objectives, minimised
     * @throws IllegalArgumentException if there is not one point a genome, or an objective is not finite
     */
    public Designs(DesignSpace space, List<Objective> objectives, int[][] genomes, double[][] points) {
        if (genomes.length != points.length) {
            throw new IllegalArgumentException("there are " + genomes.length + " genomes but " + points.length + " points");
        }
        this.space = space;
        this.objectives = List.copyOf(objectives);
        this.genomes = genomes.clone();
        this.points = Arrays.stream(points).map(q -> Arrays.stream(q).map(v -> v + 0.0).toArray()).toArray(double[][]::new); // no −0: 0 and −0 are equal
        pareto = new boolean[genomes.length];
        paretoCount = markPareto();
    }

    private int markPareto() {
        if (points.length == 0) {
            return 0;
        }
        int[] order = IntStream.range(0, points.length).boxed()
                .sorted((a, b) -> Arrays.compare(points[a], points[b])).mapToInt(Integer::intValue).toArray();
        double[][] sorted = new double[points.length][];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = points[order[i]];
        }
        int count = 0;
        for (int kept : NondominatedFilter.indices(sorted)) {
            // the filter keeps one of equal points, which lie side by side; all of them are nondominated
            for (int i = kept; i < order.length && Arrays.equals(sorted[i], sorted[kept]); i++) {
                if (!pareto[order[i]]) {
                    pareto[order[i]] = true;
                    count++;
                }
            }
        }
        return count;
    }

    /** What may vary. */
    public DesignSpace space() {
        return space;
    }

    /** What was wanted. */
    public List<Objective> objectives() {
        return objectives;
    }

    /** Number of feasible designs. */
    public int size() {
        return genomes.length;
    }

    /** Number of nondominated designs. */
    public int paretoSize() {
        return paretoCount;
    }

    /** Whether design {@code i} is nondominated. */
    boolean pareto(int i) {
        return pareto[i];
    }

    /** Numbers of the nondominated designs. */
    int[] front() {
        return IntStream.range(0, genomes.length).filter(i -> pareto[i]).toArray();
    }

    int[] genome(int i) {
        return genomes[i];
    }

    /** Minimised objectives of design {@code i}. */
    double[] point(int i) {
        return points[i];
    }

    /** Objective {@code j} of design {@code i} as its metric has it. */
    double value(int i, int j) {
        return objectives.get(j).original(points[i][j]);
    }

    /** Parameters that vary among the designs' values: those with more than one value. */
    int[] varied() {
        List<Integer> varied = new ArrayList<>();
        for (int p = 0; p < space.genes(); p++) {
            if (space.cardinality(p) > 1) {
                varied.add(p);
            }
        }
        return varied.stream().mapToInt(Integer::intValue).toArray();
    }

    /** Genes of parameter {@code p} in the order of the designs, −1 where it is not active. */
    int[] genes(int p) {
        int[] genes = new int[genomes.length];
        for (int i = 0; i < genes.length; i++) {
            genes[i] = space.active(genomes[i], p) ? genomes[i][p] : -1;
        }
        return genes;
    }

    /** A value of objective {@code j} for people. */
    String text(int j, double value) {
        return Scale.of(objectives.get(j).metric().unit(), value).text(value);
    }
}
