package org.paretile.analysis.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.guideline.Explained.Share;
import org.paretile.problems.family.DesignProblem;

/** Intervals of 95 % hold the exact index in about 95 of 100 samples. */
class SobolIntervalsTest {
    private static final int LEVELS = 16;
    private static final DesignProblem ISHIGAMI = Planted.problem(Planted.integers(LEVELS, LEVELS, LEVELS), g ->
            Math.sin(angle(g[0])) * (1 + 0.1 * Math.pow(angle(g[2]), 4)) + 7 * Math.pow(Math.sin(angle(g[1])), 2));

    private static double angle(int gene) {
        return Math.PI * (2 * gene + 1.0 - LEVELS) / LEVELS;
    }

    private static double mean(ToDoubleFunction<Double> f) {
        return IntStream.range(0, LEVELS).mapToDouble(i -> f.applyAsDouble(angle(i))).average().orElseThrow();
    }

    /** Ishigami and Homma's function on a grid: sin x₀ (1 + 0.1 x₂⁴) + 7 sin² x₁, of which the variances are sums over 16 values. */
    @Test
    void holdTheIndicesOfIshigamisFunction() {
        double sine = mean(x -> Math.sin(x) * Math.sin(x));
        double fourth = mean(x -> 1 + 0.1 * Math.pow(x, 4));
        double eighth = mean(x -> Math.pow(1 + 0.1 * Math.pow(x, 4), 2));
        double second = 49 * (mean(x -> Math.pow(Math.sin(x), 4)) - sine * sine);
        double all = sine * eighth + second;
        double[] first = {sine * fourth * fourth / all, second / all, 0};
        double[] total = {sine * eighth / all, second / all, sine * (eighth - fourth * fourth) / all};
        int[] firstHeld = new int[3];
        int[] totalHeld = new int[3];
        int pairHeld = 0;
        for (int seed = 0; seed < 100; seed++) {
            for (Guideline guideline : Guidelines.over(ISHIGAMI, 256, seed)) {
                if (guideline instanceof GlobalEffect e) {
                    int v = e.parameter().charAt(1) - '0';
                    firstHeld[v] += e.firstLow() <= first[v] && first[v] <= e.firstHigh() ? 1 : 0;
                    totalHeld[v] += e.totalLow() <= total[v] && total[v] <= e.totalHigh() ? 1 : 0;
                } else if (guideline instanceof Interaction i) {
                    pairHeld += i.low() <= total[2] && total[2] <= i.high() ? 1 : 0;
                }
            }
        }
        assertThat(Arrays.stream(firstHeld).min().orElseThrow()).isGreaterThanOrEqualTo(87);
        assertThat(Arrays.stream(totalHeld).min().orElseThrow()).isGreaterThanOrEqualTo(87);
        assertThat(pairHeld).isGreaterThanOrEqualTo(87);
    }

    /** Pairs of independent spikes: the variance of differences and of designs rise and fall together; the index is 1, its error 1/√n. */
    @Test
    void knowThatDifferencesAndVarianceGoTogether() {
        int pairs = 2000;
        SplittableRandom random = new SplittableRandom(1);
        double[] y = random.ints(pairs, 0, 50).mapToDouble(i -> i == 0 ? 1 : 0).toArray();
        double[] other = random.ints(pairs, 0, 50).mapToDouble(i -> i == 0 ? 1 : 0).toArray();
        Share total = PairedTotal.of(y, other, Explained.resamples(pairs, random));
        assertThat(total.estimate()).isCloseTo(1, within(0.05));
        assertThat(total.error()).isLessThan(0.05); // 0.11 if they were taken for independent
        assertThat(total.low()).isLessThan(1);
    }

    @Test
    void ofPairsThatAreAlikeAreZero() {
        double[] y = {1, 2, 3, 4};
        int[][] once = List.of(new int[] {1, 1, 1, 1}, new int[] {2, 0, 1, 1}).toArray(int[][]::new);
        assertThat(PairedTotal.of(y, y.clone(), once)).isEqualTo(new Share(0, 0, 0, 0));
        assertThat(PairedTotal.of(new double[4], new double[4], once)).isEqualTo(new Share(0, 0, 0, 0));
        assertThat(PairedTotal.of(new double[] {-1, 1, -1, 1}, new double[] {1, -1, 1, -1}, once).estimate()).isEqualTo(2);
    }

    /** Without interactions the total is the first-order index, and as narrow: what pairs alone know is a tenth of that. */
    @Test
    void areAsNarrowWithoutInteractionsAsAllDesignsAllow() {
        DesignProblem additive = Planted.problem(Planted.integers(8, 8, 8), g -> 4 * g[0] + g[1] + 0.2 * g[2] - 1);
        GlobalEffect first = (GlobalEffect) Guidelines.over(additive, 384, 1).getFirst();
        assertThat(first.parameter()).isEqualTo("x0");
        assertThat(first.total()).isCloseTo(16 / 17.04, within(0.02));
        assertThat(first.totalHigh() - first.totalLow()).isLessThan(0.06);
    }
}
