package org.paretile.analysis.indicator;

/**
 * Five or more dimensions by exclusive volumes (WFG; While, Bradstreet and Barone, A Fast Way of Calculating Exact Hypervolumes,
 * IEEE TEVC 2012). Boxes enter from the largest last size down, so each adds its exclusive volume in one dimension less, times its last
 * size. The exclusive volume is that of the box minus that of its limit set, which recurs, down to four dimensions. Every level keeps
 * its boxes sorted by the coordinate that the level below slices, so nothing is sorted on the way.
 */
final class LimitVolume implements SlicedVolume {
    private final int dimensions;
    private final int face;
    private final LimitSet limits;
    private final SlicedVolume below;
    private double[] front = new double[0];

    LimitVolume(int dimensions) {
        this.dimensions = dimensions;
        this.face = dimensions - 1;
        this.limits = new LimitSet(face);
        this.below = SlicedVolume.in(face);
    }

    @Override
    public double of(double[] corners, int count) {
        if (front.length < face * count) {
            front = new double[Math.max(face * count, 2 * front.length)];
        }
        limits.reserve(count);
        int size = 0;
        double volume = 0;
        for (int at = 0, end = dimensions * count; at < end; at += dimensions) {
            int position = position(size, corners[at + face - 1]);
            int left = limits.of(front, size, position, corners, at);
            if (left < 0) {
                continue;
            }
            volume += (product(corners, at) - limitVolume(left)) * corners[at + face];
            size = limits.replaceInside(front, size, position, corners, at);
        }
        return volume;
    }

    private double limitVolume(int count) {
        double[] boxes = limits.boxes();
        return switch (count) {
            case 0 -> 0;
            case 1 -> product(boxes, 0);
            case 2 -> product(boxes, 0) + product(boxes, face) - shared(boxes);
            default -> below.of(boxes, count);
        };
    }

    private double product(double[] boxes, int at) {
        double product = boxes[at];
        for (int i = 1; i < face; i++) {
            product *= boxes[at + i];
        }
        return product;
    }

    private double shared(double[] boxes) {
        double product = 1;
        for (int i = 0; i < face; i++) {
            product *= Math.min(boxes[i], boxes[face + i]);
        }
        return product;
    }

    /** The first box of the front whose last coordinate is not above {@code height}. */
    private int position(int size, double height) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (front[face * middle + face - 1] > height) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
