package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class NetworkAccuracyTest {

    private static LayerAccuracy layer(String name, double macs, double formatDb, double cellsDb) {
        NoisePowers noise = new NoisePowers(Math.pow(10, -formatDb / 10), 0, Math.pow(10, -cellsDb / 10), 0, 0, 0);
        return new LayerAccuracy(name, macs, new ComputeAccuracy(1, noise, false, 20, true), 20);
    }

    @Test
    void meansOfTwoLayers() {
        NetworkAccuracy network = NetworkAccuracy.of(List.of(layer("a", 3, 400, 20), layer("b", 1, 400, 10)));
        assertThat(network.snrMinDb()).isCloseTo(10, within(1e-9));
        assertThat(network.snrMacDb()).isCloseTo(-10 * Math.log10((3 * 0.01 + 0.1) / 4), within(1e-9));
        assertThat(network.snrAccumulatedDb()).isCloseTo(-10 * Math.log10(0.11), within(1e-9));
        assertThat(network.marginDb()).isCloseTo(-10, within(1e-9));
        assertThat(network.weakest()).isEqualTo("b");
        assertThat(network.dominant()).isEqualTo(NoiseCause.CELLS);
        assertThat(network.leastActiveRows()).isEqualTo(20);
        assertThat(network.inUsefulRange()).isTrue();
    }

    @Test
    void lossIsWhatTheHardwareCostsBeyondTheFormat() {
        NetworkAccuracy network = NetworkAccuracy.of(List.of(layer("a", 1, 20, 20)));
        assertThat(network.lossDb()).isCloseTo(10 * Math.log10(2), within(1e-9));
        assertThat(layer("a", 1, 20, 20).accuracy().lossDb()).isCloseTo(10 * Math.log10(2), within(1e-9));
        NoisePowers none = new NoisePowers(0, 0, 0, 0, 0, 0);
        NetworkAccuracy exact = NetworkAccuracy.of(
                List.of(new LayerAccuracy("a", 1, new ComputeAccuracy(1, none, true, 1, true), 30)));
        assertThat(exact.lossDb()).isZero();
        assertThat(exact.snrMacDb()).isInfinite();
        assertThat(exact.exact()).isTrue();
        assertThat(exact.inUsefulRange()).isTrue();
    }

    @Test
    void moreThanTheTargetBuysNothing() {
        NetworkAccuracy network = NetworkAccuracy.of(List.of(layer("a", 1, 400, 30)));
        assertThat(network.cappedSnrDb(20, 6)).isEqualTo(26);
        assertThat(network.cappedSnrDb(40, 6)).isCloseTo(30, within(1e-9));
        assertThat(network.accuracyDrop(0.7, 30, 2)).isCloseTo(0.35, within(1e-9));
        assertThat(network.accuracyDrop(0.7, 20, 2)).isLessThan(0.01);
    }

    @Test
    void fewRowsOrLittleSignalAreOutsideTheUsefulRange() {
        NoisePowers noise = new NoisePowers(1e-4, 0, 1e-3, 0, 0, 0);
        assertThat(new ComputeAccuracy(1, noise, false, 12, true).inUsefulRange()).isTrue();
        assertThat(new ComputeAccuracy(1, noise, false, 11, true).inUsefulRange()).isFalse();
        assertThat(new ComputeAccuracy(1, noise, false, 12, false).inUsefulRange()).isFalse();
        assertThat(layer("a", 1, 30, 5).accuracy().inUsefulRange()).isFalse();
        assertThat(layer("a", 1, 30, 45).accuracy().inUsefulRange()).isFalse();
    }

    @Test
    void nothingToAverageIsRefused() {
        assertThatThrownBy(() -> NetworkAccuracy.of(List.of()))
                .hasMessage("a network without layers has no accuracy; give at least one layer");
        assertThatThrownBy(() -> layer("conv1", 0, 30, 30))
                .hasMessage("layer conv1 has 0.0 multiplications; give at least 1");
    }
}
