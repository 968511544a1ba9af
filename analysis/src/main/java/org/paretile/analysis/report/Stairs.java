package org.paretile.analysis.report;

/** The line that bounds what a front attains. */
final class Stairs {
    private Stairs() {}

    /** Abscissae and ordinates of the staircase over corners, ascending in the first objective, up to the edges of the plot. */
    static double[][] over(double[][] corners, double[] edge) {
        double[][] stairs = new double[2][corners.length == 0 ? 0 : 2 * corners.length + 1];
        for (int i = 0; i < corners.length; i++) {
            stairs[0][2 * i] = corners[i][0];
            stairs[1][2 * i] = i == 0 ? edge[1] : corners[i - 1][1];
            stairs[0][2 * i + 1] = corners[i][0];
            stairs[1][2 * i + 1] = corners[i][1];
        }
        if (corners.length > 0) {
            stairs[0][2 * corners.length] = edge[0];
            stairs[1][2 * corners.length] = corners[corners.length - 1][1];
        }
        return stairs;
    }
}
