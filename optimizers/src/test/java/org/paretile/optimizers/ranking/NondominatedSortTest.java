package org.paretile.optimizers.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NondominatedSortTest {
    private final NondominatedSort sort = new NondominatedSort();

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 7})
    void equalsTheDefinition(int columns) {
        Random random = new Random(columns);
        for (int trial = 0; trial < 60; trial++) {
            int count = random.nextInt(trial < 40 ? 40 : 300);
            int levels = trial % 3 == 0 ? 4 : trial % 3 == 1 ? 30 : 1 << 30;
            double[] rows = new double[count * columns];
            Arrays.setAll(rows, i -> random.nextInt(levels) - levels / 2);
            double[] violations = new double[count];
            if (trial % 2 == 0) {
                Arrays.setAll(violations, i -> random.nextInt(6) < 3 ? 0 : random.nextInt(4) * 0.25);
            }
            for (int i = 0; i < count; i++) {
                if (trial % 4 == 0 && i % 7 == 0) {
                    violations[i] = 1e9;
                    Arrays.fill(rows, i * columns, (i + 1) * columns, Double.POSITIVE_INFINITY);
                }
            }
            int[] ranks = new int[count];
            int fronts = sort.rank(rows, violations, count, columns, ranks);
            int[] expected = naive(rows, violations, count, columns);
            assertThat(ranks).isEqualTo(expected);
            assertThat(fronts).isEqualTo(Arrays.stream(expected).max().orElse(-1) + 1);
        }
    }

    @Test
    void valuesThatDifferInTheLastBitAreDifferent() {
        double one = 1;
        double next = Math.nextUp(one);
        int[] ranks = new int[3];
        sort.rank(new double[] {next, 0, one, 0, one, -0.0}, new double[3], 3, 2, ranks);
        assertThat(ranks).containsExactly(1, 0, 0);
    }

    @Test
    void manyObjectivesInSeveralBlocks() {
        int count = 12_000;
        double[] rows = new Random(1).doubles(4L * count).toArray();
        int[] ranks = new int[count];
        sort.rank(rows, new double[count], count, 4, ranks);
        for (int i = 0; i < 200; i++) { // a design's front is one behind the last front that dominates it
            int last = -1;
            for (int j = 0; j < count; j++) {
                last = dominates(rows, new double[0], 4, j, i, false) ? Math.max(last, ranks[j]) : last;
            }
            assertThat(ranks[i]).isEqualTo(last + 1);
        }
    }

    private static int[] naive(double[] rows, double[] violations, int count, int columns) {
        int[] ranks = new int[count];
        Arrays.fill(ranks, -1);
        int left = count;
        for (int front = 0; left > 0; front++) {
            int[] now = ranks.clone();
            for (int i = 0; i < count; i++) {
                boolean dominated = ranks[i] >= 0;
                for (int j = 0; j < count && !dominated; j++) {
                    dominated = ranks[j] < 0 && dominates(rows, violations, columns, j, i, true);
                }
                if (!dominated) {
                    now[i] = front;
                    left--;
                }
            }
            ranks = now;
        }
        return ranks;
    }

    private static boolean dominates(double[] rows, double[] violations, int columns, int a, int b, boolean constrained) {
        if (constrained && violations[a] != violations[b]) {
            return violations[a] < violations[b];
        }
        boolean less = false;
        for (int m = 0; m < columns; m++) {
            if (rows[a * columns + m] > rows[b * columns + m]) {
                return false;
            }
            less |= rows[a * columns + m] < rows[b * columns + m];
        }
        return less;
    }
}
