package org.paretile.models.thermal.stack;

import java.util.List;

/**
 * Temperatures of all cells of all conductors.
 *
 * @param grid the cells
 * @param layers the conductors, lowest first
 * @param celsius temperature by conductor and cell, °C
 */
public record TemperatureField(CellGrid grid, List<Layer> layers, double[][] celsius) {

    /** Hottest cell anywhere, °C. */
    public double peakC() {
        double peak = Double.NEGATIVE_INFINITY;
        for (int layer = 0; layer < celsius.length; layer++) {
            peak = Math.max(peak, peakC(layer));
        }
        return peak;
    }

    /** Hottest cell of a conductor, °C. */
    public double peakC(int layer) {
        double peak = Double.NEGATIVE_INFINITY;
        for (double cell : celsius[layer]) {
            peak = Math.max(peak, cell);
        }
        return peak;
    }

    /** Mean over a conductor, °C. */
    public double meanC(int layer) {
        double sum = 0;
        for (double cell : celsius[layer]) {
            sum += cell;
        }
        return sum / celsius[layer].length;
    }

    /** Mean over the cells that a block touches, each counted fully, °C. */
    public double meanC(int layer, Block block) {
        return grid.mean(block, celsius[layer]);
    }

    /** Hottest place of a block, °C, as {@link CellGrid#highest} has it. */
    public double peakC(int layer, Block block) {
        return grid.highest(block, celsius[layer]);
    }

    /** Position of the conductor called {@code name}; −1 if there is none. */
    public int layer(String name) {
        for (int i = 0; i < layers.size(); i++) {
            if (layers.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
