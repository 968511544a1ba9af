package org.paretile.models.cost.die;

/** Dies that are not cut from a wafer of one's own: bought by the piece, whatever their size. */
public record ByThePiece() implements DiesPerWafer {
    @Override
    public double count(double widthMm, double heightMm) {
        return 1;
    }
}
