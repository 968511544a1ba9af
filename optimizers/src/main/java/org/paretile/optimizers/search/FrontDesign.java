package org.paretile.optimizers.search;

/**
 * A feasible design that no evaluated feasible design dominates.
 *
 * @param genome canonical
 * @param objectives minimised
 */
public record FrontDesign(int[] genome, double[] objectives) {}
