package org.paretile.analysis.indicator;

/** Volume of a union of boxes that share the origin, in four or more dimensions, sliced along the last one. */
sealed interface SlicedVolume permits FourDimensionalVolume, LimitVolume {

    /**
     * Volume of the union.
     *
     * @param corners positive sizes of the boxes, box by box, sorted by the last coordinate, largest first
     * @param count number of boxes
     */
    double of(double[] corners, int count);

    /** The fastest slicing for {@code dimensions} ≥ 4. */
    static SlicedVolume in(int dimensions) {
        return dimensions == 4 ? new FourDimensionalVolume() : new LimitVolume(dimensions);
    }
}
