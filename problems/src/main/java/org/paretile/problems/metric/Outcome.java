package org.paretile.problems.metric;

/**
 * An evaluation as a search sees it.
 *
 * @param objectives to be minimised, all finite; +∞ where there can be no such design; not copied
 * @param violation sum of normalised constraint violations, 0 when feasible; {@link #NO_DESIGN} and more where there
 *     can be no such design
 */
public record Outcome(double[] objectives, double violation) {
    /** Violations from here on mean that the model has no metrics for the design. */
    public static final double NO_DESIGN = 1e9;

    /** Whether every constraint holds. */
    public boolean feasible() {
        return violation == 0;
    }
}
