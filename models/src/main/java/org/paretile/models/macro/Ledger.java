package org.paretile.models.macro;

/**
 * Where a model enters its amounts. The search uses one that only adds up, an explanation one that keeps every entry; the model
 * is the same.
 */
public interface Ledger {
    /** {@code component} takes {@code joules} in the layer of index {@code layer}. */
    void energy(Component component, int layer, double joules);

    /** {@code component} takes {@code mm2} of silicon over all macros. */
    void area(Component component, double mm2);

    /** {@code component} leaks {@code watts} over all macros while the system is on. */
    void leakage(Component component, double watts);

    /** Of the time of the layer of index {@code layer}, the pipeline takes {@code seconds} to fill. */
    void fill(int layer, double seconds);

    /**
     * The layer of index {@code layer} is done.
     *
     * @param latencyS time it took, filling the pipeline included, s
     * @param macs multiply-accumulates of full precision
     * @param utilisation share of the cells of its tiles that hold its weights
     */
    void layer(int layer, double latencyS, double macs, double utilisation);
}
