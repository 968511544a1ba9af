package org.paretile.optimizers.jmetal;

import java.util.function.BooleanSupplier;
import org.paretile.optimizers.evaluation.Evaluations;
import org.paretile.optimizers.variation.Xoshiro256;
import org.paretile.problems.family.DesignProblem;

/**
 * What an evolutionary algorithm works on.
 *
 * @param problem what is searched
 * @param evaluations evaluates each design once
 * @param random the search's own generator
 * @param over asked after each generation; ends the search
 */
public record SearchContext(DesignProblem problem, Evaluations evaluations, Xoshiro256 random,
        BooleanSupplier over) {}
