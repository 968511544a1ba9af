package org.paretile.models.network;

/** Consecutive nodes of a k×k mesh: the end of a row, whole rows, the start of a row. Rectangles are inclusive; those of no node are empty. */
final class NodeRange {
    /** Distance to the nearest node where there is none. */
    static final int NONE = Integer.MAX_VALUE;

    private int k;
    private int first;
    private int last;
    private int topRow;
    private int bottomRow;
    private int topLeft;
    private int bottomRight;

    void set(int k, int first, int last) {
        this.k = k;
        this.first = first;
        this.last = last;
        topRow = first / k;
        bottomRow = last / k;
        topLeft = first % k;
        bottomRight = last % k;
    }

    int first() {
        return first;
    }

    int last() {
        return last;
    }

    int topRow() {
        return topRow;
    }

    int bottomRow() {
        return bottomRow;
    }

    private int left(int y) {
        return y == topRow ? topLeft : 0;
    }

    private int right(int y) {
        return y == bottomRow ? bottomRight : k - 1;
    }

    /** Nodes in columns {@code x0} to {@code x1} of rows {@code y0} to {@code y1}. */
    int count(int x0, int x1, int y0, int y1) {
        int count = 0;
        int end = Math.min(y1, bottomRow);
        for (int y = Math.max(y0, topRow); y <= end; y++) {
            count += Math.max(0, Math.min(x1, right(y)) - Math.max(x0, left(y)) + 1);
        }
        return count;
    }

    /** Links from (x, y) to the nearest node in the rectangle; {@link #NONE} if there is none. */
    int nearest(int x, int y, int x0, int x1, int y0, int y1) {
        int nearest = NONE;
        int end = Math.min(y1, bottomRow);
        for (int row = Math.max(y0, topRow); row <= end; row++) {
            int low = Math.max(x0, left(row));
            int high = Math.min(x1, right(row));
            if (low <= high) {
                nearest = Math.min(nearest, Math.abs(row - y) + Math.max(0, Math.max(low - x, x - high)));
            }
        }
        return nearest;
    }

    /** Links between the two nodes, one of each range, that are farthest apart. */
    int farthest(NodeRange other) {
        int farthest = 0;
        for (int y = topRow(); y <= bottomRow(); y++) {
            for (int row = other.topRow(); row <= other.bottomRow(); row++) {
                int across = Math.max(other.right(row) - left(y), right(y) - other.left(row));
                farthest = Math.max(farthest, Math.abs(row - y) + across);
            }
        }
        return farthest;
    }
}
