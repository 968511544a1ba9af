package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.variation.DesignVariation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.variation.Variation;

/** One new design of every two parents. */
record SingleChildren(int count, DesignVariation variation, FreshDesigns fresh, Xoshiro256 random)
        implements Variation<DesignSolution> {
    @Override
    public List<DesignSolution> variate(List<DesignSolution> population, List<DesignSolution> parents) {
        List<DesignSolution> children = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
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
        return 2 * count;
    }

    @Override
    public int getOffspringPopulationSize() {
        return count;
    }
}
