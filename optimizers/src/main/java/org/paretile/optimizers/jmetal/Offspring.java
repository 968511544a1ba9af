package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.variation.DesignVariation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.variation.Variation;

/** Two new designs of every two parents by crossover and mutation. */
record Offspring(int matingPool, int genes, DesignVariation variation, FreshDesigns fresh, Xoshiro256 random)
        implements Variation<DesignSolution> {
    @Override
    public List<DesignSolution> variate(List<DesignSolution> population, List<DesignSolution> parents) {
        List<DesignSolution> children = new ArrayList<>(matingPool);
        for (int i = 0; i + 1 < parents.size(); i += 2) {
            int[] first = new int[genes];
            int[] second = new int[genes];
            variation.cross(parents.get(i).genes, parents.get(i + 1).genes, first, second, random);
            if (!add(first, children) || !add(second, children)) {
                break;
            }
        }
        return children;
    }

    private boolean add(int[] child, List<DesignSolution> children) {
        variation.mutate(child, random);
        if (!fresh.claimChild(child)) {
            return false;
        }
        children.add(new DesignSolution(child));
        return true;
    }

    @Override
    public int getMatingPoolSize() {
        return matingPool;
    }

    @Override
    public int getOffspringPopulationSize() {
        return matingPool;
    }
}
