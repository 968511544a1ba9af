package org.paretile.optimizers.variation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class Xoshiro256Test {
    @Test
    void givesTheReferenceSequence() {
        Xoshiro256 random = new Xoshiro256(1, 2, 3, 4);
        assertThat(new long[] {random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong()})
                .containsExactly(41943041L, 58720359L, 3588806011781223L, 3591011842654386L);
    }

    @Test
    void isSeededBySplitMix64() {
        assertThat(Xoshiro256.mix(1234567L + 0x9E3779B97F4A7C15L)).isEqualTo(6457827717110365317L);
    }

    @Test
    void boundedNumbersAreUniform() {
        Xoshiro256 random = new Xoshiro256(5);
        int[] counts = new int[7];
        int[] longCounts = new int[7];
        for (int i = 0; i < 70_000; i++) {
            counts[random.nextInt(7)]++;
            longCounts[(int) random.nextLong(7L)]++;
        }
        for (int i = 0; i < 7; i++) {
            assertThat(counts[i]).isBetween(9_600, 10_400);
            assertThat(longCounts[i]).isBetween(9_600, 10_400);
        }
    }

    @Test
    void aBoundOfOneGivesZero() {
        assertThat(new Xoshiro256(1).nextInt(1)).isZero();
        assertThat(new Xoshiro256(1).nextLong(1L)).isZero();
    }
}
