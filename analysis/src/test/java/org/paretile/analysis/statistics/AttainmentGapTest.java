package org.paretile.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.indicator.Attainment;

class AttainmentGapTest {
    /** Fronts around the line x + y = 1, moved by {@code shift} where x is below one half. */
    private static List<double[][]> fronts(int count, double shift, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, count).mapToObj(f -> IntStream.range(0, 10).mapToObj(i -> {
            double x = random.nextDouble();
            return new double[] {x, 1 - x + 0.2 * random.nextDouble() + (x < 0.5 ? shift : 0)};
        }).toArray(double[][]::new)).toList();
    }

    @Test
    void findsWhereOneIsBetter() {
        AttainmentGap gap = AttainmentGap.of(fronts(15, 0, 1), fronts(15, 0.5, 2), true, 1);
        assertThat(gap.difference()).isGreaterThan(0.8);
        assertThat(gap.p()).isEqualTo(0.001);
        assertThat(gap.at()[0]).isLessThan(0.5);
        assertThat(gap.first() - gap.second()).isEqualTo((int) Math.round(15 * gap.difference()));
    }

    /** The statistic is the largest amount of the difference plot; at its place so many fronts attain. */
    @Test
    void isTheLargestDifferenceOfTheAttainmentFunctions() {
        for (long seed = 0; seed < 20; seed++) {
            List<double[][]> first = fronts(4, 0, seed);
            List<double[][]> second = fronts(7, 0.1, 100 + seed);
            AttainmentGap gap = AttainmentGap.of(first, second, false, 1);
            double largest = Attainment.differences(first, second, new double[] {9, 9}).stream().mapToDouble(d -> Math.abs(d.difference())).max()
                    .orElseThrow();
            assertThat(Math.abs(gap.difference())).isEqualTo(largest, org.assertj.core.api.Assertions.within(1e-9));
            assertThat(gap.first()).isEqualTo(attaining(first, gap.at()));
            assertThat(gap.second()).isEqualTo(attaining(second, gap.at()));
        }
    }

    private static int attaining(List<double[][]> fronts, double[] at) {
        return (int) fronts.stream().filter(f -> Arrays.stream(f).anyMatch(p -> p[0] <= at[0] && p[1] <= at[1])).count();
    }

    /** At level 0.05 about ten of 200 sets of noise err. */
    @Test
    void noiseSeldomDiffers() {
        int paired = 0;
        int dealt = 0;
        for (long seed = 0; seed < 200; seed++) {
            paired += AttainmentGap.of(fronts(9, 0, 2 * seed), fronts(9, 0, 2 * seed + 1), true, seed).p() <= 0.05 ? 1 : 0;
            dealt += AttainmentGap.of(fronts(9, 0, 2 * seed), fronts(6, 0, 2 * seed + 1), false, seed).p() <= 0.05 ? 1 : 0;
        }
        assertThat(paired).isBetween(1, 20);
        assertThat(dealt).isBetween(1, 20);
    }

    @Test
    void frontsWithoutPointsAttainNothing() {
        List<double[][]> none = List.of(new double[0][], new double[0][]);
        assertThat(AttainmentGap.of(none, none, true, 1).p()).isEqualTo(1);
        List<double[][]> some = List.of(new double[0][], new double[][] {{1, 1}});
        AttainmentGap gap = AttainmentGap.of(some, none, true, 1);
        assertThat(gap.difference()).isEqualTo(0.5);
        assertThat(gap.p()).isEqualTo(1);
        assertThatThrownBy(() -> AttainmentGap.of(List.of(), none, false, 1)).hasMessageContaining("at least one");
    }
}
