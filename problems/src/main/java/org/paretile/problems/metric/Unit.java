package org.paretile.problems.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/**
 * A unit of measure: {@code base = value · factor + offset}, where the base is the unit with factor 1 of the same
 * {@link Dimension}. Numbers inside the program are in the base unit.
 *
 * @param symbol as users write it, for instance {@code pJ}
 * @param dimension what it measures
 * @param factor base units in one of this unit
 * @param offset base value of zero in this unit (only temperatures have one)
 */
public record Unit(String symbol, Dimension dimension, double factor, double offset) {

    /** A plain number. */
    public static final Unit NONE = new Unit("", Dimension.RATIO, 1, 0);

    /** A difference of temperatures, which does not count from absolute zero as the temperature does that is written the same. */
    public static final Unit KELVIN_DIFFERENCE = new Unit("K", Dimension.TEMPERATURE_DIFFERENCE, 1, 0);

    /** The unit with that symbol, for constants in code. */
    public static Unit of(String symbol) {
        return Units.find(symbol)
                .orElseThrow(() -> new IllegalArgumentException("no unit '" + symbol + "'"));
    }

    /** Value in the base unit, rounded once: 9 um are 0.009 mm, not 0.009000000000000001. */
    public double toBase(double value) {
        return convert(value, factor, offset, 1, 0);
    }

    /** Value in this unit of a base value, rounded once. */
    public double fromBase(double base) {
        return convert(base, 1, 0, factor, offset);
    }

    /** Value in {@code target}, a unit of the same dimension, of a value in this one, rounded once. */
    public double to(Unit target, double value) {
        return convert(value, factor, offset, target.factor, target.offset);
    }

    private static double convert(double value, double factor, double offset, double toFactor, double toOffset) {
        if ((factor == toFactor && offset == toOffset) || !Double.isFinite(value)) {
            return value;
        }
        return BigDecimal.valueOf(value).multiply(BigDecimal.valueOf(factor)).add(BigDecimal.valueOf(offset))
                .subtract(BigDecimal.valueOf(toOffset))
                .divide(BigDecimal.valueOf(toFactor), MathContext.DECIMAL128).doubleValue();
    }

    /** Whether this is the base unit of its dimension. */
    public boolean isBase() {
        return factor == 1 && offset == 0;
    }

    /** Suffix of a column or JSON key: {@code mm2}, {@code tops_per_w}; empty for plain numbers. */
    public String suffix() {
        return switch (symbol) {
            case "%" -> "percent";
            case "1/s" -> "per_s";
            case "bit" -> "bits";
            default -> symbol.replace("/", "_per_").replace("*", "_").toLowerCase(Locale.ROOT);
        };
    }

    @Override
    public String toString() {
        return symbol;
    }
}
