package org.paretile.optimizers.evaluation;

/** Is told every evaluation of a search once, in the order of the search, on the search's own thread. */
@FunctionalInterface
public interface EvaluationListener {
    /**
     * A design has been evaluated.
     *
     * @param genome packed words from {@code offset} on; only valid within the call
     * @param objectives minimised; may be kept, not changed
     * @param violation 0 when feasible
     */
    void evaluated(long[] genome, int offset, double[] objectives, double violation);
}
