package org.paretile.optimizers.ranking;

import java.util.Arrays;

/** Nondominated points of a plane, first value rising, second falling. */
final class Staircase {
    private double[] first = new double[8];
    private double[] second = new double[8];
    private int size;

    void clear() {
        size = 0;
    }

    /** Whether a point has both values at most these. */
    boolean covers(double x, double y) {
        int at = above(x);
        return at > 0 && second[at - 1] <= y;
    }

    /** Adds a point that is not covered, and drops those which it covers. */
    void add(double x, double y) {
        int to = above(x);
        int from = to;
        if (from > 0 && first[from - 1] == x) {
            from--;
        }
        while (to < size && second[to] >= y) {
            to++;
        }
        int moved = size - to;
        if (size + 1 > first.length) {
            first = Arrays.copyOf(first, 2 * size);
            second = Arrays.copyOf(second, 2 * size);
        }
        if (to != from + 1) {
            System.arraycopy(first, to, first, from + 1, moved);
            System.arraycopy(second, to, second, from + 1, moved);
        }
        first[from] = x;
        second[from] = y;
        size = from + 1 + moved;
    }

    /** Number of points whose first value is at most x. */
    private int above(double x) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (first[middle] <= x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
