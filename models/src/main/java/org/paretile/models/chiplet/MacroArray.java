package org.paretile.models.chiplet;

import org.paretile.models.macro.Component;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.PreparedMacro;

/**
 * Subarray that is a macro with its drivers, cells, converters, shift-adders and registers, {@link org.paretile.models.macro.MacroModel}.
 * Writing is not part of the macro model and follows the cell of the die.
 */
final class MacroArray implements CimArray {
    private static final double M2_PER_MM2 = 1e-6;

    private final PreparedMacro macro;
    private final SlicedOperands operands;
    private final double writeJ;
    private final double writeS;
    private final double areaM2;
    private final double leakageW;

    /**
     * @param writeJ writing one cell, J
     * @param writeS writing all rows, s
     */
    MacroArray(ArrayChoice.Macro choice, double writeJ, double writeS) {
        this.macro = choice.macro();
        this.operands = choice.operands();
        this.writeJ = writeJ;
        this.writeS = writeS;
        Sum sum = new Sum();
        macro.enterDesign(sum);
        areaM2 = sum.mm2 * M2_PER_MM2 / macro.design().macros();
        leakageW = sum.watts / macro.design().macros();
    }

    @Override public double areaM2() {
        return areaM2;
    }

    @Override public double leakageW() {
        return leakageW;
    }

    @Override public int columnsPerWeight(int shape) {
        return operands.columnsPerWeight(shape);
    }

    @Override public double readJ(int shape, long vectors, int rows, int columns) {
        double joules = 0;
        for (SlicedOperands.Part part : operands.of(shape)) {
            Sum sum = new Sum();
            macro.enterLayer(0, rows, columns, vectors, 1, part.inputBits(), part.weightBits(), part.meanInput(), part.meanCell(), sum);
            joules += part.share() * sum.joules;
        }
        return joules;
    }

    /** One step more than there are slices: converters are a step behind the array. */
    @Override public double readS(int shape, long vectors) {
        double steps = 0;
        for (SlicedOperands.Part part : operands.of(shape)) {
            steps += part.share() * (vectors * (double) Math.ceilDiv(part.inputBits(), macro.design().dacBits()) + 1);
        }
        return steps * macro.stepS();
    }

    @Override public boolean shiftsAndAdds() {
        return true;
    }

    @Override public double writeJ() {
        return writeJ;
    }

    @Override public double writeS() {
        return writeS;
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

        @Override public void fill(int layer, double seconds) {}

        @Override public void layer(int layer, double latencyS, double macs, double utilisation) {}
    }
}
