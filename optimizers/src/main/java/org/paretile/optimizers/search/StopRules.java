package org.paretile.optimizers.search;

/**
 * When a search ends: at the first rule that holds, at the end of a generation.
 *
 * @param evaluations different designs evaluated, ≥ 1
 * @param stallEvaluations ends when the hypervolume has not grown by {@code stallGain} over so many evaluations,
 *     counted from the generation that finds the first feasible design; 0 never
 * @param stallGain relative growth that counts, ≥ 0
 * @param seconds wall-clock time of all sessions together; +∞ for none
 */
public record StopRules(long evaluations, long stallEvaluations, double stallGain, double seconds) {
    public StopRules {
        if (evaluations < 1) {
            throw new IllegalArgumentException("evaluations must be at least 1 but is " + evaluations);
        }
        if (stallEvaluations < 0) {
            throw new IllegalArgumentException("stallEvaluations must be at least 0 but is " + stallEvaluations);
        }
        if (!(stallGain >= 0)) {
            throw new IllegalArgumentException("stallGain must be at least 0 but is " + stallGain);
        }
        if (!(seconds > 0)) {
            throw new IllegalArgumentException("seconds must be above 0 but is " + seconds);
        }
    }

    /** Ends after so many evaluations. */
    public static StopRules after(long evaluations) {
        return new StopRules(evaluations, 0, 0, Double.POSITIVE_INFINITY);
    }
}
