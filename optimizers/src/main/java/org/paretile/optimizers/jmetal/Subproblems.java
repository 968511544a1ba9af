package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.optimizers.ranking.NondominatedSort;
import org.paretile.optimizers.ranking.WeightVectors;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.replacement.Replacement;
import org.uma.jmetal.component.catalogue.ea.selection.Selection;

/**
 * The subproblems of MOEA/D with the design that solves each best so far. Selection draws the parents of one child a
 * subproblem; replacement, once all children are evaluated, offers each feasible child to the subproblem that it solves best and to that one's
 * neighbours, the nearest first (global replacement: Wang, Zhang, Zhou, Gong and Jiao, Adaptive Replacement Strategies for MOEA/D, IEEE
 * Trans. Cybernetics 46, 2016): one gene of a discrete design may lead far from the subproblem it was made for. A child that is not feasible is
 * offered there. Feasible designs are compared by the aggregation of their normalised objectives, others by violation.
 */
final class Subproblems implements Selection<DesignSolution>, Replacement<DesignSolution> {
    private final double[][] weights;
    private final int[][] neighbourhoods;
    private final double local;
    private final int replaced;
    private final Aggregation aggregation;
    private final Xoshiro256 random;
    private final NondominatedSort sort = new NondominatedSort();
    private final double[] ideal;
    private final double[] nadir;
    private final double[] normalised;
    private final int[] everywhere;
    private DesignSolution @Nullable [] incumbents;

    Subproblems(int population, int objectives, int neighbourhood, double local, int replaced, Aggregation aggregation,
            Xoshiro256 random) {
        weights = WeightVectors.about(population, objectives);
        neighbourhoods = WeightVectors.neighbourhoods(weights, Math.min(neighbourhood, weights.length));
        this.local = local;
        this.replaced = replaced;
        this.aggregation = aggregation;
        this.random = random;
        ideal = new double[objectives];
        nadir = new double[objectives];
        normalised = new double[objectives];
        everywhere = new int[weights.length];
        Arrays.setAll(everywhere, i -> i);
        Arrays.fill(ideal, Double.POSITIVE_INFINITY);
    }

    int count() {
        return weights.length;
    }

    /** Two different parents a subproblem, if its pool has them. */
    @Override
    public List<DesignSolution> select(List<DesignSolution> population) {
        DesignSolution[] best = incumbents(population);
        List<DesignSolution> parents = new ArrayList<>(2 * weights.length);
        for (int i = 0; i < weights.length; i++) {
            int[] pool = random.nextDouble() < local ? neighbourhoods[i] : everywhere;
            int first = random.nextInt(pool.length);
            int second = random.nextInt(pool.length - 1);
            parents.add(best[pool[first]]);
            parents.add(best[pool[second < first ? second : second + 1]]);
        }
        return parents;
    }

    @Override
    public List<DesignSolution> replace(List<DesignSolution> population, List<DesignSolution> children) {
        DesignSolution[] best = incumbents(population);
        children.forEach(this::improveIdeal);
        estimateNadir(best, children);
        for (int i = 0; i < children.size(); i++) {
            DesignSolution child = children.get(i);
            offer(child, neighbourhoods[child.violation == 0 ? solvedBest(child, i) : i], best);
        }
        return new ArrayList<>(Arrays.asList(best));
    }

    /** Of equals the one that it was made for: of one objective all are. */
    private int solvedBest(DesignSolution design, int made) {
        normalise(design);
        int found = made;
        double least = aggregation.of(normalised, weights[made]);
        for (int subproblem = 0; subproblem < weights.length; subproblem++) {
            double value = aggregation.of(normalised, weights[subproblem]);
            if (value < least) {
                least = value;
                found = subproblem;
            }
        }
        return found;
    }

    /** Offers a child to subproblems in their order, until it has replaced as many as it may. */
    private void offer(DesignSolution child, int[] subproblems, DesignSolution[] best) {
        int left = replaced;
        for (int k = 0; k < subproblems.length && left > 0; k++) {
            if (better(child, best[subproblems[k]], weights[subproblems[k]])) {
                best[subproblems[k]] = child;
                left--;
            }
        }
    }

    private boolean better(DesignSolution child, DesignSolution incumbent, double[] weight) {
        if (child.violation != incumbent.violation) {
            return child.violation < incumbent.violation;
        }
        return child.violation == 0 && aggregate(child, weight) < aggregate(incumbent, weight);
    }

    private double aggregate(DesignSolution design, double[] weight) {
        normalise(design);
        return aggregation.of(normalised, weight);
    }

    private void normalise(DesignSolution design) {
        for (int m = 0; m < ideal.length; m++) {
            double range = nadir[m] - ideal[m];
            normalised[m] = (design.objectives[m] - ideal[m]) / (range > 0 ? range : 1);
        }
    }

    private void improveIdeal(DesignSolution design) {
        if (design.violation == 0) {
            for (int m = 0; m < ideal.length; m++) {
                ideal[m] = Math.min(ideal[m], design.objectives[m]);
            }
        }
    }

    /** The worst values of the nondominated feasible designs among incumbents and children. */
    private void estimateNadir(DesignSolution[] best, List<DesignSolution> children) {
        List<DesignSolution> feasible = new ArrayList<>(children.size() + best.length);
        children.stream().filter(d -> d.violation == 0).forEach(feasible::add);
        Arrays.stream(best).filter(d -> d.violation == 0).forEach(feasible::add);
        int columns = ideal.length;
        double[] rows = new double[feasible.size() * columns];
        for (int i = 0; i < feasible.size(); i++) {
            System.arraycopy(feasible.get(i).objectives, 0, rows, i * columns, columns);
        }
        int[] ranks = new int[feasible.size()];
        sort.rank(rows, new double[feasible.size()], feasible.size(), columns, ranks);
        Arrays.fill(nadir, Double.NEGATIVE_INFINITY);
        for (int i = 0; i < ranks.length; i++) {
            for (int m = 0; m < columns && ranks[i] == 0; m++) {
                nadir[m] = Math.max(nadir[m], rows[i * columns + m]);
            }
        }
    }

    /** The first generation in its order; a space with fewer designs than subproblems gives some of them twice. */
    private DesignSolution[] incumbents(List<DesignSolution> population) {
        if (incumbents == null) {
            DesignSolution[] first = new DesignSolution[weights.length];
            Arrays.setAll(first, i -> population.get(i % population.size()));
            population.forEach(this::improveIdeal);
            incumbents = first;
        }
        return incumbents;
    }
}
