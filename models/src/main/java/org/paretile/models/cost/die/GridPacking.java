package org.paretile.models.cost.die;

import static java.lang.Math.ceil;
import static java.lang.Math.floor;
import static java.lang.Math.sqrt;

import org.paretile.models.technology.Require;

/**
 * Whole dies that fit on a wafer, as a stepper places them: a block of rows and columns in the middle, and above and below it
 * rows on the same columns, the tallest such block that holds most. As in CATCH (Graening, Pal, Gupta, arXiv 2503.15753).
 *
 * @param usableDiameterMm diameter without the edge exclusion
 * @param scribeMm width of the scribe line
 * @param columns whether every row keeps to the columns of the middle; otherwise each row is filled for itself
 */
public record GridPacking(double usableDiameterMm, double scribeMm, boolean columns) implements DiesPerWafer {
    public GridPacking {
        Require.positive(usableDiameterMm, "usableDiameterMm");
        Require.notNegative(scribeMm, "scribeMm");
    }

    @Override
    public double count(double widthMm, double heightMm) {
        double x = widthMm + scribeMm;
        double y = heightMm + scribeMm;
        return columns ? onColumns(x, y) : Math.max(row(y / 2, x) + twice(1.5 * y, x, y), twice(y, x, y));
    }

    private int onColumns(double x, double y) {
        double radius = usableDiameterMm / 2;
        double rim = sqrt(radius * radius - y * y / 4) - x;
        double highest = sqrt(Math.max(0, radius * radius - rim * rim));
        int most = 0;
        for (int rows = 1; rows * y / 2 < highest; rows++) {
            most = Math.max(most, block(rows, x, y));
        }
        return most;
    }

    /** Dies of a middle block of {@code rows} rows and of the rows beyond it. */
    private int block(int rows, double x, double y) {
        double radius = usableDiameterMm / 2;
        double halfHeight = rows * y / 2 - scribeMm / 2;
        double chord = chord(halfHeight);
        int across = (int) floor((chord + scribeMm) / x);
        double overhang = across * x - chord / 2 + x;
        int dies = across * rows;
        for (int i = 0; i < rows; i++) {
            double bottom = i * y - halfHeight;
            double top = bottom + y;
            double reach = overhang * overhang;
            if (reach + bottom * bottom <= radius * radius && reach + top * top <= radius * radius) {
                dies++;
            }
        }
        double left = (usableDiameterMm - chord) / 2;
        for (double height = halfHeight + y; height < radius; height += y) {
            double length = chord(height);
            double start = (usableDiameterMm - length) / 2;
            double shift = left + ceil((start - left) / x) * x - start;
            dies += 2 * (int) floor((length - shift) / x);
        }
        return dies;
    }

    private double chord(double height) {
        double radius = usableDiameterMm / 2;
        return 2 * sqrt(radius * radius - height * height);
    }

    private int twice(double first, double x, double y) {
        int dies = 0;
        for (double height = first; height - scribeMm / 2 < usableDiameterMm / 2; height += y) {
            dies += 2 * row(height, x);
        }
        return dies;
    }

    /** Dies of a row whose far edge, half a scribe line included, is {@code height} from the middle. */
    private int row(double height, double x) {
        return height - scribeMm / 2 < usableDiameterMm / 2 ? (int) floor((chord(height - scribeMm / 2) + scribeMm) / x) : 0;
    }
}
