package org.paretile.analysis.indicator;

/**
 * The limit set of a box: what each box of a front shares with it, without most of what lies inside another part (While et al. 2012).
 *
 * <p>Front and limit set are sorted by the last coordinate, largest first. Boxes at least as high as the given one share its full
 * height; they come first, nearest first. A part is compared with the parts kept so far, those that proved large first.
 */
final class LimitSet {
    private final int dimensions;
    private final int last;
    private double[] limits = new double[0];
    private int[] probes = new int[0];
    private int[] inside = new int[0];
    private int count;
    private int insideCount;

    LimitSet(int dimensions) {
        this.dimensions = dimensions;
        this.last = dimensions - 1;
    }

    void reserve(int room) {
        if (inside.length < room) {
            int larger = Math.max(room, 2 * inside.length);
            limits = new double[dimensions * (larger + 1)];
            probes = new int[larger + 1];
            inside = new int[larger];
        }
    }

    /** The boxes of the last call of {@link #of}. */
    double[] boxes() {
        return limits;
    }

    /**
     * Computes the limit set of the box at {@code at} in {@code corners}.
     *
     * @param position the first box of the front whose last coordinate is not above that of the given box
     * @return number of boxes, or −1 if the given box is inside one of the front
     */
    int of(double[] front, int size, int position, double[] corners, int at) {
        count = 0;
        insideCount = 0;
        double height = corners[at + last];
        for (int i = position - 1; i >= 0; i--) {
            int to = dimensions * count;
            int clipped = clip(front, dimensions * i, corners, at, to);
            if (clipped == last) {
                return -1;
            }
            if (!isInsideKept(to)) {
                limits[to + last] = height;
                keepInsteadOfSmaller(to);
            }
        }
        for (int i = position; i < size; i++) {
            int from = dimensions * i;
            int to = dimensions * count;
            int clipped = clip(front, from, corners, at, to);
            limits[to + last] = front[from + last];
            if (clipped == last) {
                if (front[from + last] == height) {
                    return -1;
                }
                probes[count] = to;
                return ++count;
            }
            if (clipped == 0 || isUnclipped(front, from, to)) {
                inside[insideCount++] = i;
            }
            if (!isInsideKept(to)) {
                probes[count++] = to;
            }
        }
        return count;
    }

    /** Takes the given box into the front for those that lie inside it; to be called after {@link #of}. Returns the new size. */
    int replaceInside(double[] front, int size, int position, double[] corners, int at) {
        int firstGap = insideCount == 0 ? size : inside[0];
        move(front, position, firstGap, 1);
        for (int gap = 1; gap <= insideCount; gap++) {
            move(front, inside[gap - 1] + 1, gap < insideCount ? inside[gap] : size, 1 - gap);
        }
        System.arraycopy(corners, at, front, dimensions * position, dimensions);
        return size + 1 - insideCount;
    }

    private void move(double[] front, int from, int to, int shift) {
        if (shift != 0 && to > from) {
            System.arraycopy(front, dimensions * from, front, dimensions * (from + shift), dimensions * (to - from));
        }
    }

    /** Writes the shared part but for its last coordinate; returns how many coordinates are those of the given box. */
    private int clip(double[] front, int from, double[] corners, int at, int to) {
        int clipped = 0;
        for (int j = 0; j < last; j++) {
            double own = corners[at + j];
            double other = front[from + j];
            if (other >= own) {
                limits[to + j] = own;
                clipped++;
            } else {
                limits[to + j] = other;
            }
        }
        return clipped;
    }

    private boolean isUnclipped(double[] front, int from, int to) {
        for (int j = 0; j < last; j++) {
            if (front[from + j] != limits[to + j]) {
                return false;
            }
        }
        return true;
    }

    private boolean isInsideKept(int candidate) {
        for (int i = 0; i < count; i++) {
            int probe = probes[i];
            if (isInside(candidate, probe)) {
                probes[i] = probes[i >> 1];
                probes[i >> 1] = probe;
                return true;
            }
        }
        return false;
    }

    private boolean isInside(int inner, int outer) {
        for (int j = 0; j < last; j++) {
            if (limits[inner + j] > limits[outer + j]) {
                return false;
            }
        }
        return true;
    }

    /** Keeps the candidate, which follows the kept boxes, and drops those inside it; all have the same height. */
    private void keepInsteadOfSmaller(int candidate) {
        int end = candidate;
        for (int i = count - 1; i >= 0; i--) {
            int kept = probes[i];
            if (isInside(kept, candidate)) {
                end -= dimensions;
                if (kept != end) {
                    System.arraycopy(limits, end, limits, kept, dimensions);
                    redirect(end, kept);
                }
                System.arraycopy(probes, i + 1, probes, i, count - 1 - i);
                count--;
            }
        }
        if (end != candidate) {
            System.arraycopy(limits, candidate, limits, end, dimensions);
        }
        probes[count++] = end;
    }

    private void redirect(int from, int to) {
        for (int i = 0; i < count; i++) {
            if (probes[i] == from) {
                probes[i] = to;
                return;
            }
        }
    }
}
