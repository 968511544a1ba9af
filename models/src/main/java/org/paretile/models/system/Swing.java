package org.paretile.models.system;

import org.jspecify.annotations.Nullable;

/**
 * What temperatures swing about, by false position of the heat of all kinds together (the Illinois rule: an end that stays counts half
 * as much each time, Dowell, Jarratt, BIT 11, 1971).
 *
 * @param lower from here the dies get hotter, taken together
 * @param upper from here they get cooler
 * @param stayed how often in a row the upper end has stayed; negative for the lower
 */
record Swing(OperatingStep lower, OperatingStep upper, int stayed) {
    /** How far off a kind may be in the middle of a closed swing, K. */
    private static final double NEAR_K = 5 * OperatingPoint.AT_REST_K;
    /** An end that counts a thousandth. */
    private static final int MOST_STAYS = 11;

    /** About two steps one of which leads up and the other down; null if both lead the same way. */
    static @Nullable Swing about(OperatingStep one, OperatingStep other) {
        if (one.sumK() > 0 == other.sumK() > 0) {
            return null;
        }
        return one.sumK() > 0 ? new Swing(one, other, 0) : new Swing(other, one, 0);
    }

    /** With a step between the two for one of them; null if the ends, better known since, no longer lead to each other. */
    @Nullable Swing narrowed(OperatingStep between) {
        if (lower.sumK() <= 0 || upper.sumK() > 0) {
            return null;
        }
        return between.sumK() > 0 ? new Swing(between, upper, Math.max(stayed, 0) + 1) : new Swing(lower, between, Math.min(stayed, 0) - 1);
    }

    /** Whether nothing is left to look for between its ends. */
    boolean closed() {
        return narrow() || Math.abs(stayed) > MOST_STAYS || upper.sumK() == 0;
    }

    private boolean narrow() {
        return OperatingStep.distanceK(lower.hottestC(), upper.hottestC()) <= OperatingPoint.AT_REST_K;
    }

    /** Whether, closed, it is a rest of every kind, or a jump of powers that every kind swings about; or the kinds pass each other only. */
    boolean rests() {
        double offK = middle().longestK();
        return offK <= NEAR_K || (narrow() && offK <= OperatingStep.distanceK(lower.nextC(), upper.nextC()));
    }

    /** Mean slope of F between its ends. */
    double slope() {
        return upper.slopeFrom(lower);
    }

    /** Where to look next, °C. */
    double[] between() {
        double low = lower.sumK() * (stayed < -1 ? Math.scalb(1, stayed + 1) : 1);
        double high = -upper.sumK() * (stayed > 1 ? Math.scalb(1, 1 - stayed) : 1);
        return OperatingStep.mean(lower.hottestC(), upper.hottestC(), low / (low + high));
    }

    /** Where the dies would get neither hotter nor cooler, taken together, were F linear: now the one end, now the other. */
    OperatingStep middle() {
        return lower.towards(upper, lower.sumK() / (lower.sumK() - upper.sumK()));
    }
}
