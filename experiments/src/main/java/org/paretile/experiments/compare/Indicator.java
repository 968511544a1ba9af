package org.paretile.experiments.compare;

import java.util.Locale;
import org.paretile.problems.metric.Direction;

/** How good a front is, in the objectives of a {@link Frame}. */
public enum Indicator {
    /** Dominated share of the box between the ideal point and the reference point, 0 … 1. */
    HYPERVOLUME(Direction.MAXIMIZE),
    /** Mean distance that a front lacks to the designs of all searches together, ≥ 0. */
    IGD_PLUS(Direction.MINIMIZE),
    /** Additive epsilon to the same, ≥ 0. */
    EPSILON(Direction.MINIMIZE);

    private final Direction better;

    Indicator(Direction better) {
        this.better = better;
    }

    /** Which way it gets better. */
    public Direction better() {
        return better;
    }

    /** As output has it: {@code igd_plus}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
