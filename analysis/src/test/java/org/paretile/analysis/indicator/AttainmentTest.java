package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.indicator.Attainment.Difference;

class AttainmentTest {
    private static final double[][] STEEP = {{0, 2}, {1, 0}};
    private static final double[][] FLAT = {{0, 1}, {2, 0}};

    private static List<double[][]> one(double[][] front) {
        return Collections.singletonList(front);
    }

    @Test
    void surfacesByHand() {
        List<double[][]> fronts = List.of(STEEP, FLAT, new double[0][]);
        assertThat(Attainment.surface(fronts, 1)).isDeepEqualTo(new double[][] {{0, 1}, {1, 0}});
        assertThat(Attainment.surface(fronts, 2)).isDeepEqualTo(new double[][] {{0, 2}, {1, 1}, {2, 0}});
        assertThat(Attainment.surface(fronts, 3)).isEmpty();
    }

    @Test
    void differencesByHand() {
        assertThat(Attainment.differences(one(STEEP), one(FLAT), new double[] {3, 3}))
                .containsExactlyInAnyOrder(new Difference(0, 1, 1, 2, -1), new Difference(1, 2, 0, 1, 1));
        assertThat(Attainment.differences(List.of(STEEP, FLAT), List.of(FLAT, STEEP), new double[] {3, 3})).isEmpty();
    }

    @Test
    void rectanglesGoOnToTheCorner() {
        assertThat(Attainment.differences(one(new double[][] {{1, 1}, {0, 5}}), one(new double[0][]), new double[] {3, 4}))
                .containsExactly(new Difference(1, 3, 1, 4, 1));
    }

    private static double attained(List<double[][]> fronts, double x, double y) {
        return fronts.stream().filter(f -> java.util.Arrays.stream(f).anyMatch(p -> p[0] <= x && p[1] <= y)).count() / (double) fronts.size();
    }

    private static List<double[][]> fronts(long salt, int runs) {
        SplittableRandom random = new SplittableRandom(salt);
        return IntStream.range(0, runs).mapToObj(r -> IntStream.range(0, 12)
                .mapToObj(i -> new double[] {random.nextInt(9), random.nextInt(9)}).toArray(double[][]::new)).toList();
    }

    @Test
    void everyPointHasTheDifferenceOfItsShares() {
        List<double[][]> first = fronts(1, 5);
        List<double[][]> second = fronts(2, 7);
        List<Difference> differences = Attainment.differences(first, second, new double[] {10, 10});
        for (int x = 0; x < 10; x++) {
            for (int y = 0; y < 10; y++) {
                int px = x;
                int py = y;
                double sum = differences.stream().filter(d -> d.left() <= px && px < d.right() && d.low() <= py && py < d.high())
                        .mapToDouble(Difference::difference).sum();
                assertThat(sum).isEqualTo(attained(first, x, y) - attained(second, x, y));
                double[][] surface = Attainment.surface(first, 3);
                assertThat(attained(one(surface), x, y) == 1).isEqualTo(attained(first, x, y) >= 0.6);
            }
        }
    }

    @Test
    void badInputIsRefused() {
        assertThatThrownBy(() -> Attainment.surface(one(STEEP), 2)).hasMessageContaining("1..1");
        assertThatThrownBy(() -> Attainment.surface(one(new double[][] {{1, 2, 3}}), 1)).hasMessageContaining("3 objectives");
        assertThatThrownBy(() -> Attainment.surface(one(new double[][] {{1, Double.NaN}}), 1)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Attainment.differences(List.of(), one(STEEP), new double[] {1, 1})).hasMessageContaining("0 and 1");
    }
}
