package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.paretile.problems.family.DesignProblem;

/**
 * Variance-based sensitivity of every objective over the space: first-order indices by Saltelli et al. (2010), total indices
 * by Jansen (1999), second-order indices of the parameters that interact the most; intervals by bootstrap over the samples.
 */
final class SobolIndices {
    private static final int RESAMPLES = 200;
    private static final int MOST_INTERACTING = 5;
    private static final double LEAST_TOTAL = 0.01;
    private static final double LEAST_INTERACTION = 0.01;
    private static final int LEAST_SAMPLES = 64;

    private final DesignProblem problem;
    private final int[] varied;
    private final SaltelliSample sample;
    private final RandomGenerator random;
    private final List<Guideline> found = new ArrayList<>();

    private SobolIndices(DesignProblem problem, int[] varied, int samples, RandomGenerator random) {
        this.problem = problem;
        this.varied = varied;
        this.random = random;
        sample = new SaltelliSample(problem, varied, samples, random);
    }

    static List<Guideline> of(DesignProblem problem, int[] varied, int samples, RandomGenerator random) {
        if (varied.length == 0) {
            return List.of();
        }
        SobolIndices indices = new SobolIndices(problem, varied, samples, random);
        indices.measure();
        return indices.found;
    }

    private void measure() {
        double[][] a = sample.ofA();
        double[][] b = sample.ofB();
        double[][][] mixtures = new double[varied.length][][];
        for (int v = 0; v < varied.length; v++) {
            mixtures[v] = sample.ofMixture(v);
        }
        for (int j = 0; j < a.length; j++) {
            boolean positive = positive(a[j]) && positive(b[j]);
            double[] ya = scaled(a[j], positive);
            double[] yb = scaled(b[j], positive);
            double[][] ymix = new double[varied.length][];
            for (int v = 0; v < varied.length; v++) {
                ymix[v] = scaled(mixtures[v][j], positive);
            }
            effects(j, ya, yb, ymix);
            interactions(j, positive, ya, yb, ymix);
        }
    }

    private void effects(int j, double[] ya, double[] yb, double[][] ymix) {
        List<GlobalEffect> effects = new ArrayList<>();
        for (int v = 0; v < varied.length; v++) {
            double[] mix = ymix[v];
            int[] rows = IntStream.range(0, ya.length).filter(i -> finite(ya[i], yb[i], mix[i])).toArray();
            if (rows.length < LEAST_SAMPLES || variance(ya, yb, rows) == 0) {
                continue;
            }
            double[] first = new double[RESAMPLES];
            double[] total = new double[RESAMPLES];
            for (int r = 0; r < RESAMPLES; r++) {
                int[] drawn = draw(rows);
                double variance = variance(ya, yb, drawn);
                first[r] = variance == 0 ? 0 : alone(ya, yb, mix, drawn) / variance;
                total[r] = variance == 0 ? 0 : together(ya, mix, drawn) / variance;
            }
            Arrays.sort(first);
            Arrays.sort(total);
            double variance = variance(ya, yb, rows);
            double t = together(ya, mix, rows) / variance;
            if (t >= LEAST_TOTAL) {
                effects.add(new GlobalEffect(name(v), objective(j), alone(ya, yb, mix, rows) / variance, quantile(first, 0.025),
                        quantile(first, 0.975), t, quantile(total, 0.025), quantile(total, 0.975), rows.length));
            }
        }
        effects.sort(Comparator.comparingDouble((GlobalEffect e) -> -e.total()).thenComparing(GlobalEffect::parameter));
        found.addAll(effects);
    }

    /** Pairs of those parameters whose total index exceeds their first-order index the most. */
    private void interactions(int j, boolean positive, double[] ya, double[] yb, double[][] ymix) {
        int[] all = IntStream.range(0, ya.length).filter(i -> finite(ya[i], yb[i]) && Arrays.stream(ymix).allMatch(y -> finite(y[i])))
                .toArray();
        if (all.length < LEAST_SAMPLES || variance(ya, yb, all) == 0) {
            return;
        }
        int[] places = IntStream.range(0, varied.length).boxed()
                .sorted(Comparator.comparingDouble((Integer v) -> alone(ya, yb, ymix[v], all) - together(ya, ymix[v], all)))
                .limit(MOST_INTERACTING).sorted().mapToInt(Integer::intValue).toArray();
        for (int x = 0; x < places.length; x++) {
            for (int y = x + 1; y < places.length; y++) {
                pair(j, positive, places[x], places[y], ya, yb, ymix);
            }
        }
    }

