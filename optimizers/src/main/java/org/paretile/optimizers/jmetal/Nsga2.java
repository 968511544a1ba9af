package org.paretile.optimizers.jmetal;

import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.variation.DesignVariation;
import org.uma.jmetal.component.algorithm.EvolutionaryAlgorithm;

/** NSGA-II (Deb et al., IEEE TEC 2002) with constraint-domination, each design evaluated once. */
public final class Nsga2 {
    private Nsga2() {}

    /**
     * Searches until the context says that it is over.
     *
     * @param population individuals, even
     * @param crossover probability that two parents are crossed
     * @param mutation expected number of mutated genes a child
     */
    public static void run(SearchContext context, int population, double crossover, double mutation) {
        var space = context.problem().space();
        var random = context.random();
        var variation = new DesignVariation(space, crossover, mutation);
        var fresh = new FreshDesigns(space, variation, context.evaluations(), random);
        var replacement = new ElitistReplacement(population, context.problem().objectives().size());
        new EvolutionaryAlgorithm<DesignSolution>("NSGA-II",
                new FirstGeneration(population, space.genes(), fresh),
                new GenerationEvaluation(context.evaluations()),
                attributes -> context.over().getAsBoolean(),
                new CrowdedTournament(population, replacement, random),
                new Offspring(population, space.genes(), variation, fresh, random),
                replacement).run();
    }
}
