package org.paretile.optimizers.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class HyperplaneNormalisationTest {
    private static double[] normalised(HyperplaneNormalisation map, double... point) {
        double[] normalised = new double[point.length];
        map.of(point, 0, normalised);
        return normalised;
    }

    /** The plane x/2 + y/4 + z/8 = 1, in joules, square millimetres and a number, 10 away from the origin. */
    @Test
    void interceptsOfAPlaneBecomeOne() {
        double[] rows = {10e-12 + 2e-12, 10, 10, 10e-12, 14, 10, 10e-12, 10, 18, 10e-12 + 1e-12, 11, 12};
        HyperplaneNormalisation map = new HyperplaneNormalisation(3);
        map.update(rows, 4);
        double[] inside = normalised(map, 10e-12 + 1e-12, 11, 12);
        assertThat(inside[0]).isCloseTo(0.5, within(1e-9));
        assertThat(inside[1]).isCloseTo(0.25, within(1e-9));
        assertThat(inside[2]).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void whereThereIsNoPlaneTheNadirOfTheFrontServes() {
        HyperplaneNormalisation map = new HyperplaneNormalisation(3);
        map.update(new double[] {0, 2, 1, 1, 1, 1, 2, 0, 1, 5, 5, 5}, 3); // third objective constant on the front
        assertThat(normalised(map, 2, 2, 1)).containsExactly(1, 1, 0);
        HyperplaneNormalisation one = new HyperplaneNormalisation(2);
        one.update(new double[] {3, 7}, 1);
        assertThat(normalised(one, 3, 7)).containsExactly(0, 0);
    }

    /** Extremes found once keep the scale when the front has shrunk to its middle. */
    @Test
    void extremesAreKept() {
        HyperplaneNormalisation map = new HyperplaneNormalisation(2);
        map.update(new double[] {0, 5, 5, 0}, 2);
        map.update(new double[] {2, 4, 4, 2}, 2);
        assertThat(normalised(map, 0, 0)).containsExactly(0, 0);
        assertThat(normalised(map, 5, 2.5)).containsExactly(1, 0.5);
    }

    @Test
    void noInterceptLiesBeyondTheWorstValueSeen() {
        HyperplaneNormalisation map = new HyperplaneNormalisation(3);
        double[] rows = {5, 1, 1, 1, 5, 1, 1, 1, 5, 0, 6, 6, 6, 0, 6, 6, 6, 0}; // the plane meets the axes at 7
        map.update(rows, 6);
        assertThat(normalised(map, 6, 6, 6)).containsExactly(1, 1, 1);
    }
}
