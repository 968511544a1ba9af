package org.paretile.analysis.guideline;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.apache.commons.math3.random.SobolSequenceGenerator;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

/**
 * Two independent samples A and B of a space, and samples made of A with some parameters from B (Saltelli et al. 2010). Points
 * are a Sobol sequence, shifted at random. Every value of a parameter is equally likely, active or not.
 */
final class SaltelliSample {
    private final DesignProblem problem;
    private final DesignSpace space;
    private final int[] varied;
    private final int[][] a;
    private final int[][] b;

    SaltelliSample(DesignProblem problem, int[] varied, int samples, RandomGenerator random) {
        this.problem = problem;
        this.space = problem.space();
        this.varied = varied;
        int k = varied.length;
        double[] shift = new double[2 * k];
        Arrays.setAll(shift, i -> random.nextDouble());
        SobolSequenceGenerator sequence = new SobolSequenceGenerator(Math.max(1, 2 * k));
        a = new int[samples][space.genes()];
        b = new int[samples][space.genes()];
        for (int i = 0; i < samples; i++) {
            double[] point = sequence.nextVector();
            for (int v = 0; v < k; v++) {
                a[i][varied[v]] = gene(varied[v], point[v] + shift[v]);
                b[i][varied[v]] = gene(varied[v], point[k + v] + shift[k + v]);
            }
        }
    }

    private int gene(int p, double u) {
        int size = space.cardinality(p);
        return Math.min(size - 1, (int) ((u - Math.floor(u)) * size));
    }

    int samples() {
        return a.length;
    }

    /** Objectives of the designs of A, or NaN where the model has none: one array an objective. */
    double[][] ofA() {
        return values(a);
    }

    /** Objectives of the designs of B. */
    double[][] ofB() {
        return values(b);
    }

    /** Objectives of the designs of A with these parameters, by their place among the varied, taken from B. */
    double[][] ofMixture(int... places) {
        int[][] mixture = new int[a.length][];
        for (int i = 0; i < a.length; i++) {
            mixture[i] = a[i].clone();
            for (int v : places) {
                mixture[i][varied[v]] = b[i][varied[v]];
            }
        }
        return values(mixture);
    }

    private double[][] values(int[][] genomes) {
        int m = problem.objectives().size();
        double[][] values = new double[m][genomes.length];
        for (int i = 0; i < genomes.length; i++) {
            int[] genome = genomes[i].clone();
            space.canonicalise(genome);
            Evaluation evaluation = problem.evaluate(genome);
            for (int j = 0; j < m; j++) {
                values[j][i] = evaluation instanceof Evaluation.Metrics(double[] metrics)
                        ? metrics[problem.metrics().indexOf(problem.objectives().get(j).metric())] : Double.NaN;
            }
        }
        return values;
    }
}
