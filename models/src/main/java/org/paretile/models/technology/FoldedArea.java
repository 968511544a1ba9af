package org.paretile.models.technology;

/**
 * Area of one driver whose transistors are folded to fit the pitch of the array,
 * {@code base + fold·⌈offset + perLine·N + timesLines/N⌉}, with N the lines the driver sees: columns for a row driver, rows for a
 * column driver. A driver that supplies the current of N cells grows with N; one sized to the resistance of its wire grows with
 * 1/N. The form reproduces the layouts of NeuroSim V1.3 for 64 to 1024 lines within 10⁻⁶.
 *
 * @param baseUm2 µm²
 * @param foldUm2 area of one more fold, µm²
 * @param offset folds beside those that depend on N
 * @param perLine folds per line
 * @param timesLines folds times lines
 */
public record FoldedArea(double baseUm2, double foldUm2, double offset, double perLine, double timesLines) {
    public FoldedArea {
        Require.notNegative(baseUm2, "driver area");
        Require.notNegative(foldUm2, "driver fold area");
    }

    /** Area of one driver that sees {@code lines} lines, µm²; never below zero. */
    public double um2(int lines) {
        return Math.max(0, baseUm2 + foldUm2 * Math.ceil(offset + perLine * lines + timesLines / lines));
    }
}
