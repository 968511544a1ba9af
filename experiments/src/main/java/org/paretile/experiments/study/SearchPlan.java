package org.paretile.experiments.study;

import org.paretile.optimizers.search.SearchSpec;

/**
 * One search of a study.
 *
 * @param name the folder it gets in the run directory: {@code nsga2-1}, algorithm and seed
 * @param group what it shares with the searches that differ in their seed alone: {@code nsga2}
 * @param spec what searches
 */
public record SearchPlan(String name, String group, SearchSpec spec) {}
