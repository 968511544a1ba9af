package org.paretile.analysis.indicator;

/**
 * The limit set of a box: what each box of a front shares with it, without most of what lies inside another part (While et al. 2012).
 *
 * <p>Front and limit set are sorted by the last coordinate, largest first. Boxes at least as high as the given one share its full
 * height; they come first, nearest first. A part is compared with the parts kept so far, those that proved large first. A part reaches to
 * the given box or to its own end, so the comparison asks for the box of the front itself and for bounds that are infinite where the kept
 * part reaches the given box. Bounds are kept as bit patterns: positive doubles compare like their bits, and the signs of three
 * differences make one branch.
 */
final class LimitSet {
    private final int dimensions;
    private final int last;
    private double[] limits = new double[0];
    private long[] bounds = new long[0];
    private int[] probes = new int[0];
    private int[] inside = new int[0];
    private int count;
    private int insideCount;
    /** Where the parts of the height in hand begin. */
    private int groupStart;

    /** For boxes of {@code dimensions} ≥ 4. */
    LimitSet(int dimensions) {
        this.dimensions = dimensions;
        this.last = dimensions - 1;
    }

    void reserve(int room) {
        if (inside.length < room) {
            int larger = Math.max(room, 2 * inside.length);
            limits = new double[dimensions * (larger + 1)];
            bounds = new long[limits.length];
            probes = new int[larger + 1];
            inside = new int[larger];
        }
    }

    /** The first box of a sorted front whose last coordinate is not above {@code height}. */
    static int position(double[] front, int size, int dimensions, double height) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (front[dimensions * middle + dimensions - 1] > height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
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
        groupStart = 0;
        double height = corners[at + last];
        int end = dimensions * size;
        int lower = dimensions * position;
        for (; lower < end && front[lower + last] == height; lower += dimensions) {
            if (!isInsideKept(front, lower) && keep(front, lower, corners, at, height)) {
                return -1;
            }
        }
        for (int from = dimensions * (position - 1); from >= 0; from -= dimensions) {
            if (!isInsideKept(front, from) && keep(front, from, corners, at, height)) {
                return -1;
            }
        }
        for (; lower < end; lower += dimensions) {
            if (isInsideKept(front, lower)) {
                continue;
            }
            double own = front[lower + last];
            if (count > 0 && limits[dimensions * (count - 1) + last] != own) {
                groupStart = dimensions * count;
            }
            if (keep(front, lower, corners, at, own)) {
                return count;
            }
        }
        return count;
    }

    /** Takes the given box into the front for those that lie inside it; to be called after {@link #of}. Returns the new size. */
    int replaceInside(double[] front, int size, int position, double[] corners, int at) {
        int firstGap = insideCount == 0 ? size : inside[0];
        shift(front, position, firstGap, 1);
        for (int gap = 1; gap <= insideCount; gap++) {
            shift(front, inside[gap - 1] + 1, gap < insideCount ? inside[gap] : size, 1 - gap);
        }
        System.arraycopy(corners, at, front, dimensions * position, dimensions);
        return size + 1 - insideCount;
    }

    private void shift(double[] front, int from, int to, int by) {
        if (by != 0 && to > from) {
            System.arraycopy(front, dimensions * from, front, dimensions * (from + by), dimensions * (to - from));
        }
    }

    /** Keeps the shared part; says whether it is the given box up to {@code height}. */
    private boolean keep(double[] front, int from, double[] corners, int at, double height) {
        int to = dimensions * count;
        limits[to + last] = height;
        boolean whole = clip(front, from, corners, at, to) == last;
        if (front[from + last] <= corners[at + last] && isInside(front, from, corners, at)) {
            inside[insideCount++] = from / dimensions;
        }
        dropSmaller(to);
        return whole;
    }

    /** Writes the shared part but for its last coordinate; returns how many coordinates are those of the given box. */
    private int clip(double[] front, int from, double[] corners, int at, int to) {
        int clipped = 0;
        for (int j = 0; j < last; j++) {
            double own = corners[at + j];
            double other = front[from + j];
            if (other >= own) {
                limits[to + j] = own;
                bounds[to + j] = Long.MAX_VALUE;
                clipped++;
            } else {
                limits[to + j] = other;
                bounds[to + j] = Double.doubleToRawLongBits(other);
            }
        }
        return clipped;
    }

    /** Whether a kept part contains what the box of the front shares with the given box. */
    private boolean isInsideKept(double[] front, int from) {
        long[] bounds = this.bounds;
        long first = Double.doubleToRawLongBits(front[from]);
        long second = Double.doubleToRawLongBits(front[from + 1]);
        long third = Double.doubleToRawLongBits(front[from + 2]);
        for (int i = 0; i < count; i++) {
            int probe = probes[i];
            long room = (bounds[probe] - first) | (bounds[probe + 1] - second) | (bounds[probe + 2] - third);
            if (room >= 0 && isRestInside(front, from, bounds, probe)) {
                probes[i] = probes[i >> 1];
                probes[i >> 1] = probe;
                return true;
            }
        }
        return false;
    }

    private boolean isRestInside(double[] front, int from, long[] bounds, int at) {
        for (int j = 3; j < last; j++) {
            if (Double.doubleToRawLongBits(front[from + j]) > bounds[at + j]) {
                return false;
            }
        }
        return true;
    }

    private boolean isPartInside(int inner, int outer) {
        for (int j = 0; j < last; j++) {
            if (Double.doubleToRawLongBits(limits[inner + j]) > bounds[outer + j]) {
                return false;
            }
        }
        return true;
    }

    private boolean isInside(double[] front, int from, double[] corners, int at) {
        for (int j = 0; j < last; j++) {
            if (front[from + j] > corners[at + j]) {
                return false;
            }
        }
        return true;
    }

    /** Drops the parts inside the last one, which is to be kept, as far as they have the same height. */
    private void dropSmaller(int candidate) {
        int end = candidate;
        if (groupStart < candidate) {
            for (int i = count - 1; i >= 0; i--) {
                int kept = probes[i];
                if (kept >= groupStart && isPartInside(kept, candidate)) {
                    end -= dimensions;
                    if (kept != end) {
                        move(end, kept);
                        redirect(end, kept);
                    }
                    System.arraycopy(probes, i + 1, probes, i, count - 1 - i);
                    count--;
                }
            }
        }
        if (end != candidate) {
            move(candidate, end);
        }
        probes[count++] = end;
    }

    private void move(int from, int to) {
        System.arraycopy(limits, from, limits, to, dimensions);
        System.arraycopy(bounds, from, bounds, to, dimensions);
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
