package org.paretile.models.thermal;

/** Where power and temperature come to rest. */
public sealed interface HeatBalance {

    /**
     * They do; the model has the temperatures.
     *
     * @param passes solutions it took
     */
    record Settled(int passes) implements HeatBalance {}

    /**
     * They do not: heat brings more heat than the package carries away.
     *
     * @param reason in words, naming the die
     */
    record Runaway(String reason) implements HeatBalance {}
}
