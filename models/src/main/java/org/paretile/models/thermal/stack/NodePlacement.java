package org.paretile.models.thermal.stack;

/**
 * Where in a layer the one temperature sits that stands for its thickness. The lowest layer and the sink have theirs at
 * the bottom face always, as HotSpot 7 has (its sink misplaced by a defect that is put right here).
 */
public enum NodePlacement {
    /** At the bottom face, where the power enters: HotSpot's grid model of layers of one material. */
    BOTTOM_FACE,
    /** Half way up: HotSpot's grid model of layers of several materials. */
    CENTRE;

    /** Share of the layer's vertical resistance below its node. */
    public double below(boolean lowest, boolean sink) {
        return this == CENTRE && !lowest && !sink ? 0.5 : 0;
    }
}
