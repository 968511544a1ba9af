package org.paretile.analysis.indicator;

/**
 * A growing union of three-dimensional boxes that share the origin, and the volume each new box adds to it.
 *
 * <p>Only boxes not inside another are kept, highest first. A new box is swept from its lid to the floor: the boxes at least as high
 * leave a staircase in its lid, the lower ones enlarge the staircase on the way down, and the sweep ends at the first box that covers the
 * whole floor plan. Boxes inside the new one are met on that way and dropped. This is the contribution step of HV4D+
 * (Guerreiro and Fonseca, Computing and Updating Hypervolume Contributions in Up to Four Dimensions, IEEE TEVC 2018), with an array
 * sorted by height for its linked lists; one step takes O(n) for the scan, and the few boxes that show in the lid are inserted by
 * binary search.
 */
final class BoxFront {
    private static final int STRIDE = 3;

    private final Staircase stairs = new Staircase();
    private double[] boxes = new double[0];
    private int[] inside = new int[0];
    private int size;
    private int insideCount;

    /** Empties the union and makes room for {@code room} boxes. */
    void clear(int room) {
        if (boxes.length < STRIDE * room) {
            int larger = Math.max(room, 2 * inside.length);
            boxes = new double[STRIDE * larger];
            inside = new int[larger];
        }
        stairs.reserve(room + 2);
        size = 0;
    }

    /** Volume that the box adds to the union, in which it is then included. */
    double add(double width, double depth, double height) {
        int position = position(height);
        double added = added(width, depth, height, position);
        if (added >= 0) {
            store(position, width, depth, height);
            return added;
        }
        return 0;
    }

    /** Puts a box into the list, although it may be inside another; only {@link #exclusive} may follow. */
    void append(double width, double depth, double height) {
        int at = STRIDE * size++;
        boxes[at] = width;
        boxes[at + 1] = depth;
        boxes[at + 2] = height;
    }

    /** Volume that only the box at {@code index} has, where all were appended from the highest down. */
    double exclusive(int index) {
        int at = STRIDE * index;
        double width = boxes[at];
        double depth = boxes[at + 1];
        double height = boxes[at + 2];
        boxes[at] = 0;
        boxes[at + 1] = 0;
        double added = added(width, depth, height, position(height));
        boxes[at] = width;
        boxes[at + 1] = depth;
        return Math.max(added, 0);
    }

    /** The first box not higher than {@code height}. */
    private int position(double height) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (boxes[STRIDE * middle + 2] > height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Volume outside the union, or −1 if the box is inside one of the union. */
    private double added(double width, double depth, double height, int position) {
        double[] list = boxes;
        stairs.clear();
        double fullDepthTo = 0;
        double fullWidthTo = 0;
        for (int at = STRIDE * (position - 1); at >= 0; at -= STRIDE) {
            double x = list[at];
            double y = list[at + 1];
            if (x <= fullDepthTo || y <= fullWidthTo) {
                continue;
            }
            if (y >= depth) {
                if (x >= width) {
                    return -1;
                }
                y = depth;
                fullDepthTo = x;
            } else if (x >= width) {
                x = width;
                fullWidthTo = y;
            }
            stairs.cover(x, y);
        }
        insideCount = 0;
        double bare = stairs.bareArea(width, depth);
        double from = height;
        double volume = 0;
        for (int at = STRIDE * position, end = STRIDE * size; at < end; at += STRIDE) {
            double x = list[at];
            double y = list[at + 1];
            if (x <= fullDepthTo || y <= fullWidthTo) {
                continue;
            }
            double z = list[at + 2];
            volume += bare * (from - z);
            from = z;
            if (y >= depth) {
                if (x >= width) {
                    return z == height ? -1 : volume;
                }
                y = depth;
                fullDepthTo = x;
            } else if (x >= width) {
                x = width;
                fullWidthTo = y;
            }
            if (x == list[at] && y == list[at + 1]) {
                inside[insideCount++] = at;
            }
            bare -= stairs.cover(x, y);
        }
        return volume + bare * from;
    }

    /** Inserts a box and closes the gaps of those inside it. */
    private void store(int position, double width, double depth, double height) {
        int at = STRIDE * position;
        int end = STRIDE * size;
        int firstGap = insideCount == 0 ? end : inside[0];
        System.arraycopy(boxes, at, boxes, at + STRIDE, firstGap - at);
        for (int gap = 1; gap < insideCount; gap++) {
            int from = inside[gap - 1] + STRIDE;
            System.arraycopy(boxes, from, boxes, from - STRIDE * (gap - 1), inside[gap] - from);
        }
        if (insideCount > 1) {
            int from = inside[insideCount - 1] + STRIDE;
            System.arraycopy(boxes, from, boxes, from - STRIDE * (insideCount - 1), end - from);
        }
        boxes[at] = width;
        boxes[at + 1] = depth;
        boxes[at + 2] = height;
        size += 1 - insideCount;
    }
}
