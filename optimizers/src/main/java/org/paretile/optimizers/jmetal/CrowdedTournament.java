package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.selection.Selection;

/** Parents by binary tournament: two random designs, the one of the better front wins, else the less crowded one. */
record CrowdedTournament(int matingPool, ElitistReplacement ranking, Xoshiro256 random)
        implements Selection<DesignSolution> {
    @Override
    public List<DesignSolution> select(List<DesignSolution> population) {
        if (population.getFirst().rank < 0) {
            ranking.best(population);
        }
        List<DesignSolution> parents = new ArrayList<>(matingPool);
        for (int i = 0; i < matingPool; i++) {
            DesignSolution a = population.get(random.nextInt(population.size()));
            DesignSolution b = population.get(random.nextInt(population.size()));
            boolean second = b.rank < a.rank || (b.rank == a.rank && b.crowding > a.crowding);
            parents.add(second ? b : a);
        }
        return parents;
    }
}
