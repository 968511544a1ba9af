package org.paretile.optimizers.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeightVectorsTest {
    @ParameterizedTest
    @CsvSource({"1,10,10", "2,100,100", "3,91,91", "3,100,105", "4,35,35", "5,210,210", "8,156,156", "10,275,275"})
    void takesTheNearestLattice(int objectives, int wanted, int expected) {
        double[][] weights = WeightVectors.about(wanted, objectives);
        assertThat(weights).hasDimensions(expected, objectives);
        for (double[] weight : weights) {
            assertThat(Arrays.stream(weight).sum()).isCloseTo(1, within(1e-12));
            assertThat(Arrays.stream(weight).min().orElseThrow()).isNotNegative();
        }
        if (objectives > 1) {
            assertThat(Arrays.stream(weights).map(Arrays::toString).distinct().count()).isEqualTo(expected);
        }
    }

    @Test
    void neighboursAreTheNearest() {
        int[][] neighbours = WeightVectors.neighbourhoods(WeightVectors.about(11, 2), 3);
        assertThat(neighbours[0]).containsExactly(0, 1, 2);
        assertThat(neighbours[5]).containsExactlyInAnyOrder(4, 5, 6);
        assertThat(neighbours[5][0]).isEqualTo(5);
    }

    @Test
    void aggregations() {
        assertThat(Aggregation.TCHEBYCHEFF.of(new double[] {0.2, 0.8}, new double[] {0.75, 0.25})).isCloseTo(0.2, within(1e-15));
        assertThat(Aggregation.PBI.of(new double[] {1, 0}, new double[] {0.5, 0.5}))
                .isCloseTo(Math.sqrt(0.5) + 5 * Math.sqrt(0.5), within(1e-12));
    }
}
