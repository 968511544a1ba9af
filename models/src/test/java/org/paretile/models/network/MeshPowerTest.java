package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;

class MeshPowerTest {
    private static final NetworkTechnology TECHNOLOGY = NetworkTechnology.builtIn();
    private static final double GHZ = 1e9;
    private static final Crossings BUSY = new Crossings(900, 2700, 700, 500);

    private static MeshPower mesh(int channelBits, double clockHz, NetworkRules rules) {
        return new MeshPower(TECHNOLOGY.onChip(40), 4, channelBits, clockHz, rules);
    }

    @Test
    void publishedTracesTakeThePowerAndAreaTheAuthorsSaw() {
        MeshRouter router = new MeshRouter(RouterSettings.DEFAULT);
        assertThat(Golden.PUBLISHED).hasSize(150).allSatisfy(c -> {
            MeshTrace trace = Golden.published(c);
            MeshTechnology technology = switch (c.get("tech_file").asString()) {
                case "techfile_nop.txt" -> TECHNOLOGY.onPackage();
                case "techfile_40nm.txt" -> TECHNOLOGY.onChip(40);
                default -> TECHNOLOGY.onChip(32);
            };
            MeshPower mesh = new MeshPower(technology, trace.edge(), c.get("channel_width_bits").asInt(), GHZ, NetworkRules.PUBLISHED);
            assertThat(mesh.powerW(trace.crossings(), router.cycles(trace)) * 1e3)
                    .isCloseTo(c.get("authors_total_power_as_printed").asDouble(), withPercentage(4.1e-4));
            assertThat(mesh.areaM2() * 1e12)
                    .isCloseTo(c.get("authors_total_area_as_printed").asDouble(), withPercentage(4.1e-4));
        });
    }

    @Test
    void dynamicPowerGoesWithTheClockAndLeakageDoesNot() {
        double once = mesh(32, 0.2 * GHZ, NetworkRules.CORRECTED).powerW(BUSY, 1000);
        double twice = mesh(32, 0.4 * GHZ, NetworkRules.CORRECTED).powerW(BUSY, 1000);
        double thrice = mesh(32, 0.6 * GHZ, NetworkRules.CORRECTED).powerW(BUSY, 1000);
        assertThat(thrice - twice).isCloseTo(twice - once, within(1e-12));
        assertThat(twice).isGreaterThan(once).isLessThan(2 * once);
    }

    @Test
    void thePublishedClockIsThatOfTheDevices() {
        assertThat(mesh(32, 0.2 * GHZ, NetworkRules.PUBLISHED).powerW(BUSY, 1000))
                .isEqualTo(mesh(32, 0.8 * GHZ, NetworkRules.PUBLISHED).powerW(BUSY, 1000));
        assertThat(TECHNOLOGY.onChip(40).clockHz()).isCloseTo(8.0937 * GHZ, withPercentage(0.001));
    }

    @Test
    void correctedAreaIsAMillionTimesThePublished() {
        assertThat(mesh(32, GHZ, NetworkRules.CORRECTED).areaM2())
                .isCloseTo(1e6 * mesh(32, GHZ, NetworkRules.PUBLISHED).areaM2(), withPercentage(1e-9));
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 32, 64, 128, 256})
    void aWiderChannelTakesMore(int bits) {
        MeshPower narrow = mesh(bits, GHZ, NetworkRules.CORRECTED);
        MeshPower wide = mesh(2 * bits, GHZ, NetworkRules.CORRECTED);
        assertThat(wide.areaM2()).isGreaterThan(2 * narrow.areaM2());
        assertThat(wide.powerW(BUSY, 1000)).isGreaterThan(1.9 * narrow.powerW(BUSY, 1000));
    }

    @Test
    void trafficCostsMoreThanIdling() {
        MeshPower mesh = mesh(32, GHZ, NetworkRules.CORRECTED);
        double idle = mesh.powerW(new Crossings(0, 0, 0, 0), 1000);
        assertThat(idle).isPositive();
        assertThat(mesh.powerW(BUSY, 1000)).isGreaterThan(idle);
        assertThat(mesh.powerW(BUSY, 2000)).isLessThan(mesh.powerW(BUSY, 1000));
    }

    @Test
    void meshesThatCannotBeAreRefused() {
        MeshPower mesh = mesh(32, GHZ, NetworkRules.CORRECTED);
        assertThatThrownBy(() -> mesh.powerW(BUSY, 0)).isInstanceOf(ModelException.class).hasMessageContaining("cycles is 0");
        assertThatThrownBy(() -> mesh(0, GHZ, NetworkRules.CORRECTED)).hasMessageContaining("channelBits is 0");
        assertThatThrownBy(() -> mesh(32, -1, NetworkRules.CORRECTED)).hasMessageContaining("clockHz is -1");
        assertThatThrownBy(() -> new Crossings(1, 2, 3, 0)).hasMessageContaining("down is 3");
    }
}
