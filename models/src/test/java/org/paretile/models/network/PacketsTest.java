package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class PacketsTest {
    @Test
    void theLastRoundBetweenChipletsIsDroppedAsPublished() {
        assertThat(new Packets(32, 100, NetworkRules.PUBLISHED).betweenChiplets(128 * 64 * 8, 1)).isEqualTo(20);
        assertThat(new Packets(32, 100, NetworkRules.CORRECTED).betweenChiplets(128 * 64 * 8, 1)).isEqualTo(21);
        assertThat(new Packets(32, 1, NetworkRules.PUBLISHED).betweenChiplets(32, 1)).isZero();
        assertThat(new Packets(32, 1, NetworkRules.CORRECTED).betweenChiplets(32, 1)).isEqualTo(1);
    }

    @Test
    void bitsInsideAChipletAreNotMultipliedByThePairsOnceCorrected() {
        assertThat(new Packets(256, 1, NetworkRules.PUBLISHED).insideChiplet(256 * 60, 6)).isEqualTo(60);
        assertThat(new Packets(256, 1, NetworkRules.CORRECTED).insideChiplet(256 * 60, 6)).isEqualTo(10);
    }

    @Test
    void noBitsTakeNoRounds() {
        assertThat(new Packets(32, 10, NetworkRules.PUBLISHED).betweenChiplets(0, 4)).isZero();
        assertThat(new Packets(32, 10, NetworkRules.CORRECTED).insideChiplet(0, 4)).isZero();
    }

    @Test
    void impossibleTransfersAreRefused() {
        Packets packets = new Packets(32, 1, NetworkRules.CORRECTED);
        assertThatThrownBy(() -> packets.betweenChiplets(-1, 1)).isInstanceOf(ModelException.class).hasMessageContaining("bits is -1");
        assertThatThrownBy(() -> packets.insideChiplet(8, 0)).hasMessageContaining("pairs is 0");
        assertThatThrownBy(() -> new Packets(0, 1, NetworkRules.CORRECTED)).hasMessageContaining("flitBits is 0");
    }
}
