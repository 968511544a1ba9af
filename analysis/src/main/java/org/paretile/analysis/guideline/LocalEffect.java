package org.paretile.analysis.guideline;

/**
 * What changing one parameter of a Pareto design does to an objective: by one step up if the parameter is ordered, to any
 * other of its values if not.
 *
 * @param parameter what is changed
 * @param objective what changes
 * @param ordered whether the steps go up, and the factors have a direction
 * @param steps changes that lead to a feasible design
 * @param blocked share of the changes that do not
 * @param median middle factor by which the objective changes; of parameters without order the larger over the smaller value
 * @param low its lower quartile
 * @param high its upper quartile
 */
public record LocalEffect(
        String parameter, String objective, boolean ordered, int steps, double blocked, double median, double low, double high)
        implements Guideline {

    @Override
    public String sentence() {
        String change = ordered
                ? "One step up in " + parameter + " near the front changes " + objective + " by " + signed(median) + " (quartiles "
                        + signed(low) + " to " + signed(high)
                : "Another " + parameter + " near the front changes " + objective + " by a factor " + Guideline.number(median)
                        + " (quartiles " + Guideline.number(low) + " to " + Guideline.number(high);
        return change + ", " + steps + " steps; " + Guideline.percent(blocked) + " of the steps break a constraint)";
    }

    private static String signed(double factor) {
        return (factor >= 1 ? "+" : "-") + Guideline.percent(Math.abs(factor - 1));
    }
}
