package org.paretile.models.cost.die;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class YieldModelTest {
    @Test
    void values() {
        assertThat(new NegativeBinomialYield(0.0009, 10).of(400)).isCloseTo(0.70213, within(1e-4));
        assertThat(new PoissonYield(0.001).of(100)).isCloseTo(Math.exp(-0.1), within(1e-15));
        assertThat(new SeedsYield(0.001).of(100)).isCloseTo(1 / 1.1, within(1e-15));
        assertThat(new MurphyYield(0.001).of(906.01)).isCloseTo(Math.pow((1 - Math.exp(-0.90601)) / 0.90601, 2), within(1e-14));
        assertThat(new MurphyYield(0).of(5)).isEqualTo(1);
    }

    @Test
    void clusteringLeadsFromSeedsToPoisson() {
        assertThat(new NegativeBinomialYield(0.002, 1).of(150)).isCloseTo(new SeedsYield(0.002).of(150), within(1e-15));
        assertThat(new NegativeBinomialYield(0.002, 1e8).of(150)).isCloseTo(new PoissonYield(0.002).of(150), within(1e-7));
    }

    @Test
    void everyModelIsOneWithoutAreaAndFallsWithIt() {
        for (YieldModel model : List.of(new NegativeBinomialYield(0.001, 3), new PoissonYield(0.001), new SeedsYield(0.001),
                new MurphyYield(0.001))) {
            assertThat(model.of(0)).isEqualTo(1);
            assertThat(model.of(200)).isLessThan(model.of(100)).isGreaterThan(0);
            assertThat(model.defectsPerMm2()).isEqualTo(0.001);
        }
    }

    @Test
    void repairIsTheBinomialTail() {
        assertThat(new Repair(3, 1, 1).of(0.9)).isCloseTo(0.729 + 3 * 0.1 * 0.81, within(1e-15));
        assertThat(new Repair(10, 0, 1).of(0.9)).isCloseTo(Math.pow(0.9, 10), within(1e-15));
        assertThat(new Repair(10, 10, 1).of(0.3)).isCloseTo(1, within(1e-12));
        assertThat(new Repair(10_000, 3000, 1).of(0.7)).as("terms below the smallest double").isBetween(0.5, 0.51);
        assertThatThrownBy(() -> new Repair(4, 5, 1)).hasMessageContaining("spares is 5");
        assertThatThrownBy(() -> new Repair(4, 1, 30).of(100, new PoissonYield(0.001))).hasMessageContaining("less that of its blocks is -20.0");
    }

    @Test
    void coverageLetsEscapesThrough() {
        Coverage most = new Coverage(0.9);
        assertThat(most.passing(0.8)).isCloseTo(0.82, within(1e-15));
        assertThat(most.quality(0.8)).isCloseTo(0.8 / 0.82, within(1e-15));
        assertThat(Coverage.FULL.quality(0.3)).isEqualTo(1);
        assertThat(Coverage.NONE.quality(0.3)).isEqualTo(0.3);
    }

    @Test
    void reticleIsSharedOrStitched() {
        Reticle field = new Reticle(26, 33);
        assertThat(field.utilisation(429)).isEqualTo(1);
        assertThat(field.utilisation(500)).isCloseTo(500 / 858.0, within(1e-15));
        assertThat(field.utilisation(1000)).isCloseTo(1000 / 1716.0, within(1e-15));
    }

    @Test
    void noDieIsLargerThanItsWafer() {
        assertThat(new GridPacking(290, 0.1, true).count(300, 300)).isZero();
        assertThat(new GridPacking(290, 0.1, false).count(300, 300)).isZero();
        assertThat(AnalyticDies.smooth(290, 0.2).squares(60_000)).isZero();
    }
}
