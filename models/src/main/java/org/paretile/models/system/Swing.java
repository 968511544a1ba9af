package org.paretile.models.system;

import org.jspecify.annotations.Nullable;

/**
 * What temperatures swing about, by bisection.
 *
 * @param lower from here the dies get hotter, taken together
 * @param upper from here they get cooler
 */
record Swing(OperatingStep lower, OperatingStep upper) {
    /** Difference between where the ends of a closed swing lead that only a step of refresh makes, K. */
    private static final double JUMP_K = 10 * OperatingPoint.AT_REST_K;

    /** About two steps one of which leads up and the other down; null if both lead the same way. */
    static @Nullable Swing about(OperatingStep one, OperatingStep other) {
        if (one.sumK() > 0 == other.sumK() > 0) {
            return null;
        }
        return one.sumK() > 0 ? new Swing(one, other) : new Swing(other, one);
    }

    /** With a step between the two for one of them. */
    Swing narrowed(OperatingStep between) {
        return between.sumK() > 0 ? new Swing(between, upper) : new Swing(lower, between);
    }

    /** Whether nothing is left between its ends. */
    boolean closed() {
        return OperatingStep.distanceK(lower.hottestC(), upper.hottestC()) <= OperatingPoint.AT_REST_K;
    }

    /** Whether powers jump between its ends. */
    boolean jumps() {
        return OperatingStep.distanceK(lower.nextC(), upper.nextC()) > JUMP_K;
    }

    /** Temperatures halfway. */
    double[] halfway() {
        return OperatingStep.mean(lower.hottestC(), upper.hottestC(), 0.5);
    }

    /** Where the dies would get neither hotter nor cooler, taken together, were F linear: now the one end, now the other. */
    OperatingStep middle() {
        return lower.towards(upper, lower.sumK() / (lower.sumK() - upper.sumK()));
    }
}
