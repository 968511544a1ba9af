package org.paretile.analysis.guideline;

/**
 * Two parameters whose joint effect on an objective is more than the sum of their own (second-order Sobol index).
 *
 * @param one first parameter
 * @param other second parameter
 * @param objective what they act on
 * @param share of its variance over the space that only both together explain
 * @param low lower end of the 95 % interval (bootstrap)
 * @param high upper end
 * @param samples designs compared
 */
public record Interaction(String one, String other, String objective, double share, double low, double high, int samples)
        implements Guideline {

    @Override
    public String sentence() {
        return one + " and " + other + " act on " + objective + " together: " + Guideline.percent(share)
                + " of its variance over the space is due to neither alone (95% interval " + Guideline.percent(Math.max(0, low)) + " to "
                + Guideline.percent(Math.min(1, high)) + "; " + samples + " samples)";
    }
}
