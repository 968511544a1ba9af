package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any front, and what is refused. */
class HypervolumeTest {

    @Test
    void ofNothingIsZero() {
        assertThat(Hypervolume.of(new double[0][], new double[] {1, 1})).isZero();
        assertThat(new Hypervolume().of(new double[0], 0, 6, Fronts.reference(6, 1))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 9})
    void ofOnePointIsItsBox(int objectives) {
        double[][] point = {Fronts.reference(objectives, -2)};

        assertThat(Hypervolume.of(point, Fronts.reference(objectives, 1))).isEqualTo(Math.pow(3, objectives));
        assertThat(Hypervolume.of(point, Fronts.reference(objectives, -2))).isZero();
        assertThat(Hypervolume.of(point, Fronts.reference(objectives, -3))).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void orderOfPointsAndObjectivesDoesNotMatter(int objectives) {
        double[][] points = Fronts.cube(objectives, 40, 7);
        double[] reference = Fronts.reference(objectives, 1);
        double expected = Hypervolume.of(points, reference);
        SplittableRandom random = new SplittableRandom(3);
        for (int trial = 0; trial < 10; trial++) {
            shuffle(points, random);
            int shift = random.nextInt(objectives);
            double[][] rotated = Arrays.stream(points).map(point -> rotate(point, shift)).toArray(double[][]::new);
            assertThat(Hypervolume.of(rotated, reference)).isCloseTo(expected, within(1e-12 * expected));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void movesAndScalesWithTheAxes(int objectives) {
        double[][] points = Fronts.cube(objectives, 40, 11);
        double[] reference = Fronts.reference(objectives, 1);
        double expected = Hypervolume.of(points, reference);
        double[] scale = new double[objectives];
        double[] shift = new double[objectives];
        double factor = 1;
        for (int j = 0; j < objectives; j++) {
            scale[j] = Math.scalb(1, 3 * j - 7);
            shift[j] = 5 - 3 * j;
            factor *= scale[j];
        }
        double[][] moved = Arrays.stream(points).map(point -> affine(point, scale, shift)).toArray(double[][]::new);

        assertThat(Hypervolume.of(moved, affine(reference, scale, shift)))
                .isCloseTo(expected * factor, within(1e-10 * expected * factor));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void dominatedRepeatedAndOutsidePointsAddNothing(int objectives) {
        double[][] points = Fronts.spherical(objectives, 30, 5);
        double[] reference = Fronts.reference(objectives, 1);
        double expected = Hypervolume.of(points, reference);
        double[][] more = Arrays.copyOf(points, 4 * points.length);
        for (int i = 0; i < points.length; i++) {
            more[points.length + i] = points[i].clone();
            more[2 * points.length + i] = points[i].clone();
            more[2 * points.length + i][i % objectives] += 0.01;
            more[3 * points.length + i] = points[i].clone();
            more[3 * points.length + i][i % objectives] = i % 2 == 0 ? 1 : 2;
        }
        shuffle(more, new SplittableRandom(1));

        assertThat(Hypervolume.of(more, reference)).isCloseTo(expected, within(1e-13 * expected));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void neverShrinksAsPointsCome(int objectives) {
        double[][] points = Fronts.inverted(objectives, 60, 13);
        double[] reference = Fronts.reference(objectives, 1.1);
        double[] flat = Front.flat(points, objectives, "front");
        Hypervolume hypervolume = new Hypervolume();
        double before = 0;
        for (int count = 1; count <= points.length; count++) {
            double now = hypervolume.of(flat, count, objectives, reference);
            assertThat(now).isGreaterThanOrEqualTo(before * (1 - 1e-14));
            before = now;
        }
        assertThat(before).isGreaterThan(hypervolume.of(flat, 1, objectives, reference) * (objectives == 1 ? 0.999 : 1.01));
    }

    @Test
    void reusedWorkspaceGivesTheSameBitsAndAllocatesNothingMuch() {
        Hypervolume hypervolume = new Hypervolume();
        double[][] fronts = new double[5][];
        double[] first = new double[5];
        for (int objectives = 2; objectives <= 6; objectives++) {
            fronts[objectives - 2] = Front.flat(Fronts.spherical(objectives, 150, objectives), objectives, "front");
            first[objectives - 2] = hypervolume.of(fronts[objectives - 2], 150, objectives, Fronts.reference(objectives, 1));
        }
        var threads = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        for (int objectives = 6; objectives >= 2; objectives--) {
            double[] reference = Fronts.reference(objectives, 1);
            long before = threads.getCurrentThreadAllocatedBytes();
            double again = hypervolume.of(fronts[objectives - 2], 150, objectives, reference);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;
            assertThat(again).isEqualTo(first[objectives - 2]);
            assertThat(allocated).describedAs("bytes for %d objectives", objectives).isLessThan(20_000);
        }
    }

    @Test
    void refusesValuesThatAreNotFinite() {
        double[] reference = {1, 1};
        assertThatThrownBy(() -> Hypervolume.of(new double[][] {{0, 0}, {0.5, Double.NaN}}, reference))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("objective 2 of point 2 of the front is NaN");
        assertThatThrownBy(() -> Hypervolume.of(new double[][] {{Double.NEGATIVE_INFINITY, 0}}, reference))
                .hasMessageContaining("objective 1 of point 1 of the front is -Infinity");
        assertThatThrownBy(() -> new Hypervolume().of(new double[] {0, 0, Double.POSITIVE_INFINITY, 0}, 2, 2, reference))
                .hasMessageContaining("objective 1 of point 2 of the front is Infinity");
        assertThatThrownBy(() -> Hypervolume.of(new double[][] {{0, 0}}, new double[] {1, Double.NaN}))
                .hasMessageContaining("objective 2 of the reference point is NaN");
        assertThatThrownBy(() -> Hypervolume.of(new double[][] {{-1e308, 0}}, new double[] {1e308, 1}))
                .hasMessageContaining("too far from the reference");
    }

    @Test
    void refusesSizesThatDoNotAgree() {
        assertThatThrownBy(() -> Hypervolume.of(new double[][] {{0, 0}, {1, 2, 3}}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("point 2 of the front has 3 objectives, expected 2");
        assertThatThrownBy(() -> new Hypervolume().of(new double[6], 2, 3, new double[] {1, 1}))
                .hasMessageContaining("reference point has 2 values for 3 objectives");
        assertThatThrownBy(() -> new Hypervolume().of(new double[6], 3, 3, new double[] {1, 1, 1}))
                .hasMessageContaining("3 points of 3 objectives do not fit the 6 values");
        assertThatThrownBy(() -> new Hypervolume().of(new double[6], -1, 3, new double[] {1, 1, 1}))
                .hasMessageContaining("-1 points");
        assertThatThrownBy(() -> new Hypervolume().of(new double[6], 2, 0, new double[0]))
                .hasMessageContaining("objectives is 0");
    }

    private static void shuffle(double[][] points, SplittableRandom random) {
        for (int i = points.length - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            double[] point = points[i];
            points[i] = points[other];
            points[other] = point;
        }
    }

    private static double[] rotate(double[] point, int shift) {
        double[] rotated = new double[point.length];
        Arrays.setAll(rotated, j -> point[(j + shift) % point.length]);
        return rotated;
    }

    private static double[] affine(double[] point, double[] scale, double[] shift) {
        double[] moved = new double[point.length];
        Arrays.setAll(moved, j -> scale[j] * (point[j] + shift[j]));
        return moved;
    }
}
