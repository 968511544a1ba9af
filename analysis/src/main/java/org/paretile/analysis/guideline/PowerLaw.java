package org.paretile.analysis.guideline;

/**
 * A relation y = c·x^b between two objectives along the front (innovisation: Deb and Srinivasan 2006).
 *
 * @param x objective on the right
 * @param y objective on the left
 * @param exponent b
 * @param low lower end of its 95 % interval
 * @param high upper end of its 95 % interval
 * @param rSquared share of the variance of ln y along the front that the law explains
 * @param designs different points it was fitted to
 * @param span largest x over smallest
 * @param p share of fronts of the same designs with objectives dealt out anew that fit as well
 */
public record PowerLaw(
        String x, String y, double exponent, double low, double high, double rSquared, int designs, double span, double p)
        implements Guideline {

    @Override
    public String sentence() {
        double gain = 100 * (Math.pow(2, exponent) - 1);
        return "Along the front " + y + " goes as " + x + "^" + Guideline.number(exponent) + " (95% interval "
                + Guideline.number(low) + " to " + Guideline.number(high) + ", R² " + Guideline.number(rSquared) + ", " + designs
                + " designs over a factor " + Guideline.number(span) + "): twice the " + x + " goes with "
                + Guideline.number(Math.abs(gain)) + "% " + (gain < 0 ? "less " : "more ") + y;
    }
}
