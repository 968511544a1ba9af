package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.variation.DesignVariation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.variation.Variation;

/** One new design of the two parents of each subproblem. */
record SubproblemChildren(int subproblems, DesignVariation variation, FreshDesigns fresh, Xoshiro256 random)
        implements Variation<DesignSolution> {
    @Override
    public List<DesignSolution> variate(List<DesignSolution> population, List<DesignSolution> parents) {
        List<DesignSolution> children = new ArrayList<>(subproblems);
        for (int i = 0; i < subproblems; i++) {
            int[] a = parents.get(2 * i).genes;
            int[] child = new int[a.length];
            variation.cross(a, parents.get(2 * i + 1).genes, child, new int[a.length], random);
            variation.mutate(child, random);
            if (!fresh.claimChild(child)) {
                break;
            }
            children.add(new DesignSolution(child));
        }
        return children;
    }

    @Override
    public int getMatingPoolSize() {
        return 2 * subproblems;
    }

    @Override
    public int getOffspringPopulationSize() {
        return subproblems;
    }
}
