package org.paretile.models.technology;

/** A memory cell that also computes: it conducts or stores charge in proportion to input times weight. */
public sealed interface Cell permits ResistiveCell, ChargeCell {
    /** The name in data files without the kind, for example {@code rram_example}. */
    String name();

    /** Footprint, word line and pulse. */
    CellGeometry geometry();

    /** The cell called {@code name}: resistive if it has an on-resistance, charge-domain otherwise. */
    static Cell of(ConstantTable table, String name) {
        String subject = "cell:" + name;
        CellGeometry geometry = CellGeometry.of(table, subject);
        if (table.has(subject, "on_resistance")) {
            return new ResistiveCell(name, geometry, table.require(subject, "on_resistance"),
                    table.require(subject, "off_resistance"), table.orElse(subject, "access_resistance", 0),
                    table.require(subject, "read_voltage"));
        }
        if (table.has(subject, "unit_capacitance")) {
            return new ChargeCell(name, geometry, 1e-15 * table.require(subject, "unit_capacitance"),
                    table.orElse(subject, "leakage_multiplier", 1));
        }
        throw new ModelException("'" + subject + "' has neither on_resistance nor unit_capacitance; add on_resistance for a resistive"
                + " cell or unit_capacitance for an SRAM cell that computes with charge");
    }
}
