package org.paretile.analysis.decision;

/**
 * A design that was chosen.
 *
 * @param alternative its place among the alternatives, from 0
 * @param score the figure it was chosen by: distance, closeness or hypervolume, as the method says
 * @param why the reason in one sentence, with the numbers
 */
public record Choice(int alternative, double score, String why) {}
