package org.paretile.optimizers.jmetal;

import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.ranking.WeightVectors;
import org.paretile.optimizers.variation.DesignVariation;
import org.uma.jmetal.component.algorithm.EvolutionaryAlgorithm;

/** NSGA-III (Deb and Jain, IEEE TEC 2014) with constraint-domination, each design evaluated once. */
public final class Nsga3 {
    private Nsga3() {}

    /**
     * Searches until the context says that it is over.
     *
     * @param population wanted number of reference directions; there are as many individuals, one more if they are odd
     * @param crossover probability that two parents are crossed
     * @param mutation expected number of mutated genes a child
     */
    public static void run(SearchContext context, int population, double crossover, double mutation) {
        var space = context.problem().space();
        var random = context.random();
        var variation = new DesignVariation(space, crossover, mutation);
        var fresh = new FreshDesigns(space, variation, context.evaluations(), random);
        double[][] directions = WeightVectors.about(population, context.problem().objectives().size());
        int individuals = directions.length + directions.length % 2;
        new EvolutionaryAlgorithm<DesignSolution>("NSGA-III",
                new FirstGeneration(individuals, space.genes(), fresh),
                new GenerationEvaluation(context.evaluations()),
                attributes -> context.over().getAsBoolean(),
                new ViolationTournament(individuals, random),
                new Offspring(individuals, space.genes(), variation, fresh, random),
                new ReferenceNiching(individuals, directions, random)).run();
    }
}
