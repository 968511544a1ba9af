package org.paretile.models.thermal;

import java.util.List;

/**
 * Where dies lie.
 *
 * @param widthM extent of the area they take, x
 * @param heightM extent in y
 * @param xM west edges, in the order of the dies
 * @param yM south edges
 */
public record Placement(double widthM, double heightM, double[] xM, double[] yM) {

    /** Every die over the middle of the others. */
    public static Placement stacked(List<Die> dies) {
        double width = 0;
        double height = 0;
        for (Die die : dies) {
            width = Math.max(width, die.widthM());
            height = Math.max(height, die.heightM());
        }
        double[] x = new double[dies.size()];
        double[] y = new double[dies.size()];
        for (int i = 0; i < x.length; i++) {
            x[i] = (width - dies.get(i).widthM()) / 2;
            y[i] = (height - dies.get(i).heightM()) / 2;
        }
        return new Placement(width, height, x, y);
    }
}
