package org.paretile.optimizers.jmetal;

import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.optimizers.variation.DesignVariation;
import org.uma.jmetal.component.algorithm.EvolutionaryAlgorithm;

/**
 * MOEA/D (Zhang and Li, IEEE TEC 2007) with global replacement (Wang et al., IEEE Trans. Cybernetics 2016), synchronous: all children of a
 * generation are made of the same population and evaluated together, then replace in their order.
 */
public final class Moead {
    private Moead() {}

    /**
     * Searches until the context says that it is over.
     *
     * @param population wanted number of weight vectors
     * @param neighbourhood weight vectors that mate and replace
     * @param local probability that parents come from the neighbourhood
     * @param replaced most individuals that one child may replace
     * @param crossover probability that two parents are crossed
     * @param mutation expected number of mutated genes a child
     */
    public static void run(SearchContext context, int population, int neighbourhood, double local, int replaced,
            Aggregation aggregation, double crossover, double mutation) {
        var space = context.problem().space();
        var random = context.random();
        var variation = new DesignVariation(space, crossover, mutation);
        var fresh = new FreshDesigns(space, variation, context.evaluations(), random);
        var subproblems = new Subproblems(population, context.problem().objectives().size(), neighbourhood, local,
                replaced, aggregation, random);
        new EvolutionaryAlgorithm<DesignSolution>("MOEA/D",
                new FirstGeneration(subproblems.count(), space.genes(), fresh),
                new GenerationEvaluation(context.evaluations()),
                attributes -> context.over().getAsBoolean(),
                subproblems,
                new SingleChildren(subproblems.count(), variation, fresh, random),
                subproblems).run();
    }
}
