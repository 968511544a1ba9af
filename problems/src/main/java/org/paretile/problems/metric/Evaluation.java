package org.paretile.problems.metric;

/** What a model says of a design: its metrics, or why there can be no such design. */
public sealed interface Evaluation {

    /**
     * The design exists.
     *
     * @param values one a metric, in the order and unit of the problem's metrics; not copied, not to be changed
     */
    record Metrics(double[] values) implements Evaluation {}

    /**
     * There can be no such design.
     *
     * @param reason why, in the user's words
     * @param shortfall how far it is from existing, ≥ 0 (a share, as in {@link Constraint#violation(double)})
     */
    record Infeasible(String reason, double shortfall) implements Evaluation {
        public Infeasible {
            if (!(shortfall >= 0)) {
                throw new IllegalArgumentException("shortfall must be >= 0 but is " + shortfall);
            }
        }
    }
}
