package org.paretile.optimizers.ranking;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sorts numbers of rows by a column, or by all columns in turn, without boxes. Reuses its arrays; not for several threads. */
final class IndexSort {
    private long[] keys = new long[0];
    private int[] order = new int[0];
    private int[] spare = new int[0];

    /** Rows {@code 0 … count − 1} by the columns in turn, then by number. */
    int[] byColumns(double[] rows, int count, int columns) {
        byColumn(rows, null, count, columns, 0);
        int run = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || rows[order[i] * columns] != rows[order[run] * columns]) {
                if (i - run > 1) {
                    merge(rows, columns, run, i);
                }
                run = i;
            }
        }
        return order;
    }

    /**
     * Members {@code 0 … count − 1} by column {@code column}, then by number; member {@code i} is row
     * {@code members[i]}, or row {@code i} without members.
     */
    int[] byColumn(double[] rows, int @Nullable [] members, int count, int columns, int column) {
        if (keys.length < count) {
            keys = new long[count];
            order = new int[count];
            spare = new int[count];
        }
        int indexBits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, count - 1));
        long indexMask = (1L << indexBits) - 1;
        for (int i = 0; i < count; i++) {
            double value = rows[(members == null ? i : members[i]) * columns + column] + 0.0;
            long bits = Double.doubleToRawLongBits(value);
            bits ^= (bits >> 63) & Long.MAX_VALUE;
            keys[i] = (bits & ~indexMask) | i;
        }
        Arrays.sort(keys, 0, count);
        for (int i = 0; i < count; i++) {
            order[i] = (int) (keys[i] & indexMask);
        }
        settle(rows, members, count, columns, column, indexMask);
        return order;
    }

    /** Rows whose values differ only in the bits that made room for the number may lie in the wrong order. */
    private void settle(double[] rows, int @Nullable [] members, int count, int columns,
            int column, long indexMask) {
        for (int i = 1; i < count; i++) {
            if ((keys[i] & ~indexMask) != (keys[i - 1] & ~indexMask)) {
                continue;
            }
            int moved = order[i];
            double value = rows[(members == null ? moved : members[moved]) * columns + column];
            int j = i - 1;
            while (j >= 0 && rows[(members == null ? order[j] : members[order[j]]) * columns + column] > value) {
                order[j + 1] = order[j];
                j--;
            }
            order[j + 1] = moved;
        }
    }

    private void merge(double[] rows, int columns, int from, int to) {
        if (to - from <= 8) {
            for (int i = from + 1; i < to; i++) {
                int moved = order[i];
                int j = i - 1;
                while (j >= from && after(rows, columns, order[j], moved)) {
                    order[j + 1] = order[j];
                    j--;
                }
                order[j + 1] = moved;
            }
            return;
        }
        int middle = (from + to) >>> 1;
        merge(rows, columns, from, middle);
        merge(rows, columns, middle, to);
        System.arraycopy(order, from, spare, from, middle - from);
        int left = from;
        int right = middle;
        for (int i = from; left < middle; i++) {
            order[i] = right < to && after(rows, columns, spare[left], order[right]) ? order[right++] : spare[left++];
        }
    }

    private static boolean after(double[] rows, int columns, int a, int b) {
        for (int m = 0; m < columns; m++) {
            double x = rows[a * columns + m];
            double y = rows[b * columns + m];
            if (x != y) {
                return x > y;
            }
        }
        return a > b;
    }
}
