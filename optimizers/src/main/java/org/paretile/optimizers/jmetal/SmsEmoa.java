package org.paretile.optimizers.jmetal;

import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.ranking.WeightVectors;
import org.paretile.optimizers.variation.DesignVariation;
import org.uma.jmetal.component.algorithm.EvolutionaryAlgorithm;

/**
 * SMS-EMOA (Beume, Naujoks and Emmerich, EJOR 181, 2007) with constraint-domination: steady state, one child at a time, each design
 * evaluated once.
 */
public final class SmsEmoa {
    private SmsEmoa() {}

    /**
     * Searches until the context says that it is over.
     *
     * @param population individuals
     * @param crossover probability that two parents are crossed
     * @param mutation expected number of mutated genes a child
     */
    public static void run(SearchContext context, int population, double crossover, double mutation) {
        var space = context.problem().space();
        var random = context.random();
        var variation = new DesignVariation(space, crossover, mutation);
        var fresh = new FreshDesigns(space, variation, context.evaluations(), random);
        int objectives = context.problem().objectives().size();
        new EvolutionaryAlgorithm<DesignSolution>("SMS-EMOA",
                new FirstGeneration(population, space.genes(), fresh),
                new GenerationEvaluation(context.evaluations()),
                attributes -> context.over().getAsBoolean(),
                new ViolationTournament(2, random),
                new SingleChildren(1, variation, fresh, random),
                new LeastContributor(population, objectives, WeightVectors.divisions(population, objectives))).run();
    }
}
