package org.paretile.models.technology;

/**
 * A cell read by its current, such as RRAM: the conductance holds the weight.
 *
 * @param name without the kind
 * @param geometry footprint, word line and pulse
 * @param onOhm resistance of the largest weight, Ω
 * @param offOhm resistance of weight 0, Ω
 * @param accessOhm resistance in series with the device, Ω
 * @param readV voltage across the cell and its wires while an input pulse is on, V
 */
public record ResistiveCell(String name, CellGeometry geometry, double onOhm, double offOhm, double accessOhm, double readV)
        implements Cell {
    public ResistiveCell {
        Require.positive(onOhm, "on_resistance of cell:" + name);
        Require.positive(offOhm, "off_resistance of cell:" + name);
        Require.notNegative(accessOhm, "access_resistance of cell:" + name);
        Require.positive(readV, "read_voltage of cell:" + name);
        if (offOhm <= onOhm) {
            throw new ModelException("off_resistance of cell:" + name + " is " + offOhm + ", not above on_resistance " + onOhm
                    + "; swap them if the names were mistaken");
        }
    }
}
