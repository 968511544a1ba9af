package org.paretile.analysis.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.distribution.HypergeometricDistribution;
import org.junit.jupiter.api.Test;

class ContingencyTest {
    /** Fisher's tea: eight cups, four with milk first, four named so, three of them rightly. */
    @Test
    void fishersTea() {
        assertThat(new Contingency(8, 4, 4, 3).atLeast()).isCloseTo(17.0 / 70, within(1e-12));
        assertThat(new Contingency(8, 4, 4, 4).atLeast()).isCloseTo(1.0 / 70, within(1e-12));
        assertThat(new Contingency(8, 4, 4, 3).atMost()).isCloseTo(69.0 / 70, within(1e-12));
    }

    @Test
    void tailsAreThoseOfTheHypergeometricDistribution() {
        for (int hits = 0; hits <= 20; hits++) {
            HypergeometricDistribution law = new HypergeometricDistribution(null, 60, 25, 20);
            assertThat(new Contingency(60, 25, 20, hits).atLeast()).isCloseTo(law.upperCumulativeProbability(hits), within(1e-12));
            assertThat(new Contingency(60, 25, 20, hits).atMost()).isCloseTo(law.cumulativeProbability(hits), within(1e-12));
        }
    }

    @Test
    void farTailsKeepTheirSize() {
        assertThat(new Contingency(100_000, 50_000, 500, 500).atLeast()).isBetween(1e-153, 1e-150);
        assertThat(new Contingency(100_000, 50_000, 500, 0).atLeast()).isEqualTo(1);
    }
}
