package org.paretile.models.technology;

/**
 * One number of the models with where it comes from.
 *
 * @param subject what it describes, as {@code kind:name}, for example {@code node:22} or {@code cell:rram_example@22}
 * @param quantity the property, for example {@code supply_voltage}
 * @param value in {@code unit}
 * @param unit as written in the data file, for example {@code fJ}; {@code 1} for a pure number
 * @param source the publication or data set
 * @param confidence how far to trust it
 */
public record Constant(String subject, String quantity, double value, String unit, String source, Confidence confidence) {
    public Constant {
        if (subject.isBlank() || quantity.isBlank() || unit.isBlank() || source.isBlank()) {
            throw new ModelException("constant '" + subject + " " + quantity
                    + "' lacks a subject, quantity, unit or source; fill in all of them");
        }
        if (!Double.isFinite(value)) {
            throw new ModelException(subject + " " + quantity + " is " + value + "; give a finite number");
        }
    }
}
