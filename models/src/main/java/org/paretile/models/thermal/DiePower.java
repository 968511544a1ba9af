package org.paretile.models.thermal;

/** Power that depends on temperature. */
@FunctionalInterface
public interface DiePower {
    /**
     * Powers at given temperatures.
     *
     * @param meanC mean temperature by die, °C
     * @param peakC hottest cell by die, °C
     * @param blockPowerW to be filled, W, die by die and block by block
     */
    void at(double[] meanC, double[] peakC, double[] blockPowerW);
}
