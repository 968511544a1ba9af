package org.paretile.problems.metric;

/** Which way a metric gets better. */
public enum Direction {
    MINIMIZE,
    MAXIMIZE;

    /** Factor that turns the metric into a minimised objective: +1 or −1. */
    public double sign() {
        return this == MINIMIZE ? 1 : -1;
    }
}
