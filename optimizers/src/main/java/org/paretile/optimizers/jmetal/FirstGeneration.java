package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.evaluation.FreshDesigns;
import org.uma.jmetal.component.catalogue.common.solutionscreation.SolutionsCreation;

/** Different random designs, fewer than wanted only if the space or the budget has no more. */
record FirstGeneration(int population, int genes, FreshDesigns fresh) implements SolutionsCreation<DesignSolution> {
    @Override
    public List<DesignSolution> create() {
        List<DesignSolution> designs = new ArrayList<>(population);
        for (int i = 0; i < population; i++) {
            int[] genome = new int[genes];
            if (!fresh.claimDrawn(genome)) {
                break;
            }
            designs.add(new DesignSolution(genome));
        }
        return designs;
    }
}
