package org.paretile.analysis.indicator;

/** Union of rectangles that share the origin: corners with rising width and falling depth, in two sorted arrays. */
final class Staircase {
    private static final int LONG_MOVE = 24;

    private double[] width = new double[0];
    private double[] depth = new double[0];
    private int size;

    void reserve(int room) {
        if (width.length < room) {
            width = new double[room];
            depth = new double[room];
        }
    }

    void clear() {
        size = 0;
    }

    /** Adds the rectangle and returns the area by which the union grows. */
    double cover(double x, double y) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (width[middle] < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        double level = low < size ? depth[low] : 0;
        if (level >= y) {
            return 0;
        }
        double right = x;
        double added = 0;
        int kept = low;
        while (kept > 0 && depth[kept - 1] <= y) {
            kept--;
            added += (right - width[kept]) * (y - level);
            right = width[kept];
            level = depth[kept];
        }
        added += (right - (kept > 0 ? width[kept - 1] : 0)) * (y - level);
        int rest = low < size && width[low] == x ? low + 1 : low;
        int shift = kept + 1 - rest;
        if (shift != 0) {
            move(width, rest, size, shift);
            move(depth, rest, size, shift);
            size += shift;
        }
        width[kept] = x;
        depth[kept] = y;
        return added;
    }

    /** Short moves, the rule here, are faster as loops. */
    private static void move(double[] values, int from, int to, int shift) {
        if (to - from > LONG_MOVE) {
            System.arraycopy(values, from, values, from + shift, to - from);
        } else if (shift > 0) {
            for (int i = to - 1; i >= from; i--) {
                values[i + shift] = values[i];
            }
        } else {
            for (int i = from; i < to; i++) {
                values[i + shift] = values[i];
            }
        }
    }

    /** Area of the rectangle that the union, which is inside it, leaves bare. */
    double bareArea(double x, double y) {
        double left = 0;
        double bare = 0;
        for (int i = 0; i < size; i++) {
            bare += (width[i] - left) * (y - depth[i]);
            left = width[i];
        }
        return bare + (x - left) * y;
    }
}
