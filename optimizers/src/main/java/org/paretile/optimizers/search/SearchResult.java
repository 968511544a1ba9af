package org.paretile.optimizers.search;

import java.util.List;

/**
 * What a search has found.
 *
 * @param spec what searched
 * @param reason why it ended
 * @param evaluations different designs evaluated
 * @param feasible how many of them meet every constraint
 * @param front every feasible nondominated design evaluated, in the order of their objectives; designs with equal
 *     objectives are all kept, in the order of their genomes
 * @param hypervolume of the front against {@code reference}, in objective units: {@code share} times the size of the box;
 *     0 if the front is empty; {@link Double#MAX_VALUE} where it is larger, 0 where it is smaller than numbers can be;
 *     exact up to
 *     three objectives and for fronts that are not too large (20,000 vectors of four objectives, 3000 of five, 600 of six,
 *     300 of seven, 150 of more), else an estimate with a standard error of 0.8 % of the box
 * @param share the hypervolume as a share of the box between {@code reference} and the best value of each objective, 0…1
 * @param reference reference point of minimised objectives; empty while nothing was feasible
 * @param seconds wall-clock time of this session
 */
public record SearchResult(SearchSpec spec, StopReason reason, long evaluations, long feasible,
        List<FrontDesign> front, double hypervolume, double share, double[] reference, double seconds) {}
