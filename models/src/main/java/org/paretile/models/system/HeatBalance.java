package org.paretile.models.system;

/** Where power and temperature come to rest. */
sealed interface HeatBalance {

    /**
     * They do; the operating point has the temperatures.
     *
     * @param steps it took
     */
    record Settled(int steps) implements HeatBalance {}

    /**
     * They do not: heat brings more heat than the package carries away.
     *
     * @param reason in words, naming the die
     */
    record Runaway(String reason) implements HeatBalance {}
}
