package org.paretile.models.cost.die;

import static java.lang.Math.PI;
import static java.lang.Math.max;
import static java.lang.Math.sqrt;

import org.paretile.models.technology.Require;

/**
 * The area of the wafer over that of a die with its scribe line, less what the rim cuts: {@code N = π·d₁·(d₂/(4A) − 1/√(2A))}
 * with {@code A = (x + s)·(y + s)} (de Vries, IEEE Trans. Semicond. Manuf. 18(1), 2005). Published tools differ in which of the
 * two diameters the edge exclusion is taken from.
 *
 * @param rimDiameterMm d₁, the diameter the formula's circumference is of
 * @param faceDiameterMm d₂, the other one
 * @param scribeMm s, width of the scribe line
 * @param rounding what is made of a fraction of a die
 */
public record AnalyticDies(double rimDiameterMm, double faceDiameterMm, double scribeMm, Rounding rounding) implements DiesPerWafer {
    public AnalyticDies {
        Require.positive(rimDiameterMm, "rimDiameterMm");
        Require.positive(faceDiameterMm, "faceDiameterMm");
        Require.notNegative(scribeMm, "scribeMm");
    }

    /** The real-valued count on a usable diameter. */
    public static AnalyticDies smooth(double usableDiameterMm, double scribeMm) {
        return new AnalyticDies(usableDiameterMm, usableDiameterMm, scribeMm, Rounding.REAL);
    }

    @Override
    public double count(double widthMm, double heightMm) {
        return max(0, unclamped((widthMm + scribeMm) * (heightMm + scribeMm)));
    }

    /** The formula itself for a die of {@code areaMm2}, scribe line included: below 0 for one near the size of the wafer. */
    public double unclamped(double areaMm2) {
        return rounding.of(rimDiameterMm * PI * (faceDiameterMm / (4 * areaMm2) - 1 / sqrt(2 * areaMm2)));
    }
}
