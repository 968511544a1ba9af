package org.paretile.analysis.guideline;

/**
 * A choice that Pareto designs make more often, or less often, than feasible designs do.
 *
 * @param parameter of the choice
 * @param choice in words: {@code rows 64 to 128}
 * @param paretoWith Pareto designs that made it
 * @param pareto all Pareto designs
 * @param feasibleWith feasible designs that made it, Pareto designs among them
 * @param feasible all feasible designs
 * @param p probability of so large a difference if being on the front had nothing to do with any choice (Fisher's exact
 *     test, one-sided, Holm's correction for every choice asked about)
 */
public record SharedChoice(
        String parameter, String choice, int paretoWith, int pareto, int feasibleWith, int feasible, double p) implements Guideline {

    /** Share of Pareto designs that made the choice. */
    public double support() {
        return (double) paretoWith / pareto;
    }

    /** Share of feasible designs that made the choice. */
    public double background() {
        return (double) feasibleWith / feasible;
    }

    /** How many times as often Pareto designs make the choice: {@link #support} over {@link #background}. */
    public double lift() {
        return support() / background();
    }

    /** Difference of the two shares: how much the choice tells Pareto designs from others. */
    double weight() {
        return support() - background();
    }

    @Override
    public String sentence() {
        String numbers = "(lift " + Guideline.number(lift()) + ", " + paretoWith + " of " + pareto + " designs, p "
                + Guideline.probability(p) + ")";
        return paretoWith == 0
                ? "No Pareto design has " + choice + ", though " + Guideline.percent(background()) + " of all feasible designs do " + numbers
                : Guideline.percent(support()) + " of the Pareto designs have " + choice + ", against "
                        + Guideline.percent(background()) + " of all feasible designs " + numbers;
    }
}
