package org.paretile.optimizers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.indicator.Hypervolume;

class SampledVolumeTest {
    @Test
    void isNearTheExactVolume() {
        int objectives = 5;
        Random random = new Random(3);
        double[] front = random.doubles(60L * objectives).toArray();
        double[] low = new double[objectives];
        double[] high = new double[objectives];
        Arrays.fill(low, -0.2);
        Arrays.fill(high, 1.1);
        double exact = new Hypervolume().of(front.clone(), 60, objectives, high) / Math.pow(1.3, objectives);
        assertThat(exact).isBetween(0.1, 0.9);
        SampledVolume sampled = new SampledVolume(objectives);
        double share = sampled.share(front.clone(), 60, low, high);
        assertThat(share).isCloseTo(exact, within(0.03));
        assertThat(sampled.share(front.clone(), 60, low, high)).isEqualTo(share);
    }

    @Test
    void onlyLargeFrontsOfManyObjectivesAreEstimated() {
        assertThat(SampledVolume.suits(1_000_000, 3)).isFalse();
        assertThat(SampledVolume.suits(3000, 5)).isFalse();
        assertThat(SampledVolume.suits(3001, 5)).isTrue();
        assertThat(SampledVolume.suits(151, 12)).isTrue();
    }
}
