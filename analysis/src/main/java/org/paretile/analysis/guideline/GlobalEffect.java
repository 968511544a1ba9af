package org.paretile.analysis.guideline;

/**
 * How much of an objective's variance over the space a parameter explains (Sobol 1993): {@code first} by itself,
 * {@code total} with everything it does together with others. Of an objective that is always positive the variance is that
 * of its logarithm.
 *
 * @param parameter what varies
 * @param objective what varies with it
 * @param first first-order index
 * @param firstLow lower end of its 95 % interval (bootstrap)
 * @param firstHigh upper end
 * @param total total index
 * @param totalLow lower end of its 95 % interval (bootstrap)
 * @param totalHigh upper end
 * @param samples designs compared; those for which the model has no metrics are left out
 */
public record GlobalEffect(
        String parameter, String objective, double first, double firstLow, double firstHigh, double total, double totalLow,
        double totalHigh, int samples) implements Guideline {

    @Override
    public String sentence() {
        return "Over the whole space " + parameter + " explains " + Guideline.percent(Math.clamp(first, 0, 1)) + " of the variance of "
                + objective + " by itself (95% interval " + Guideline.percent(Math.clamp(firstLow, 0, 1)) + " to "
                + Guideline.percent(Math.clamp(firstHigh, 0, 1)) + "), " + Guideline.percent(Math.clamp(total, 0, 1))
                + " with its interactions (" + Guideline.percent(Math.clamp(totalLow, 0, 1)) + " to "
                + Guideline.percent(Math.clamp(totalHigh, 0, 1)) + "; " + samples + " samples)";
    }
}
