package org.paretile.analysis.guideline;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.DesignSpace;

/**
 * Designs drawn from a space, every value of a parameter equally likely and independent of the others, active or not, until enough of them
 * exist, that is, have metrics. Those that exist are a sample of the designs that the model can build (rejection sampling).
 */
final class SpaceSample {
    /** Draws for each design wanted, at most, so that a space of hardly any designs takes no hours. */
    private static final int PATIENCE = 4;
    /** Values tried for a parameter until the design exists. */
    private static final int TRIES = 64;

    private final DesignProblem problem;
    private final DesignSpace space;
    private final int[] varied;
    private final RandomGenerator random;
    /** Raw genes of all draws: inactive ones keep the value drawn. */
    private final int[][] drawn;
    /** Whether each draw meets every constraint. */
    private final boolean[] feasible;
    /** Numbers of the draws that exist. */
    private final int[] existing;
    /** Objectives of those, one array an objective. */
    private final double[][] values;

    SpaceSample(DesignProblem problem, int[] varied, int wanted, RandomGenerator random) {
        this.problem = problem;
        this.space = problem.space();
        this.varied = varied;
        this.random = random;
        int most = PATIENCE * wanted;
        int[][] genes = new int[most][];
        boolean[] met = new boolean[most];
        int[] found = new int[wanted];
        double[][] objectives = new double[problem.objectives().size()][wanted];
        int draws = 0;
        int count = 0;
        while (draws < most && count < wanted) {
            genes[draws] = draw();
            Outcome outcome = outcome(genes[draws]);
            met[draws] = outcome.feasible();
            if (exists(outcome)) {
                for (int j = 0; j < objectives.length; j++) {
                    objectives[j][count] = outcome.objectives()[j];
                }
                found[count++] = draws;
            }
            draws++;
        }
        int size = count;
        drawn = Arrays.copyOf(genes, draws);
        feasible = Arrays.copyOf(met, draws);
        existing = Arrays.copyOf(found, size);
        values = Arrays.stream(objectives).map(o -> Arrays.copyOf(o, size)).toArray(double[][]::new);
    }

    private int[] draw() {
        int[] genes = new int[space.genes()];
        for (int p : varied) {
            genes[p] = random.nextInt(space.cardinality(p));
        }
        return genes;
    }

    private Outcome outcome(int[] raw) {
        int[] genome = raw.clone();
        space.canonicalise(genome);
        return problem.outcome(genome);
    }

    private static boolean exists(Outcome outcome) {
        return outcome.violation() < Outcome.NO_DESIGN;
    }

    /** Number of draws. */
    int draws() {
        return drawn.length;
    }

    /** Number of designs that exist. */
    int size() {
        return existing.length;
    }

    /** Objective {@code j} of the designs that exist, minimised. */
    double[] values(int j) {
        return values[j];
    }

    /** 1 for each draw that meets every constraint, else 0. */
    double[] feasibility() {
        double[] marks = new double[feasible.length];
        Arrays.setAll(marks, i -> feasible[i] ? 1 : 0);
        return marks;
    }

    /** Genes of parameter {@code p} of all draws. */
    int[] genesOfDraws(int p) {
        return Arrays.stream(drawn).mapToInt(g -> g[p]).toArray();
    }

    /** Genes of parameter {@code p} of the designs that exist. */
    int[] genes(int p) {
        return Arrays.stream(existing).map(i -> drawn[i][p]).toArray();
    }

    /**
     * Designs with one parameter drawn anew.
     *
     * @param genes of the parameter
     * @param values objectives, one array an objective, minimised
     */
    record Redrawn(int[] genes, double[][] values) {}

    /** The first {@code count} designs with parameter {@code p} drawn anew among the values with which the design exists. */
    Redrawn redrawn(int p, int count) {
        Redrawn redrawn = new Redrawn(new int[count], new double[values.length][count]);
        for (int i = 0; i < count; i++) {
            redraw(i, p, redrawn);
        }
        return redrawn;
    }

    private void redraw(int i, int p, Redrawn redrawn) {
        int[] before = drawn[existing[i]];
        int[] canonical = before.clone();
        space.canonicalise(canonical);
        int gene = before[p];
        double[] objectives = Arrays.stream(values).mapToDouble(v -> v[i]).toArray();
        for (int attempt = 0; attempt < TRIES; attempt++) {
            int[] genome = before.clone();
            genome[p] = random.nextInt(space.cardinality(p));
            int tried = genome[p];
            space.canonicalise(genome);
            Outcome outcome = Arrays.equals(genome, canonical) ? null : problem.outcome(genome);
            if (outcome == null || exists(outcome)) {
                gene = tried;
                objectives = outcome == null ? objectives : outcome.objectives();
                break;
            }
        }
        redrawn.genes()[i] = gene;
        for (int j = 0; j < objectives.length; j++) {
            redrawn.values()[j][i] = objectives[j];
        }
    }
}
