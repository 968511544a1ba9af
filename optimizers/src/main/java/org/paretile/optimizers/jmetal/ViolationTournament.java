package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.selection.Selection;

/** Parents at random: of two random designs the one with the smaller violation, of feasible ones the first (Jain and Deb, IEEE TEC 2014). */
record ViolationTournament(int matingPool, Xoshiro256 random) implements Selection<DesignSolution> {
    @Override
    public List<DesignSolution> select(List<DesignSolution> population) {
        List<DesignSolution> parents = new ArrayList<>(matingPool);
        for (int i = 0; i < matingPool; i++) {
            DesignSolution a = population.get(random.nextInt(population.size()));
            DesignSolution b = population.get(random.nextInt(population.size()));
            parents.add(b.violation < a.violation ? b : a);
        }
        return parents;
    }
}
