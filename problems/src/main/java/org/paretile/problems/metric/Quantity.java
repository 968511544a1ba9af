package org.paretile.problems.metric;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.paretile.problems.ProblemException;

/**
 * A number with its unit, as users write it: {@code 85 C}, {@code 1.5e3 um2}, {@code 64}.
 *
 * @param value in {@code unit}, finite
 * @param unit as written; {@link Unit#NONE} if there is none
 */
public record Quantity(double value, Unit unit) {
    private static final Pattern FORM =
            Pattern.compile("\\s*([+-]?(?:\\d[\\d_]*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*(\\S*)\\s*");

    public Quantity {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("value must be finite but is " + value);
        }
    }

    /** Value in the base unit of its dimension. */
    public double base() {
        return unit.toBase(value);
    }

    /**
     * Reads a number with an optional unit.
     *
     * @throws ProblemException {@code not-a-number} or {@code unknown-unit}
     */
    public static Quantity parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new ProblemException("not-a-number", "'" + text + "' is not a number",
                    "write a number and its unit, for instance '1.5 mm2'");
        }
        double value = Double.parseDouble(matcher.group(1).replace("_", ""));
        String symbol = matcher.group(2);
        Unit unit = Units.find(symbol).orElseThrow(() -> new ProblemException("unknown-unit",
                "unknown unit '" + symbol + "' in '" + text.strip() + "'", Spelling.closestUnit(symbol)));
        if (!Double.isFinite(value) || !Double.isFinite(unit.toBase(value))) {
            throw new ProblemException("not-a-number", "'" + text + "' is beyond the range of numbers",
                    "write a smaller number");
        }
        return new Quantity(value, unit);
    }

    /**
     * Value in {@code expected}, rounded once: 0.022 um are 22 nm. A difference of temperatures may be written in kelvin or without unit.
     *
     * @param what the quantity's name, for the message
     * @throws ProblemException {@code wrong-unit} if the dimensions differ or the unit is missing, {@code not-a-number}
     *     if the value is beyond the range of numbers
     */
    public double in(Unit expected, String what) {
        if (unit.dimension() == expected.dimension()) {
            double converted = unit.to(expected, value);
            if (!Double.isFinite(converted)) {
                throw new ProblemException("not-a-number", what + " is " + value + " " + unit
                        + ", in " + expected + " beyond the range of numbers", "write a smaller number");
            }
            return converted;
        }
        if (expected.equals(Unit.KELVIN_DIFFERENCE) && (unit.equals(Unit.NONE) || unit.symbol().equals(expected.symbol()))) {
            return value;
        }
        String wanted = expected.dimension() == Dimension.RATIO
                ? "a plain number"
                : "a unit of " + expected.dimension().words() + ": "
                        + String.join(", ", Units.symbols(expected.dimension()));
        String has = unit.symbol().isEmpty() ? "has no unit" : "is in " + unit.symbol();
        throw new ProblemException("wrong-unit", what + " " + has, "it takes " + wanted);
    }
}
