package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HypervolumeContributionsTest {

    @Test
    void ofStaircaseIsKnown() {
        double[][] points = {{1, 3}, {2, 1}, {3, 2}, {1, 4}};

        assertThat(HypervolumeContributions.of(points, new double[] {4, 4})).containsExactly(1, 3, 0, 0);
    }

    @Test
    void ofOneObjectiveIsTheLeadOverTheSecond() {
        assertThat(HypervolumeContributions.of(new double[][] {{3}, {1}, {2.5}, {9}}, new double[] {4})).containsExactly(0, 1.5, 0, 0);
        assertThat(HypervolumeContributions.of(new double[][] {{1}, {1}}, new double[] {4})).containsExactly(0, 0);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void isWhatTheVolumeLosesWithoutThePoint(int objectives) {
        double[] reference = Fronts.reference(objectives, 1);
        for (int trial = 0; trial < 15; trial++) {
            int count = objectives < 5 ? 20 : 10;
            assertLosses(Fronts.cube(objectives, count, trial), reference);
            assertLosses(Fronts.spherical(objectives, count, trial), reference);
            assertLosses(Fronts.grid(objectives, count, 4, trial), Fronts.reference(objectives, 2));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void ofLargeFrontsAgreesWithTheVolume(int objectives) {
        double[][] points = Fronts.spherical(objectives, 300, 1);
        double[] reference = Fronts.reference(objectives, 1.1);
        double[] contributions = HypervolumeContributions.of(points, reference);
        double all = Hypervolume.of(points, reference);
        for (int i = 0; i < points.length; i += 37) {
            double loss = all - Hypervolume.of(without(points, i), reference);
            assertThat(contributions[i]).isPositive().isCloseTo(loss, within(1e-13));
        }
    }

    @Test
    void refusesTooShortAnArray() {
        assertThatThrownBy(() -> new HypervolumeContributions().of(new double[4], 2, 2, new double[] {1, 1}, new double[1]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("room for 1 contributions, but 2 points");
        assertThatThrownBy(() -> HypervolumeContributions.of(new double[][] {{Double.NaN, 1}}, new double[] {1, 1}))
                .hasMessageContaining("objective 1 of point 1 of the front is NaN");
    }

    private static void assertLosses(double[][] points, double[] reference) {
        double[] contributions = HypervolumeContributions.of(points, reference);
        double all = Fronts.slicedHypervolume(points, reference);
        for (int i = 0; i < points.length; i++) {
            double loss = all - Fronts.slicedHypervolume(without(points, i), reference);
            assertThat(contributions[i])
                    .describedAs("point %d of %s", i, Arrays.deepToString(points))
                    .isNotNegative()
                    .isCloseTo(loss, within(1e-13 * Math.max(1, all)));
        }
    }

    private static double[][] without(double[][] points, int index) {
        double[][] rest = new double[points.length - 1][];
        System.arraycopy(points, 0, rest, 0, index);
        System.arraycopy(points, index + 1, rest, index, rest.length - index);
        return rest;
    }
}
