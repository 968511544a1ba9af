package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sort and the set of ranks below the sweeps. */
class OrderingTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 64, 1000, 5000})
    void ordersLikeAStableSort(int count) {
        SplittableRandom random = new SplittableRandom(count);
        double[] keys = random.doubles(count, -1, 1).toArray();
        for (int i = 0; i < count; i += 3) {
            // values that differ in their last bits only, values that are equal
            keys[i] = i % 2 == 0 ? Math.nextUp(0.25) + random.nextInt(5) * Math.ulp(0.25) : Math.rint(keys[i] * 4) + 0.0;
        }
        int[] expected = IntStream.range(0, count)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> -keys[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] pairs = new double[2 * count];
        for (int i = 0; i < count; i++) {
            pairs[2 * i + 1] = keys[i];
        }
        DescendingOrder order = new DescendingOrder();

        assertThat(valuesOf(keys, order.of(keys, count, 1, 0), count)).isEqualTo(valuesOf(keys, expected, count));
        assertThat(Arrays.stream(order.of(pairs, count, 2, 1)).limit(count).distinct().count()).isEqualTo(count);
        assertThat(valuesOf(keys, order.of(pairs, count, 2, 1), count)).isEqualTo(valuesOf(keys, expected, count));
    }

    @Test
    void equalValuesKeepTheirOrder() {
        int[] order = new DescendingOrder().of(new double[] {1, 2, 1, 2, 1}, 5, 1, 0);

        assertThat(Arrays.copyOf(order, 5)).containsExactly(1, 3, 0, 2, 4);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 64, 65, 4096, 4097, 300_000})
    void rankSetFindsTheNextMember(int ranks) {
        SplittableRandom random = new SplittableRandom(ranks);
        RankSet set = new RankSet();
        set.clear(ranks);
        set.add(ranks - 1);
        set.clear(ranks);
        TreeSet<Integer> expected = new TreeSet<>();
        for (int step = 0; step < 5000; step++) {
            int rank = random.nextInt(ranks);
            if (random.nextInt(3) > 0) {
                set.add(rank);
                expected.add(rank);
            } else {
                set.remove(rank);
                expected.remove(rank);
            }
            int from = random.nextInt(ranks);
            Integer above = expected.higher(from);
            assertThat(set.above(from)).isEqualTo(above == null ? -1 : above);
        }
    }

    private static double[] valuesOf(double[] keys, int[] order, int count) {
        return IntStream.range(0, count).mapToDouble(i -> keys[order[i]]).toArray();
    }
}
