package org.paretile.analysis.guideline;

import java.util.List;
import org.apache.commons.math3.distribution.BetaDistribution;

/**
 * A rule that leads to a region of the front.
 *
 * @param region in words: {@code latency at most 2 ms}
 * @param conditions all of them hold; in words
 * @param designs Pareto designs that meet the conditions
 * @param matching how many of those lie in the region
 * @param regionSize Pareto designs of the region
 * @param front all Pareto designs
 * @param alternatives rules that might have been chosen in its place: the product, over its divisions, of the sides of all divisions considered
 */
public record FrontRule(String region, List<String> conditions, int designs, int matching, int regionSize, int front, double alternatives)
        implements Guideline {
    private static final double MISSED = 0.05;

    public FrontRule {
        conditions = List.copyOf(conditions);
    }

    /** Share of the designs that meet the conditions which lie in the region. */
    public double confidence() {
        return (double) matching / designs;
    }

    /** Share of the region's designs that meet the conditions. */
    public double coverage() {
        return (double) matching / regionSize;
    }

    /**
     * What {@link #confidence()} is at least for designs like these, with 95 % certainty: the exact lower bound of a share (Clopper and Pearson 1934) at
     * 5 % over the {@link #alternatives}. A rule is chosen because it fits, so that its own confidence, and a bound that takes it for the
     * only one asked about, are too good.
     */
    public double confidenceAtLeast() {
        return matching == 0 ? 0
                : new BetaDistribution(null, matching, designs - matching + 1.0).inverseCumulativeProbability(MISSED / alternatives);
    }

    @Override
    public String sentence() {
        return "For " + region + ": " + String.join(", ", conditions) + " (" + designs + " Pareto designs, confidence "
                + Guideline.number(confidence()) + ", at least " + Guideline.number(confidenceAtLeast()) + "; "
                + Guideline.percent(coverage()) + " of the region's " + regionSize + ")";
    }
}
