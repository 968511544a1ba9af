package org.paretile.models.macro;

/** A ledger that only adds up; reuse it with {@link #clear()}. Not for several threads at once. */
public final class Totals implements Ledger {
    private double energyJ;
    private double areaMm2;
    private double leakageW;
    private double latencyS;
    private double fillS;
    private double macs;
    private double usedMacs;

    @Override public void energy(Component component, int layer, double joules) {
        energyJ += joules;
    }

    @Override public void area(Component component, double mm2) {
        areaMm2 += mm2;
    }

    @Override public void leakage(Component component, double watts) {
        leakageW += watts;
    }

    @Override public void fill(int layer, double seconds) {
        fillS += seconds;
    }

    @Override public void layer(int layer, double layerLatencyS, double layerMacs, double utilisation) {
        latencyS += layerLatencyS;
        macs += layerMacs;
        usedMacs += layerMacs * utilisation;
    }

    /** Back to zero. */
    public void clear() {
        energyJ = 0;
        areaMm2 = 0;
        leakageW = 0;
        latencyS = 0;
        fillS = 0;
        macs = 0;
        usedMacs = 0;
    }

    /**
     * Energy of all layers, leakage included, J. Left out: writing the weights, buffers and networks outside the macros, control
     * and clock distribution.
     */
    public double energyJ() {
        return energyJ;
    }

    /** Silicon of all macros, mm². Left out: routing, control, buffers and networks outside the macros. */
    public double areaMm2() {
        return areaMm2;
    }

    /** Leakage power of all macros, W. Left out: converters, for which the survey reports none apart. */
    public double leakageW() {
        return leakageW;
    }

    /**
     * Time of all layers one after the other, the pipeline filled anew for each, s. Left out: reloading weights that do not fit,
     * stalls of anything outside the macros.
     */
    public double latencyS() {
        return latencyS;
    }

    /** Time of all layers while the pipeline is full, s: what a stream of inferences takes for each. */
    public double steadyS() {
        return latencyS - fillS;
    }

    /** Multiply-accumulates of full precision. */
    public double macs() {
        return macs;
    }

    /** Share of the cells of the occupied tiles that hold weights, weighted by multiply-accumulates; 0 without a layer. */
    public double utilisation() {
        return macs == 0 ? 0 : usedMacs / macs;
    }

    /** Operations per second in steady state, two to a multiply-accumulate; 0 without a layer. */
    public double operationsPerS() {
        return latencyS == 0 ? 0 : 2 * macs / steadyS();
    }

    /** Operations per joule, two to a multiply-accumulate; 0 without a layer. */
    public double operationsPerJ() {
        return energyJ == 0 ? 0 : 2 * macs / energyJ;
    }

    /** Energy of one multiply-accumulate, J; 0 without a layer. */
    public double energyPerMacJ() {
        return macs == 0 ? 0 : energyJ / macs;
    }
}
