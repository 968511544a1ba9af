package org.paretile.optimizers.jmetal;

import java.util.Arrays;
import java.util.List;
import org.paretile.analysis.indicator.HypervolumeContributions;
import org.uma.jmetal.component.catalogue.ea.replacement.Replacement;

/**
 * Drops, of parents and one child, the design of the last front that adds least to the front's hypervolume (Beume, Naujoks and Emmerich, EJOR
 * 181, 2007), exactly computed; of equal ones, and of designs that are not feasible, the oldest. Objectives are normalised by the best
 * and worst values of that front. The reference point lies 1/H beyond the worst values, at least a tenth, with H the divisions
 * of a simplex lattice of as many points as the population has: further out, designs at the ends of a front would
 * weigh more than others (Ishibuchi et al., Evolutionary Computation 26, 2018).
 */
final class LeastContributor implements Replacement<DesignSolution> {
    private static final double LEAST_MARGIN = 0.1;

    private final int population;
    private final int columns;
    private final Fronts fronts;
    private final double[] reference;
    private final HypervolumeContributions indicator = new HypervolumeContributions();
    private final double[] contributions;

    /**
     * @param columns number of objectives
     * @param divisions H
     */
    LeastContributor(int population, int columns, int divisions) {
        this.population = population;
        this.columns = columns;
        fronts = new Fronts(population + 1, columns);
        contributions = new double[population + 1];
        reference = new double[columns];
        Arrays.fill(reference, 1 + Math.max(LEAST_MARGIN, 1.0 / divisions));
    }

    @Override
    public List<DesignSolution> replace(List<DesignSolution> parents, List<DesignSolution> child) {
        List<DesignSolution> all = Fronts.together(parents, child);
        if (all.size() > population) {
            fronts.sort(all);
            all.remove(fronts.members()[least(fronts.count() - 1)]);
        }
        return all;
    }

    private int least(int front) {
        int from = fronts.from(front);
        int to = fronts.to(front);
        if (to - from == 1 || !fronts.feasible(front)) {
            return from;
        }
        indicator.of(normalised(fronts.objectives(from, to)), to - from, columns, reference, contributions);
        int least = 0;
        for (int i = 1; i < to - from; i++) {
            least = contributions[i] < contributions[least] ? i : least;
        }
        return from + least;
    }

    private double[] normalised(double[] rows) {
        for (int m = 0; m < columns; m++) {
            double best = Double.POSITIVE_INFINITY;
            double worst = Double.NEGATIVE_INFINITY;
            for (int at = m; at < rows.length; at += columns) {
                best = Math.min(best, rows[at]);
                worst = Math.max(worst, rows[at]);
            }
            double half = worst / 2 - best / 2; // so that the range of any two numbers is finite
            for (int at = m; at < rows.length; at += columns) {
                rows[at] = half > 0 ? (rows[at] / 2 - best / 2) / half : 0;
            }
        }
        return rows;
    }
}
