package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** IGD+, epsilon and spacing on cases worked out by hand, then what must hold for any front. */
class DistanceIndicatorsTest {
    private static final double[][] REFERENCE = {{1, 4}, {2, 2}, {4, 1}};
    private static final double[][] FRONT = {{2, 5}, {5, 2}};

    @Test
    void igdPlusByHand() {
        // (1,4): (2,5) lacks (1,1); (2,2): (5,2) lacks (3,0), (2,5) lacks (0,3); (4,1): (5,2) lacks (1,1)
        assertThat(InvertedGenerationalDistance.plus(FRONT, REFERENCE)).isCloseTo((2 * Math.sqrt(2) + 3) / 3, within(1e-15));
    }

    @Test
    void epsilonByHand() {
        assertThat(EpsilonIndicator.additive(FRONT, REFERENCE)).isEqualTo(3);
        assertThat(EpsilonIndicator.multiplicative(FRONT, REFERENCE)).isEqualTo(2.5);
        assertThat(EpsilonIndicator.additive(REFERENCE, FRONT)).isEqualTo(-1);
        assertThat(EpsilonIndicator.multiplicative(REFERENCE, FRONT)).isEqualTo(0.8);
    }

    @Test
    void spacingByHand() {
        // distances to the nearest: 3, 3, 3; then 1, 1, 4 with mean 2
        assertThat(Spacing.of(REFERENCE)).isZero();
        assertThat(Spacing.of(new double[][] {{0, 0}, {1, 0}, {5, 0}})).isCloseTo(Math.sqrt(3), within(1e-15));
        assertThat(Spacing.of(new double[0][])).isZero();
        assertThat(Spacing.of(new double[][] {{1, 2}})).isZero();
    }

    @Test
    void aFrontCoversItself() {
        for (int objectives = 1; objectives <= 5; objectives++) {
            double[][] front = Fronts.spherical(objectives, 50, 3);
            assertThat(InvertedGenerationalDistance.plus(front, front)).isZero();
            assertThat(EpsilonIndicator.additive(front, front)).isZero();
            assertThat(EpsilonIndicator.multiplicative(front, front)).isEqualTo(1);
        }
    }

    @Test
    void aWorseFrontIsWorseByItsShift() {
        double[][] front = Fronts.spherical(3, 50, 3);
        double[][] shifted =
                Arrays.stream(front).map(point -> Arrays.stream(point).map(value -> value + 0.25).toArray()).toArray(double[][]::new);
        double[][] scaled =
                Arrays.stream(front).map(point -> Arrays.stream(point).map(value -> value * 2).toArray()).toArray(double[][]::new);

        assertThat(EpsilonIndicator.additive(shifted, front)).isGreaterThan(0).isLessThanOrEqualTo(0.25 + 1e-15);
        assertThat(EpsilonIndicator.multiplicative(scaled, front)).isGreaterThan(1).isLessThanOrEqualTo(2);
        assertThat(InvertedGenerationalDistance.plus(shifted, front)).isGreaterThan(0).isLessThanOrEqualTo(0.25 * Math.sqrt(3) + 1e-15);
        assertThat(InvertedGenerationalDistance.plus(front, shifted)).isZero();
    }

    @Test
    void morePointsAreNeverWorse() {
        double[][] reference = Fronts.spherical(3, 80, 1);
        double[][] front = Fronts.cube(3, 60, 2);
        double igd = Double.POSITIVE_INFINITY;
        double epsilon = Double.POSITIVE_INFINITY;
        for (int count = 1; count <= front.length; count++) {
            double[][] part = Arrays.copyOf(front, count);
            assertThat(InvertedGenerationalDistance.plus(part, reference)).isLessThanOrEqualTo(igd);
            assertThat(EpsilonIndicator.additive(part, reference)).isLessThanOrEqualTo(epsilon);
            igd = InvertedGenerationalDistance.plus(part, reference);
            epsilon = EpsilonIndicator.additive(part, reference);
        }
    }

    @Test
    void anEmptyFrontIsInfinitelyFar() {
        assertThat(InvertedGenerationalDistance.plus(new double[0][], REFERENCE)).isInfinite();
        assertThat(EpsilonIndicator.additive(new double[0][], REFERENCE)).isInfinite();
        assertThat(EpsilonIndicator.multiplicative(new double[0][], REFERENCE)).isInfinite();
    }

    @Test
    void refusesBadInput() {
        assertThatThrownBy(() -> InvertedGenerationalDistance.plus(FRONT, new double[0][]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("reference front has no points");
        assertThatThrownBy(() -> EpsilonIndicator.additive(new double[][] {{1, 2, 3}}, REFERENCE))
                .hasMessageContaining("point 1 of the front has 3 objectives, expected 2");
        assertThatThrownBy(() -> EpsilonIndicator.multiplicative(new double[][] {{1, 0}}, REFERENCE))
                .hasMessageContaining("objective 2 of point 1 of the front is 0.0");
        assertThatThrownBy(() -> EpsilonIndicator.multiplicative(FRONT, new double[][] {{1, 1}, {-1, 1}}))
                .hasMessageContaining("objective 1 of point 2 of the reference front is -1.0");
        assertThatThrownBy(() -> Spacing.of(new double[][] {{1, Double.NaN}}))
                .hasMessageContaining("objective 2 of point 1 of the front is NaN");
    }
}
