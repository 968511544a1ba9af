package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NondominatedFilterTest {

    @Test
    void keepsOrderAndTheFirstOfEqualPoints() {
        double[][] points = {{2, 2}, {1, 3}, {2, 2}, {3, 3}, {0.0, 9}, {-0.0, 9}, {1, 4}};

        assertThat(NondominatedFilter.indices(points)).containsExactly(0, 1, 4);
        assertThat(NondominatedFilter.of(points)).isDeepEqualTo(new double[][] {{2, 2}, {1, 3}, {0, 9}});
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 6, 8, 10})
    void agreesWithTheDefinition(int objectives) {
        for (int trial = 0; trial < 60; trial++) {
            double[][] points = trial % 2 == 0
                    ? Fronts.grid(objectives, 5 + 3 * trial, 3 + trial % 5, trial)
                    : Fronts.cube(objectives, 5 + 3 * trial, trial);
            int[] expected = IntStream.range(0, points.length)
                    .filter(i -> IntStream.range(0, points.length).noneMatch(k -> excludes(points, k, i)))
                    .toArray();
            assertThat(NondominatedFilter.indices(points)).isEqualTo(expected);
        }
    }

    /** Coordinates that differ by the last bit, of either sign, are told apart. */
    @Test
    void tellsNeighboursApart() {
        double[][] points = IntStream.range(0, 400).mapToObj(i -> {
            double step = (i % 20 - 10) * Double.MIN_VALUE;
            return new double[] {step, 1 + (399 - i) * Math.ulp(1.0), i % 3 == 0 ? 0.0 : -0.0};
        }).toArray(double[][]::new);
        assertThat(NondominatedFilter.indices(points)).isEqualTo(IntStream.range(0, points.length)
                .filter(i -> IntStream.range(0, points.length).noneMatch(k -> excludes(points, k, i))).toArray());
    }

    @Test
    void leavesTheHypervolumeAsItIs() {
        double[][] points = Fronts.cube(4, 300, 1);
        double[] reference = Fronts.reference(4, 1);
        double[][] front = NondominatedFilter.of(points);

        assertThat(front.length).isBetween(2, 200);
        assertThat(Hypervolume.of(front, reference)).isCloseTo(Hypervolume.of(points, reference), within(1e-13));
    }

    @Test
    void handsBackCopies() {
        double[][] points = {{1, 2}};
        NondominatedFilter.of(points)[0][0] = 7;

        assertThat(points[0][0]).isEqualTo(1);
    }

    @Test
    void emptyStaysEmpty() {
        assertThat(NondominatedFilter.of(new double[0][])).isEmpty();
    }

    @Test
    void refusesBadPoints() {
        assertThatThrownBy(() -> NondominatedFilter.of(new double[][] {{1, 2}, {1}}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("point 2 of the front has 1 objectives, expected 2");
        assertThatThrownBy(() -> NondominatedFilter.of(new double[][] {{1, Double.NaN}})).hasMessageContaining("is NaN");
        assertThatThrownBy(() -> NondominatedFilter.of(new double[][] {{}})).hasMessageContaining("no objectives");
    }

    private static boolean excludes(double[][] points, int by, int point) {
        boolean noWorse = IntStream.range(0, points[by].length).allMatch(j -> points[by][j] <= points[point][j]);
        boolean equal = Arrays.equals(points[by], points[point]);
        return noWorse && (!equal || by < point);
    }
}
