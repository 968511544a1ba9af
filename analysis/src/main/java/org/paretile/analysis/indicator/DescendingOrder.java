package org.paretile.analysis.indicator;

import java.util.Arrays;

/**
 * Orders points by one coordinate, largest first, without boxing.
 *
 * <p>The bit patterns of positive doubles sort like the doubles. The lowest bits of each pattern give way to the index of the point,
 * the words are sorted, and a last pass of insertions puts in order what differs in those lost bits only. Equal coordinates keep the
 * order of their indices, so the result depends on nothing but the input.
 */
final class DescendingOrder {
    private long[] words = new long[0];
    private int[] order = new int[0];

    /**
     * Indices of {@code count} points, the coordinate at {@code column} descending; valid until the next call.
     *
     * @param coordinates positive finite coordinates, point by point
     * @param stride coordinates of a point
     */
    int[] of(double[] coordinates, int count, int stride, int column) {
        if (words.length < count) {
            words = new long[Math.max(count, 2 * words.length)];
            order = new int[words.length];
        }
        int indexBits = 32 - Integer.numberOfLeadingZeros(Math.max(count - 1, 1));
        long indexMask = (1L << indexBits) - 1;
        for (int i = 0, at = column; i < count; i++, at += stride) {
            words[i] = (~Double.doubleToRawLongBits(coordinates[at]) & ~indexMask) | i;
        }
        Arrays.sort(words, 0, count);
        for (int i = 0; i < count; i++) {
            int point = (int) (words[i] & indexMask);
            double key = coordinates[point * stride + column];
            int to = i;
            while (to > 0 && coordinates[order[to - 1] * stride + column] < key) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = point;
        }
        return order;
    }
}
