package org.paretile.analysis.indicator;

/** Volume that one of several boxes has alone: its own less that of its limit set (While et al. 2012); four dimensions or more. */
final class ExclusiveVolume {
    private final int dimensions;
    private final LimitSet limits;
    private final SlicedVolume shared;
    private final double[] own;

    ExclusiveVolume(int dimensions) {
        this.dimensions = dimensions;
        this.limits = new LimitSet(dimensions);
        this.shared = SlicedVolume.in(dimensions);
        this.own = new double[dimensions];
    }

    int dimensions() {
        return dimensions;
    }

    /** Exclusive volume of one of {@code count} boxes sorted by the last coordinate, largest first. */
    double of(double[] sorted, int count, int box) {
        limits.reserve(count);
        int at = box * dimensions;
        System.arraycopy(sorted, at, own, 0, dimensions);
        // an empty box of the same height keeps the order and shares nothing
        for (int j = 0; j < dimensions - 1; j++) {
            sorted[at + j] = 0;
        }
        int position = LimitSet.position(sorted, count, dimensions, own[dimensions - 1]);
        int left = limits.of(sorted, count, position, own, 0);
        System.arraycopy(own, 0, sorted, at, dimensions);
        if (left < 0) {
            return 0;
        }
        double volume = 1;
        for (double size : own) {
            volume *= size;
        }
        return Math.max(0, volume - shared.of(limits.boxes(), left));
    }
}
