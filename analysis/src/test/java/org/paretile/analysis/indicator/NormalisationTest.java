package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class NormalisationTest {

    @Test
    void mapsIdealToZeroAndNadirToOne() {
        Normalisation normalisation = new Normalisation(new double[] {-2, 10}, new double[] {2, 30});

        assertThat(normalisation.of(new double[] {-2, 10})).containsExactly(0, 0);
        assertThat(normalisation.of(new double[] {2, 30})).containsExactly(1, 1);
        assertThat(normalisation.of(new double[][] {{0, 15}, {4, 0}})).isDeepEqualTo(new double[][] {{0.5, 0.25}, {1.5, -0.5}});
    }

    @Test
    void ofAFrontLooksAtNondominatedPointsOnly() {
        double[][] points = {{1, 8}, {4, 2}, {9, 9}, {2, 5}};

        assertThat(Normalisation.ofFront(points)).isEqualTo(new Normalisation(new double[] {1, 2}, new double[] {4, 8}));
        assertThat(Normalisation.ofFront(points)).hasSameHashCodeAs(new Normalisation(new double[] {1, 2}, new double[] {4, 8}));
    }

    @Test
    void constantObjectiveIsShifted() {
        assertThat(Normalisation.ofFront(new double[][] {{3, 5}}).of(new double[] {3, 6})).containsExactly(0, 1);
    }

    @Test
    void cannotBeChangedFromOutside() {
        double[] ideal = {0, 0};
        Normalisation normalisation = new Normalisation(ideal, new double[] {1, 1});
        ideal[0] = 7;
        normalisation.nadir()[0] = 7;

        assertThat(normalisation).isEqualTo(new Normalisation(new double[] {0, 0}, new double[] {1, 1}));
    }

    @Test
    void refusesNonsense() {
        assertThatThrownBy(() -> new Normalisation(new double[] {0, 2}, new double[] {1, 1}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("objective 2 has ideal 2.0 and nadir 1.0");
        assertThatThrownBy(() -> new Normalisation(new double[] {0, 2}, new double[] {1})).hasMessageContaining("ideal has 2 objectives");
        assertThatThrownBy(() -> new Normalisation(new double[] {Double.NaN}, new double[] {1})).hasMessageContaining("NaN");
        assertThatThrownBy(() -> Normalisation.ofFront(new double[0][])).hasMessageContaining("no points");
        assertThatThrownBy(() -> new Normalisation(new double[] {0}, new double[] {1}).of(new double[] {1, 2}))
                .hasMessageContaining("the point has 2 objectives, the normalisation 1");
    }
}
