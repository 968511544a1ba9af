package org.paretile.optimizers.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeneMovesTest {
    private static final int DRAWS = 40_000;
    private final Xoshiro256 random = new Xoshiro256(11);

    @Test
    void resetDrawsEveryOtherValueAlike() {
        int[] counts = new int[5];
        for (int i = 0; i < DRAWS; i++) {
            counts[GeneMoves.reset(2, 5, random)]++;
        }
        assertThat(counts[2]).isZero();
        for (int v : new int[] {0, 1, 3, 4}) {
            assertThat(counts[v]).isBetween(9_600, 10_400);
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 8, 13})
    void creepGoesBackAsOftenAsThere(int n) {
        double[][] rate = new double[n][n];
        for (int x = 0; x < n; x++) {
            for (int i = 0; i < DRAWS; i++) {
                rate[x][GeneMoves.creep(x, n, random)] += 1.0 / DRAWS;
            }
        }
        for (int x = 0; x < n; x++) {
            for (int y = 0; y < n; y++) {
                assertThat(rate[x][y]).as("%d → %d of %d", x, y, n).isCloseTo(rate[y][x], within(0.015));
            }
        }
    }

    @Test
    void creepMostlyTakesSmallSteps() {
        int small = 0;
        for (int i = 0; i < DRAWS; i++) {
            int moved = Math.abs(GeneMoves.creep(500, 1000, random) - 500);
            small += moved > 0 && moved < 32 ? 1 : 0;
        }
        assertThat(small / (double) DRAWS).isCloseTo(0.5, within(0.02)); // octaves 0 … 4 of 0 … 9
    }

    @Test
    void blendKeepsSumMeanAndVariance() {
        double square = 0;
        for (int i = 0; i < DRAWS; i++) {
            int first = GeneMoves.blend(300, 700, 1000, random);
            assertThat(first).isBetween(154, 846);
            square += (first - 500.0) * (first - 500.0) / DRAWS;
        }
        assertThat(square).isCloseTo(200.0 * 200.0, within(800.0));
        for (int i = 0; i < 1000; i++) {
            int first = GeneMoves.blend(1, 30, 32, random);
            assertThat(first).isBetween(0, 31);
            assertThat(31 - first).isBetween(0, 31);
        }
    }
}
