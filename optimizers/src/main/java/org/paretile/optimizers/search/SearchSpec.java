package org.paretile.optimizers.search;

/**
 * An algorithm with its settings and one seed.
 *
 * @param algorithm what searches
 * @param stop when it ends
 * @param seed start of the search's own random generator
 */
public record SearchSpec(Algorithm algorithm, StopRules stop, long seed) {}
