package org.paretile.models.thermal.spectral;

import java.util.List;
import org.paretile.models.thermal.stack.Block;
import org.paretile.models.thermal.stack.CellGrid;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Mean rise of every block for a watt in every block: where only powers change, temperatures are one small product, T = T_ambient +
 * R P, which is exact. Symmetric where blocks lie on cell borders.
 */
public final class BlockResistances {
    private final double ambientC;
    private final int n;
    private final double[] kPerW;

    private BlockResistances(double ambientC, int n, double[] kPerW) {
        this.ambientC = ambientC;
        this.n = n;
        this.kPerW = kPerW;
    }

    /**
     * One solution for each block.
     *
     * @param solver takes this geometry
     * @param stack what conducts
     * @param blocks that dissipate
     * @param layerOf the conductor each of them lies in
     */
    public static BlockResistances of(SpectralSolver solver, ThermalStack stack, List<Block> blocks, int[] layerOf) {
        int n = blocks.size();
        double[] kPerW = new double[n * n];
        double[] watt = new double[n];
        solver.prepare(stack, blocks, layerOf);
        for (int source = 0; source < n; source++) {
            watt[source] = 1;
            solver.solve(watt);
            watt[source] = 0;
            double[] celsius = {};
            for (int at = 0; at < n; at++) {
                if (at == 0 || layerOf[at] != layerOf[at - 1]) {
                    celsius = solver.celsius(layerOf[at]);
                }
                kPerW[at * n + source] = meanOver(solver.grid(), blocks.get(at), celsius) - stack.ambientC();
            }
        }
        return new BlockResistances(stack.ambientC(), n, kPerW);
    }

    private static double meanOver(CellGrid grid, Block block, double[] celsius) {
        double sum = 0;
        double area = 0;
        for (int row = grid.south(block), north = grid.north(block); row < north; row++) {
            for (int column = grid.west(block), east = grid.east(block); column < east; column++) {
                double covered = grid.covered(block, row, column);
                sum += covered * celsius[row * grid.columns() + column];
                area += covered;
            }
        }
        return sum / area;
    }

    /** Rise of block {@code at} for a watt in block {@code source}, K/W. */
    public double kPerW(int at, int source) {
        return kPerW[at * n + source];
    }

    /** Mean temperatures of the blocks, °C, for their powers, W. */
    public void solve(double[] powerW, double[] meanC) {
        for (int at = 0; at < n; at++) {
            double sum = ambientC;
            for (int source = 0; source < n; source++) {
                sum += kPerW[at * n + source] * powerW[source];
            }
            meanC[at] = sum;
        }
    }
}
