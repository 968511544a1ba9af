package org.paretile.models.chiplet;

import org.paretile.models.macro.Component;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.PreparedMacro;

/**
 * Subarray that is a macro with its drivers, cells and converters, {@link org.paretile.models.macro.MacroModel}. Writing is not part of
 * the macro model and follows the cell of the die.
 *
 * @param macro one macro of as many rows and columns as the subarray
 * @param inputBits encoded bits of an input
 * @param weightBits encoded bits of a weight
 * @param meanInput mean level of an input slice, 0 to 1
 * @param meanCell mean level of a cell, 0 to 1
 * @param writeJ writing one cell, J
 * @param writeS writing all rows, s
 */
record MacroArray(PreparedMacro macro, int inputBits, int weightBits, double meanInput, double meanCell, double writeJ,
        double writeS) implements CimArray {
    private static final double M2_PER_MM2 = 1e-6;

    @Override public double areaM2() {
        Sum sum = new Sum();
        macro.enterDesign(sum);
        return sum.mm2 * M2_PER_MM2 / macro.design().macros();
    }

    @Override public double leakageW() {
        Sum sum = new Sum();
        macro.enterDesign(sum);
        return sum.watts / macro.design().macros();
    }

    @Override public double readJ(long vectors, int rows, int columns) {
        Sum sum = new Sum();
        macro.enterLayer(0, rows, columns, vectors, 1, inputBits, weightBits, meanInput, meanCell, sum);
        return sum.joules;
    }

    @Override public double readS(long vectors) {
        return vectors * (double) Math.ceilDiv(inputBits, macro.design().dacBits()) * macro.stepS();
    }

    /** Adds up what the macro enters; leakage is charged by the die, over the time the system runs. */
    private static final class Sum implements Ledger {
        private double joules;
        private double mm2;
        private double watts;

        @Override public void energy(Component component, int layer, double amount) {
            if (!component.equals(Component.LEAKAGE)) {
                joules += amount;
            }
        }

        @Override public void area(Component component, double amount) {
            mm2 += amount;
        }

        @Override public void leakage(Component component, double amount) {
            watts += amount;
        }

        @Override public void layer(int layer, double latencyS, double macs, double utilisation) {}

        @Override public void fill(int layer, double seconds) {}
    }
}
