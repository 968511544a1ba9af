package org.paretile.optimizers.jmetal;

import java.util.AbstractList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.metric.Outcome;
import org.uma.jmetal.solution.Solution;

/** A design in a population: genes and what their evaluation gave, as plain numbers. */
final class DesignSolution implements Solution<Integer> {
    private static final long serialVersionUID = 1L;
    private static final double[] NONE = {};

    final int[] genes;
    double[] objectives = NONE;
    double violation;
    /** Front in the population, 0 for the best, −1 before the first ranking. */
    int rank = -1;
    double crowding;
    private transient @Nullable Map<Object, Object> attributes;

    /** @param genes canonical, not copied */
    DesignSolution(int[] genes) {
        this.genes = genes;
    }

    void evaluated(Outcome outcome) {
        objectives = outcome.objectives();
        violation = outcome.violation();
    }

    @Override
    public List<Integer> variables() {
        return new AbstractList<>() {
            @Override
            public Integer get(int index) {
                return genes[index];
            }

            @Override
            public int size() {
                return genes.length;
            }
        };
    }

    @Override
    public double[] objectives() {
        return objectives;
    }

    /** jMetal's sense: negative where violated. */
    @Override
    public double[] constraints() {
        return new double[] {-violation};
    }

    @Override
    public Map<Object, Object> attributes() {
        if (attributes == null) {
            attributes = new HashMap<>();
        }
        return attributes;
    }

    @Override
    public DesignSolution copy() {
        DesignSolution copy = new DesignSolution(genes.clone());
        copy.objectives = objectives.clone();
        copy.violation = violation;
        copy.rank = rank;
        copy.crowding = crowding;
        return copy;
    }
}
