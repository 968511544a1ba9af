package org.paretile.problems.metric;

/**
 * A metric to make better.
 *
 * @param metric what is optimised
 * @param direction usually the metric's own
 */
public record Objective(Metric metric, Direction direction) {

    /** An objective in the metric's own direction. */
    public static Objective of(Metric metric) {
        return new Objective(metric, metric.direction());
    }

    /** The value to minimise for a value of the metric. */
    public double minimised(double value) {
        return direction.sign() * value + 0.0; // no −0: 0 and −0 are one point
    }

    /** The metric's value of a minimised value. */
    public double original(double minimised) {
        return direction.sign() * minimised + 0.0;
    }
}
