package org.paretile.models.technology;

/**
 * An SRAM cell that puts input times weight on a capacitor.
 *
 * @param name without the kind
 * @param geometry footprint, word line and pulse
 * @param unitF capacitor of one cell, F
 * @param leakageMultiplier leakage relative to a six-transistor cell of the node
 */
public record ChargeCell(String name, CellGeometry geometry, double unitF, double leakageMultiplier) implements Cell {
    public ChargeCell {
        Require.positive(unitF, "unit_capacitance of cell:" + name);
        Require.notNegative(leakageMultiplier, "leakage_multiplier of cell:" + name);
    }
}
