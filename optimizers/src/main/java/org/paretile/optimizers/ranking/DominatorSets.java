package org.paretile.optimizers.ranking;

import java.util.Arrays;

/**
 * Fronts for any number of objectives. The rows that are at least as good as a row in every objective are the
 * intersection of one set an objective, each a running union in the order of that objective (as in merge nondominated
 * sorting, Moreno et al., IEEE Trans. Cybernetics 2020); a row's front is the first that the intersection does not meet.
 * Takes O(M N²/64) word operations, with the sets of a block of rows in memory at a time.
 */
final class DominatorSets {
    private static final int BLOCK_WORDS = 1 << 21;

    private final IndexSort sort = new IndexSort();
    private int[] rowAt = new int[0];
    private int[] position = new int[0];
    private long[] running = new long[0];
    private long[] sets = new long[0];
    private long[][] fronts = new long[0][];

    /** As {@link FrontRanks#rank} with rows in lexicographic {@code order}. */
    int rank(double[] rows, int count, int columns, int[] order, int[] ranks) {
        int distinct = number(rows, count, columns, order);
        int words = (distinct + 63) >>> 6;
        running = running.length < words ? new long[words] : running;
        int block = Math.max(1, Math.min(distinct, BLOCK_WORDS / words));
        sets = sets.length < block * words ? new long[block * words] : sets;
        int total = 0;
        for (int from = 0; from < distinct; from += block) {
            int to = Math.min(distinct, from + block);
            for (int m = 1; m < columns; m++) {
                intersect(rows, count, columns, m, from, to, words);
            }
            for (int i = from; i < to; i++) {
                int front = firstUnmet((i - from) * words, i, total);
                if (front == total) {
                    open(total++, words);
                }
                fronts[front][i >>> 6] |= 1L << i;
                ranks[rowAt[i]] = front;
            }
        }
        for (int row = 0; row < count; row++) {
            ranks[row] = ranks[rowAt[position[row]]];
        }
        return total;
    }

    /** Numbers distinct rows in lexicographic order. */
    private int number(double[] rows, int count, int columns, int[] order) {
        if (rowAt.length < count) {
            rowAt = new int[count];
            position = new int[count];
        }
        int distinct = 0;
        for (int i = 0; i < count; i++) {
            if (i == 0 || !FrontRanks.equal(rows, columns, order[i], order[i - 1])) {
                rowAt[distinct++] = order[i];
            }
            position[order[i]] = distinct - 1;
        }
        return distinct;
    }

    /** Restricts the sets of positions from … to − 1 to rows that are at least as good in column m. */
    private void intersect(double[] rows, int count, int columns, int m, int from, int to, int words) {
        int[] order = sort.byColumn(rows, null, count, columns, m);
        Arrays.fill(running, 0, words, 0);
        int run = 0;
        for (int i = 1; i <= count; i++) {
            if (i < count && rows[order[i] * columns + m] == rows[order[run] * columns + m]) {
                continue;
            }
            for (int j = run; j < i; j++) {
                int p = position[order[j]];
                running[p >>> 6] |= 1L << p;
            }
            for (int j = run; j < i; j++) {
                int p = position[order[j]];
                if (p >= from && p < to) {
                    restrict((p - from) * words, p, m == 1);
                }
            }
            run = i;
        }
    }

    private void restrict(int at, int p, boolean first) {
        int last = p >>> 6;
        if (first) {
            System.arraycopy(running, 0, sets, at, last + 1);
            sets[at + last] &= (1L << p) - 1;
        } else {
            for (int w = 0; w <= last; w++) {
                sets[at + w] &= running[w];
            }
        }
    }

    /** First front without a member in the set. */
    private int firstUnmet(int at, int p, int total) {
        int low = 0;
        int high = total;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (meets(fronts[middle], at, p >>> 6)) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private boolean meets(long[] front, int at, int last) {
        for (int w = 0; w <= last; w++) {
            if ((sets[at + w] & front[w]) != 0) {
                return true;
            }
        }
        return false;
    }

    private void open(int front, int words) {
        if (front == fronts.length) {
            fronts = Arrays.copyOf(fronts, Math.max(16, 2 * front));
            Arrays.fill(fronts, front, fronts.length, new long[0]);
        }
        if (fronts[front].length < words) {
            fronts[front] = new long[words];
        } else {
            Arrays.fill(fronts[front], 0, words, 0);
        }
    }
}
