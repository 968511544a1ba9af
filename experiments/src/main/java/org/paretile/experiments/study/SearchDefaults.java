package org.paretile.experiments.study;

import org.paretile.optimizers.ranking.Aggregation;

/** What a search has that a study does not state. The only place where these numbers are. */
final class SearchDefaults {
    static final String ALGORITHM = "nsga2";
    /** Individuals of a generation, where the budget allows it. */
    static final int POPULATION = 100;
    /** Different designs evaluated. */
    static final long EVALUATIONS = 20_000;
    static final long SEED = 1;
    /** Probability that two parents are crossed: more disturbs categorical genes, less mixes ordered ones too slowly. */
    static final double CROSSOVER = 0.5;
    /** Expected number of mutated genes a child. */
    static final double MUTATION = 1;
    /** Weight vectors of MOEA/D that mate and replace (Zhang and Li 2007). */
    static final int NEIGHBOURHOOD = 20;
    /** Probability that mating stays in the neighbourhood (Li and Zhang 2009). */
    static final double LOCAL = 0.9;
    /** Most individuals that a child replaces: of 2 (Li and Zhang 2009), 5 and all, the one with the best fronts of small budgets. */
    static final int REPLACED = 5;
    static final Aggregation AGGREGATION = Aggregation.TCHEBYCHEFF;
    /** Relative growth of the hypervolume below which a search stalls, once a study gives {@code stall}. */
    static final double STALL_GAIN = 0.001;

    private SearchDefaults() {}

    /** Population of a search with that budget: even, at least 4, no more than the budget. */
    static int population(long evaluations) {
        return (int) Math.max(4, Math.min(POPULATION, evaluations - evaluations % 2));
    }
}
