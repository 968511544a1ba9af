package org.paretile.optimizers.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CrowdingDistanceTest {
    private static final double END = Double.POSITIVE_INFINITY;
    private final CrowdingDistance crowding = new CrowdingDistance();

    @Test
    void addsUpTheGapsBetweenNeighbours() {
        double[] rows = {0, 10, 9, 9, 1, 6, 4, 2, 10, 0};
        double[] distances = new double[5];
        crowding.of(rows, 2, new int[] {0, 2, 3, 4}, 0, 4, distances);
        assertThat(distances).containsExactly(END, 0, 0.4 + 0.8, 0.9 + 0.6, END);
    }

    @Test
    void rangesThatAreEmptyOrInfiniteTellNothing() {
        double[] rows = {1, END, 1, END, 1, END};
        double[] distances = new double[3];
        crowding.of(rows, 2, new int[] {0, 1, 2}, 0, 3, distances);
        assertThat(distances).containsExactly(0, 0, 0);
    }

    @Test
    void twoDesignsAreEnds() {
        double[] distances = new double[3];
        crowding.of(new double[] {1, 2, 3}, 1, new int[] {0, 1, 2}, 1, 3, distances);
        assertThat(distances).containsExactly(0, END, END);
    }
}