    private void pair(int j, boolean positive, int one, int other, double[] ya, double[] yb, double[][] ymix) {
        double[] both = scaled(sample.ofMixture(one, other)[j], positive);
        int[] rows = IntStream.range(0, ya.length)
                .filter(i -> finite(ya[i], yb[i], both[i]) && finite(ymix[one][i], ymix[other][i])).toArray();
        if (rows.length < LEAST_SAMPLES) {
            return;
        }
        double[] shares = new double[RESAMPLES];
        for (int r = 0; r < RESAMPLES; r++) {
            shares[r] = second(ya, yb, ymix[one], ymix[other], both, draw(rows));
        }
        Arrays.sort(shares);
        double low = quantile(shares, 0.025);
        if (low >= LEAST_INTERACTION) {
            found.add(new Interaction(name(one), name(other), objective(j), second(ya, yb, ymix[one], ymix[other], both, rows), low,
                    quantile(shares, 0.975), rows.length));
        }
    }

    private static double second(double[] ya, double[] yb, double[] one, double[] other, double[] both, int[] rows) {
        double variance = variance(ya, yb, rows);
        return variance == 0 ? 0
                : (alone(ya, yb, both, rows) - alone(ya, yb, one, rows) - alone(ya, yb, other, rows)) / variance;
    }

    /** Variance of the expectation given the exchanged parameters: mean of f(B)(f(AB) − f(A)), f centred. */
    private static double alone(double[] ya, double[] yb, double[] mix, int[] rows) {
        double mean = mean(ya, yb, rows);
        double sum = 0;
        for (int i : rows) {
            sum += (yb[i] - mean) * (mix[i] - ya[i]);
        }
        return sum / rows.length;
    }

    /** Expectation of the variance given every other parameter: half the mean of (f(A) − f(AB))². */
    private static double together(double[] ya, double[] mix, int[] rows) {
        double sum = 0;
        for (int i : rows) {
            sum += (ya[i] - mix[i]) * (ya[i] - mix[i]);
        }
        return sum / (2.0 * rows.length);
    }

    private static double mean(double[] ya, double[] yb, int[] rows) {
        double sum = 0;
        for (int i : rows) {
            sum += ya[i] + yb[i];
        }
        return sum / (2.0 * rows.length);
    }

    private static double variance(double[] ya, double[] yb, int[] rows) {
        double mean = mean(ya, yb, rows);
        double sum = 0;
        for (int i : rows) {
            sum += (ya[i] - mean) * (ya[i] - mean) + (yb[i] - mean) * (yb[i] - mean);
        }
        double variance = sum / (2.0 * rows.length);
        return variance > 1e-24 * (1 + mean * mean) ? variance : 0;
    }

    private int[] draw(int[] rows) {
        int[] drawn = new int[rows.length];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = rows[random.nextInt(rows.length)];
        }
        return drawn;
    }

    private static double quantile(double[] sorted, double q) {
        return LocalEffects.quantile(sorted, q);
    }

    private static boolean positive(double[] values) {
        return Arrays.stream(values).noneMatch(v -> v <= 0);
    }

    private static double[] scaled(double[] values, boolean logarithm) {
        return logarithm ? Arrays.stream(values).map(Math::log).toArray() : values;
    }

    private static boolean finite(double... values) {
        for (double v : values) {
            if (!Double.isFinite(v)) {
                return false;
            }
        }
        return true;
    }

    private String name(int place) {
        return problem.space().parameters().get(varied[place]).name();
    }

    private String objective(int j) {
        return problem.objectives().get(j).metric().name();
    }
}
