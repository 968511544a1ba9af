package org.paretile.models.cost.die;

/** How many dies a round wafer holds. */
public sealed interface DiesPerWafer permits AnalyticDies, GridPacking, ByThePiece {
    /**
     * Dies of {@code widthMm × heightMm} on a wafer.
     *
     * @return 0 if not one fits
     */
    double count(double widthMm, double heightMm);

    /** Square dies of {@code areaMm2} on a wafer. */
    default double squares(double areaMm2) {
        double side = Math.sqrt(areaMm2);
        return count(side, side);
    }
}
