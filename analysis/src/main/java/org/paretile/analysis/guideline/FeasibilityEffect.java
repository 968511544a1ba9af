package org.paretile.analysis.guideline;

/**
 * How much a parameter decides on whether a design of the space meets every constraint (first-order Sobol index of the indicator).
 *
 * @param parameter what varies
 * @param share of the variance of the indicator that it explains by itself
 * @param low lower end of its 95 % interval (bootstrap)
 * @param high upper end
 * @param best value with which most designs are feasible, in words
 * @param bestFeasible share of those
 * @param worst value with which fewest are
 * @param worstFeasible share of those
 * @param feasible share of all designs drawn
 * @param samples designs drawn over the space
 */
public record FeasibilityEffect(String parameter, double share, double low, double high, String best, double bestFeasible, String worst,
        double worstFeasible, double feasible, int samples) implements Guideline {

    @Override
    public String sentence() {
        return "With " + best + ", " + Guideline.percent(bestFeasible) + " of the designs meet every constraint; with " + worst + ", "
                + Guideline.percent(worstFeasible) + "; of all, " + Guideline.percent(feasible) + ": " + parameter + " explains "
                + Guideline.percent(share) + " of what decides on it by itself (95% interval " + Guideline.percent(Math.clamp(low, 0, 1)) + " to "
                + Guideline.percent(Math.clamp(high, 0, 1)) + "; " + samples + " designs drawn)";
    }
}
