package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The algorithms against plain slicing on small fronts, and against each other on large ones. */
class HypervolumeAgreementTest {
    private final Hypervolume hypervolume = new Hypervolume();

    @ParameterizedTest
    @CsvSource({"1,40,200", "2,40,200", "3,40,200", "4,30,200", "5,20,100", "6,14,100", "7,10,40"})
    void agreesWithSlicingOnClouds(int objectives, int largest, int trials) {
        for (int trial = 0; trial < trials; trial++) {
            double[][] points = Fronts.cube(objectives, 1 + trial % largest, trial);
            assertAgrees(points, Fronts.reference(objectives, 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"1,40,50", "2,40,200", "3,60,200", "4,40,200", "5,30,100", "6,20,100", "7,10,40"})
    void isExactOnGridsWithTiesAndDuplicates(int objectives, int largest, int trials) {
        for (int trial = 0; trial < trials; trial++) {
            double[][] points = Fronts.grid(objectives, 1 + trial % largest, 3 + trial % 4, trial);
            double[] reference = Fronts.reference(objectives, 1 + trial % 3);
            assertThat(flat(points, reference))
                    .describedAs("trial %d: %s", trial, Arrays.deepToString(points))
                    .isEqualTo(Fronts.slicedHypervolume(points, reference));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void agreesWithSlicingOnFronts(int objectives) {
        for (int trial = 0; trial < 20; trial++) {
            int count = objectives < 5 ? 30 : 14;
            assertAgrees(Fronts.spherical(objectives, count, trial), Fronts.reference(objectives, 1));
            assertAgrees(Fronts.inverted(objectives, count, trial), Fronts.reference(objectives, 1.1));
        }
    }

    /** A constant objective multiplies the volume, so the algorithm for M objectives is held to that for M − 1. */
    @ParameterizedTest
    @CsvSource({"2,2000", "3,1000", "4,400", "5,120"})
    void agreesWithOneObjectiveMore(int objectives, int count) {
        for (double[][] points : new double[][][] {
            Fronts.spherical(objectives, count, 1),
            Fronts.inverted(objectives, count, 2),
            Fronts.cube(objectives, count, 3),
            Fronts.grid(objectives, count, 9, 4)
        }) {
            double expected = flat(points, Fronts.reference(objectives, 1));
            for (int place = 0; place <= objectives; place++) {
                double[][] extended = withConstant(points, place);
                assertThat(flat(extended, Fronts.reference(objectives + 1, 1)))
                        .describedAs("constant objective at %d", place)
                        .isCloseTo(1.5 * expected, within(1e-12 * expected));
            }
        }
    }

    /** Long staircases and many equal values: the worst a staircase can be asked for. */
    @Test
    void staircaseOfThousandsIsExact() {
        int count = 5000;
        double[][] points = new double[count][];
        double expected = 0;
        for (int i = 0; i < count; i++) {
            points[i] = new double[] {i, count - 1 - i, (i * 7919) % 3};
        }
        for (int height = 1; height <= 3; height++) {
            double[][] slice = Arrays.copyOf(points, count);
            int top = height;
            double[][] below = Arrays.stream(slice).filter(point -> point[2] < top).toArray(double[][]::new);
            expected += Fronts.slicedHypervolume(withoutLast(below), new double[] {count, count});
        }
        assertThat(flat(points, new double[] {count, count, 3})).isEqualTo(expected);
    }

    /** The same with constant objectives before, between and after. */
    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6})
    void staircaseWithConstantObjectivesIsExact(int objectives) {
        int count = 500;
        for (int place = 0; place <= objectives - 2; place++) {
            double[][] points = new double[count][objectives];
            for (int i = 0; i < count; i++) {
                points[i][place] = i;
                points[i][place + 1] = count - 1 - i;
            }
            double expected = 0.5 * count * (count + 1) * Math.pow(count, objectives - 2);
            assertThat(flat(points, Fronts.reference(objectives, count))).isCloseTo(expected, within(1e-12 * expected));
            double[] contributions = HypervolumeContributions.of(points, Fronts.reference(objectives, count));
            double step = Math.pow(count, objectives - 2);
            assertThat(Arrays.stream(contributions).min().orElseThrow()).isCloseTo(step, within(1e-9 * step));
            assertThat(Arrays.stream(contributions).max().orElseThrow()).isCloseTo(step, within(1e-9 * step));
        }
    }

    private static double[][] withoutLast(double[][] points) {
        return Arrays.stream(points).map(point -> Arrays.copyOf(point, point.length - 1)).toArray(double[][]::new);
    }

    private static double[][] withConstant(double[][] points, int place) {
        double[][] extended = new double[points.length][];
        for (int i = 0; i < points.length; i++) {
            double[] point = new double[points[i].length + 1];
            System.arraycopy(points[i], 0, point, 0, place);
            point[place] = -0.5;
            System.arraycopy(points[i], place, point, place + 1, points[i].length - place);
            extended[i] = point;
        }
        return extended;
    }

    private void assertAgrees(double[][] points, double[] reference) {
        double expected = Fronts.slicedHypervolume(points, reference);
        assertThat(flat(points, reference))
                .describedAs("%s", Arrays.deepToString(points))
                .isCloseTo(expected, within(1e-12 * expected));
    }

    /** Through one reused workspace, with rubbish after the points. */
    private double flat(double[][] points, double[] reference) {
        int objectives = reference.length;
        double[] flat = new double[points.length * objectives + 3];
        Arrays.fill(flat, Double.NaN);
        for (int i = 0; i < points.length; i++) {
            System.arraycopy(points[i], 0, flat, i * objectives, objectives);
        }
        double[] before = flat.clone();
        double volume = hypervolume.of(flat, points.length, objectives, reference);
        assertThat(flat).isEqualTo(before);
        return volume;
    }
}
