package org.paretile.analysis.guideline;

import java.util.List;

/**
 * A rule that leads to a region of the front.
 *
 * @param region in words: {@code latency at most 2 ms}
 * @param conditions all of them hold; in words
 * @param designs Pareto designs that meet the conditions
 * @param matching how many of those lie in the region
 * @param regionSize Pareto designs of the region
 * @param front all Pareto designs
 */
public record FrontRule(String region, List<String> conditions, int designs, int matching, int regionSize, int front)
        implements Guideline {

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

    /** Lower end of the 95 % interval of {@link #confidence()} (Wilson 1927). */
    public double confidenceAtLeast() {
        double z = 1.959963984540054;
        double n = designs;
        double share = confidence();
        return (share + z * z / (2 * n) - z * Math.sqrt(share * (1 - share) / n + z * z / (4 * n * n))) / (1 + z * z / n);
    }

    @Override
    public String sentence() {
        return "For " + region + ": " + String.join(", ", conditions) + " (" + designs + " Pareto designs, confidence "
                + Guideline.number(confidence()) + ", at least " + Guideline.number(confidenceAtLeast()) + "; "
                + Guideline.percent(coverage()) + " of the region's " + regionSize + ")";
    }
}
