package org.paretile.analysis.guideline;

import org.paretile.problems.metric.Scale;

/**
 * What changing one parameter of a Pareto design does to an objective: by one step up if the parameter is ordered, to any
 * other of its values if not.
 *
 * @param parameter what is changed
 * @param objective what changes
 * @param ordered whether the steps go up, and the factors have a direction
 * @param steps changes that lead to a feasible design
 * @param blocked share of the changes that do not
 * @param unit of the differences by which a level or a temperature changes; empty for the factors by which other objectives do
 * @param median middle factor or difference; of parameters without order the larger over the smaller value, or the size of the difference
 * @param low its lower quartile
 * @param high its upper quartile
 */
public record LocalEffect(
        String parameter, String objective, boolean ordered, int steps, double blocked, String unit, double median, double low,
        double high)
        implements Guideline {

    @Override
    public String sentence() {
        String change = ordered
                ? "One step up in " + parameter + " near the front changes " + objective + " by " + signed(median) + " (quartiles "
                        + signed(low) + " to " + signed(high)
                : "Another " + parameter + " near the front changes " + objective + (unit.isEmpty() ? " by a factor " : " up or down by ")
                        + size(median) + " (quartiles " + size(low) + " to " + size(high);
        return change + ", " + steps + " steps" + (blocked > 0 ? "; " + Guideline.percent(blocked) + " of the steps break a constraint)" : ")");
    }

    private String size(double value) {
        return unit.isEmpty() ? Guideline.number(value) : Scale.difference(value) + " " + unit;
    }

    private String signed(double factor) {
        if (!unit.isEmpty()) {
            return (factor > 0 ? "+" : "") + size(factor);
        }
        return (factor >= 1 ? "+" : "-") + Guideline.percent(Math.abs(factor - 1));
    }
}
