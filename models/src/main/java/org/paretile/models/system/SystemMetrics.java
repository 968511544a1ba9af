package org.paretile.models.system;

import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.cost.Quote;
import org.paretile.models.thermal.Placement;

/**
 * What a design comes to, heat and money included.
 *
 * @param chiplets on the workload, at the temperatures of {@code heat}
 * @param heat of each die
 * @param bill of one unit, or why its package cannot be made
 */
public record SystemMetrics(ChipletMetrics chiplets, Heat heat, Quote bill) implements SystemOutcome {
    /** A wafer of 300 mm. */
    private static final double WAFER_M2 = Math.PI * 0.15 * 0.15;


    /**
     * Temperatures, °C, in the order of {@link ChipletMetrics#dies()}.
     *
     * @param peakC hottest place of each die
     * @param levels for a stack the die at each level from the board up; for dies side by side every die
     * @param placement where the dies of {@code levels} lie
     * @param marginK least distance of a die from the limit of its kind, guard band taken off; negative if one is too hot
     * @param ambientC around the package
     */
    public record Heat(double[] peakC, int[] levels, Placement placement, double marginK, double ambientC) {

        /** Hottest place of all dies, °C. */
        public double peakAllC() {
            double peak = ambientC;
            for (double c : peakC) {
                peak = Math.max(peak, c);
            }
            return peak;
        }
    }

    /** Hottest place of the dies of a kind, °C; the ambient if there are none. */
    public double peakC(DieKind kind) {
        double peak = heat.ambientC();
        for (int die = 0; die < heat.peakC().length; die++) {
            peak = chiplets.dies().get(die).kind() == kind ? Math.max(peak, heat.peakC()[die]) : peak;
        }
        return peak;
    }

    /** The largest die and the package together, as shares of a wafer: how far a package that cannot be made is from one that can. */
    public double wafers() {
        double largestM2 = chiplets.dies().stream().mapToDouble(ChipletMetrics.DieReport::areaM2).max().orElse(0);
        return (largestM2 + chiplets.packageAreaM2()) / WAFER_M2;
    }
}
