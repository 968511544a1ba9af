package org.paretile.analysis.decision;

/** What each design's objectives lose, for each unit gained, in its worst exchange for another (Rachmawati and Srinivasan 2009). */
final class TradeOff {
    private TradeOff() {}

    /** min over others of Σ max(0, other − this) / Σ max(0, this − other), for normalised points that are not all alike. */
    static double[] of(double[][] points) {
        double[] tradeOffs = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            double least = Double.POSITIVE_INFINITY;
            for (double[] other : points) {
                double loss = 0;
                double gain = 0;
                for (int j = 0; j < other.length; j++) {
                    loss += Math.max(0, other[j] - points[i][j]);
                    gain += Math.max(0, points[i][j] - other[j]);
                }
                least = gain > 0 ? Math.min(least, loss / gain) : least;
            }
            tradeOffs[i] = least;
        }
        return tradeOffs;
    }
}
