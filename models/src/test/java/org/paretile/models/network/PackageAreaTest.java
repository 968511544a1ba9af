package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.network.PackageArea.Dies;

class PackageAreaTest {
    private static final NetworkTechnology TECHNOLOGY = NetworkTechnology.builtIn();
    private static final Link LINK = TECHNOLOGY.link("ucie_a_16");
    private static final Via VIA = TECHNOLOGY.via("published");

    @Test
    void streetsRunBetweenTheRowsAndColumnsOfDies() {
        assertThat(PackageArea.sideBySideM2(LINK, 1e-3, new Dies(1e-4, 40, 4))).isCloseTo(4e-4 + 1e-3 * 2 * 2e-2, within(1e-15));
        assertThat(PackageArea.sideBySideM2(LINK, 1e-3, new Dies(1e-4, 40, 1))).isEqualTo(1e-4);
        assertThat(PackageArea.sideBySideM2(LINK, 1e-3)).isZero();
    }

    @Test
    void theOrderOfDiesDoesNotMatter() {
        Dies large = new Dies(9e-5, 40, 3);
        Dies small = new Dies(2e-5, 14, 2);
        assertThat(PackageArea.sideBySideM2(LINK, 1e-4, large, small))
                .isCloseTo(PackageArea.sideBySideM2(LINK, 1e-4, small, large), withPercentage(1e-12));
    }

    @Test
    void aStackIsAsLargeAsItsLargestDie() {
        Dies placed = new Dies(5e-5, 40, 3);
        Dies absent = new Dies(9e-5, 40, 0);
        assertThat(PackageArea.stackedM2(VIA, 0, NetworkRules.CORRECTED, placed, absent)).isEqualTo(5e-5);
        assertThat(PackageArea.stackedM2(VIA, 0, NetworkRules.PUBLISHED, placed, absent)).isEqualTo(9e-5);
        assertThat(PackageArea.stackedM2(VIA, 1000, NetworkRules.CORRECTED, placed)).isCloseTo(5e-5 + 1000 * 2.89e-12, within(1e-16));
    }

    @Test
    void impossibleDiesAreRefused() {
        assertThatThrownBy(() -> new Dies(-1, 40, 1)).isInstanceOf(ModelException.class).hasMessageContaining("areaM2 is -1");
        assertThatThrownBy(() -> new Dies(1, 40, -1)).hasMessageContaining("count is -1");
        assertThatThrownBy(() -> PackageArea.sideBySideM2(LINK, -1e-3, new Dies(1e-4, 40, 1))).hasMessageContaining("gapM is -0.001");
    }
}
