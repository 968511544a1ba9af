package org.paretile.models.chiplet;

import java.util.Arrays;

/**
 * How long operands wait between the forward and the backward pass, and what keeping them costs in each of three stores. Equations:
 * 3D-CIMlet (Du et al., DAC 2025).
 *
 * <p>For every stored flow from row s to row d the wait of d grows by Σ L(l) over s ≤ l &lt; d and by (batch − 1)·L(0). Where it is shorter
 * than writing a semi-static operand, the layer takes the time of the write on top, which later waits see.
 */
final class StoredOperands {
    double[] waitS = new double[0];
    private double[] before = new double[0];

    /**
     * Energy of each store, J; for the third also what the tool reports beside it: with all accesses to operands that are at least
     * partly in the buffer, and the refresh alone.
     */
    double refreshedJ;
    double sramJ;
    double hybridJ;
    double hybridStoreJ;
    double hybridRefreshJ;
    /** The longest wait of an operand, s. */
    double longestS;

    /** Waits of all rows; adds the write time to rows of {@code latencyS} that cannot hide it. */
    void waits(LayerTable table, LayerCosts costs, double[] latencyS, int batch) {
        if (waitS.length < table.rows) {
            waitS = new double[table.rows];
            before = new double[table.rows + 1];
        }
        Arrays.fill(waitS, 0, table.rows, 0);
        longestS = 0;
        LayerTable.Flows flows = table.stored;
        if (flows.source().length == 0) {
            return;
        }
        sum(latencyS, 0, table.rows);
        for (int i = 0; i < flows.source().length; i++) {
            int source = flows.source()[i];
            int to = flows.destination()[i];
            waitS[to] += before[to] - before[source] + (batch - 1) * latencyS[0];
            double writeS = costs.writeS[table.shapeOf[to]];
            if (table.pass[to] == 3 && writeS > waitS[to]) {
                latencyS[to] += writeS;
                sum(latencyS, to, table.rows);
            }
        }
        for (int row = 0; row < table.rows; row++) {
            longestS = Math.max(longestS, waitS[row]);
        }
    }

    private void sum(double[] latencyS, int from, int rows) {
        for (int row = from; row < rows; row++) {
            before[row + 1] = before[row] + latencyS[row];
        }
    }

    /**
     * Energy of the three stores.
     *
     * @param cell cell of the refreshed arrays
     * @param retentionS how long it keeps its value, s
     * @param sram node of the buffers
     * @param sramLeakage factor of their leakage
     * @param bufferBits bits of the buffer of a semi-static die
     */
    void price(LayerTable table, LayerCosts costs, Placement placement, ChipletDesign design, CellData cell, double retentionS,
            DieNode sram, double sramLeakage, double bufferBits) {
        refreshedJ = 0;
        sramJ = 0;
        hybridJ = 0;
        hybridStoreJ = 0;
        hybridRefreshJ = 0;
        if (longestS == 0) {
            return;
        }
        double leakW = sram.sramLeakageW() * sramLeakage;
        double accessJ = sram.sramReadJ() + sram.sramWriteJ();
        for (int row = 0; row < table.rows; row++) {
            if (waitS[row] > 0 && table.pass[row] == 3) {
                double bits = table.shapes[table.shapeOf[row]].weights() * (double) design.weightBits();
                refreshedJ += refreshJ(bits, waitS[row], cell, retentionS);
                sramJ += DieArea.bufferWidth(bits) * DieArea.BLOCK * leakW * waitS[row];
            }
        }
        for (int die = 0; die < placement.weights; die++) {
            if (placement.semiStatic[die]) {
                hybrid(table, costs, placement, die, design, cell, retentionS, leakW, accessJ, bufferBits);
            }
        }
    }

    private void hybrid(LayerTable table, LayerCosts costs, Placement placement, int die, ChipletDesign design, CellData cell,
            double retentionS, double leakW, double accessJ, double bufferBits) {
        double room = bufferBits;
        for (int row = 0; row < table.rows; row++) {
            if (table.pass[row] != 3 || placement.first[row] > die
                    || placement.first[row] + costs.chiplets[table.shapeOf[row]] <= die) {
                continue;
            }
            double bits = table.shapes[table.shapeOf[row]].inputs() * (double) design.inputBits();
            double buffered = Math.min(bits, room);
            room -= buffered;
            double refreshed = bits - buffered;
            double leakJ = leakW * waitS[row] * buffered;
            double refreshJ = refreshJ(refreshed, waitS[row], cell, retentionS);
            hybridJ += leakJ + refreshJ - accessJ * refreshed;
            hybridStoreJ += leakJ + refreshJ + accessJ * (buffered > 0 ? bits : 0);
            hybridRefreshJ += refreshJ;
        }
    }

    /** Refresh of {@code bits} once for every retention time begun in {@code seconds}, J. */
    static double refreshJ(double bits, double seconds, CellData cell, double retentionS) {
        return bits * Math.ceil(seconds / retentionS) * cell.refreshJ();
    }

    double ofJ(Store store) {
        return switch (store) {
            case REFRESHED -> refreshedJ;
            case SRAM -> sramJ;
            case HYBRID -> hybridJ;
        };
    }
}
