package org.paretile.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.data.Percentage.withPercentage;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class DieStackTest {
    private static final NetworkTechnology TECHNOLOGY = NetworkTechnology.builtIn();
    private static final double CLOCK_HZ = 0.2e9;

    private static DieStack stack(String link, NetworkRules rules) {
        return new DieStack(TECHNOLOGY.link(link), 1024, CLOCK_HZ, rules);
    }

    @Test
    void aTransferPaysForEveryLevel() {
        DieStack stack = stack("published_3d", NetworkRules.PUBLISHED);
        stack.clear(new int[] {0, 1, 2, 3});
        stack.add(0, 1, 3, 1, 10_240);
        assertThat(stack.inference().energyJ()).isCloseTo(3 * 10_240 * 0.015e-12, withPercentage(1e-9));
        assertThat(stack.inference().latencyS()).isCloseTo((10 + 3 - 1) / CLOCK_HZ, withPercentage(1e-9));
    }

    @Test
    void theLatencyOfALinkCountsAtEveryLevel() {
        DieStack stack = stack("ucie_3d_9um", NetworkRules.CORRECTED);
        stack.clear(new int[] {0, 1, 2});
        stack.add(0, 1, 2, 1, 1024);
        assertThat(stack.inference().latencyS()).isCloseTo(2 / CLOCK_HZ + 2 * 0.5e-9, withPercentage(1e-9));
    }

    @Test
    void bitsAreSplitEvenlyAmongThePairsAndNotSentToOneself() {
        DieStack stack = stack("published_3d", NetworkRules.CORRECTED);
        stack.clear(new int[] {0, 1, 2});
        stack.add(0, 2, 1, 2, 4096);
        assertThat(stack.inference().energyJ()).isCloseTo(1024 * (1 + 2 + 1) * 0.015e-12, withPercentage(1e-9));
    }

    @Test
    void aStackUpsideDownTakesTheSame() {
        DieStack stack = stack("aib_3d_25um", NetworkRules.CORRECTED);
        stack.clear(new int[] {2, 0, 3, 1});
        stack.add(0, 1, 2, 2, 99_999);
        DieStack.Transfer up = stack.inference();
        stack.clear(new int[] {1, 3, 0, 2});
        stack.add(0, 1, 2, 2, 99_999);
        assertThat(stack.inference()).isEqualTo(up);
    }

    @Test
    void trainingIsInferenceOnceCorrected() {
        DieStack corrected = stack("published_3d", NetworkRules.CORRECTED);
        DieStack published = stack("published_3d", NetworkRules.PUBLISHED);
        for (DieStack stack : new DieStack[] {corrected, published}) {
            stack.clear(new int[] {0, 1});
            stack.add(0, 1, 1, 1, 102_400);
        }
        assertThat(corrected.training()).isEqualTo(corrected.inference());
        assertThat(published.training().latencyS()).isEqualTo(1 / CLOCK_HZ);
        assertThat(published.training().energyJ()).isLessThan(published.inference().energyJ());
    }

    @Test
    void dynamicDiesLieInTheMiddle() {
        assertThat(DieStack.order(5, 2)).containsExactly(0, 1, 5, 6, 2, 3, 4);
        assertThat(DieStack.order(0, 1)).containsExactly(0);
    }

    @Test
    void viasAreTheColumnsOfTheBuffer() {
        assertThat(DieStack.viasFor(1)).isEqualTo(128);
        assertThat(DieStack.viasFor(128 * 128 + 1)).isEqualTo(256);
    }

    @Test
    void noTrafficTakesNothing() {
        DieStack stack = stack("published_3d", NetworkRules.CORRECTED);
        stack.clear(new int[] {0, 1, 2});
        assertThat(stack.inference()).isEqualTo(new DieStack.Transfer(0, 0));
    }

    @Test
    void stacksThatCannotBeAreRefused() {
        DieStack stack = stack("published_3d", NetworkRules.CORRECTED);
        assertThatThrownBy(() -> stack.clear(new int[] {0, 0})).isInstanceOf(ModelException.class).hasMessageContaining("[0, 0]");
        stack.clear(new int[] {1, 0});
        assertThatThrownBy(() -> stack.add(1, 2, 0, 1, 8)).hasMessageContaining("firstSource is 1");
        assertThatThrownBy(() -> stack.add(0, 1, 1, 1, -8)).hasMessageContaining("bits is -8");
        assertThatThrownBy(() -> new DieStack(TECHNOLOGY.link("published_3d"), 0, CLOCK_HZ, NetworkRules.CORRECTED))
                .hasMessageContaining("vias is 0");
    }
}
