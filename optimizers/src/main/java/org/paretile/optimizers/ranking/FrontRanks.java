package org.paretile.optimizers.ranking;

import java.util.Arrays;

/**
 * Fronts of feasible designs. Rows are taken in lexicographic order, so that a row can only be dominated by earlier ones,
 * and its front is found by bisection, as "front k dominates the row" is monotone in k (Zhang et al., IEEE TEC 2015).
 * Whether a front dominates a row takes one comparison for two objectives, one bisection of a staircase for three
 * (Jensen, IEEE TEC 2003), and an intersection of bit sets for more.
 */
final class FrontRanks {
    private final IndexSort sort = new IndexSort();
    private final DominatorSets dominators = new DominatorSets();
    private double[] least = new double[16];
    private Staircase[] stairs = new Staircase[0];

    /** As {@link NondominatedSort#rank}. */
    int rank(double[] rows, int count, int columns, int[] ranks) {
        if (count == 0) {
            return 0;
        }
        int[] order = sort.byColumns(rows, count, columns);
        return switch (columns) {
            case 1 -> distinctValues(rows, count, order, ranks);
            case 2 -> plane(rows, count, order, ranks);
            case 3 -> space(rows, count, order, ranks);
            default -> dominators.rank(rows, count, columns, order, ranks);
        };
    }

    /** Whether two rows are equal. */
    static boolean equal(double[] rows, int columns, int a, int b) {
        for (int m = 0; m < columns; m++) {
            if (rows[a * columns + m] != rows[b * columns + m]) {
                return false;
            }
        }
        return true;
    }

    private static int distinctValues(double[] rows, int count, int[] order, int[] ranks) {
        int front = 0;
        for (int i = 0; i < count; i++) {
            if (i > 0 && rows[order[i]] != rows[order[i - 1]]) {
                front++;
            }
            ranks[order[i]] = front;
        }
        return front + 1;
    }

    private int plane(double[] rows, int count, int[] order, int[] ranks) {
        int fronts = 0;
        for (int i = 0; i < count; i++) {
            int row = order[i];
            if (i > 0 && equal(rows, 2, row, order[i - 1])) {
                ranks[row] = ranks[order[i - 1]];
                continue;
            }
            double second = rows[2 * row + 1];
            int low = 0;
            int high = fronts;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (least[middle] <= second) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low == fronts) {
                if (fronts == least.length) {
                    least = Arrays.copyOf(least, 2 * fronts);
                }
                fronts++;
            }
            least[low] = second;
            ranks[row] = low;
        }
        return fronts;
    }

    private int space(double[] rows, int count, int[] order, int[] ranks) {
        int fronts = 0;
        for (int i = 0; i < count; i++) {
            int row = order[i];
            if (i > 0 && equal(rows, 3, row, order[i - 1])) {
                ranks[row] = ranks[order[i - 1]];
                continue;
            }
            double second = rows[3 * row + 1];
            double third = rows[3 * row + 2];
            int low = 0;
            int high = fronts;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (stairs[middle].covers(second, third)) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            if (low == fronts) {
                open(fronts++);
            }
            stairs[low].add(second, third);
            ranks[row] = low;
        }
        return fronts;
    }

    private void open(int front) {
        if (front == stairs.length) {
            stairs = Arrays.copyOf(stairs, Math.max(16, 2 * front));
            for (int i = front; i < stairs.length; i++) {
                stairs[i] = new Staircase();
            }
        }
        stairs[front].clear();
    }
}
