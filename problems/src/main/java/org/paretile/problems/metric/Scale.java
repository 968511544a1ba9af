package org.paretile.problems.metric;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Numbers for people: in a unit in which they are neither huge nor tiny, with four digits.
 *
 * @param from unit of the numbers
 * @param unit in which they are shown
 */
public record Scale(Unit from, Unit unit) {

    /** The unit for a column of values in {@code from}: the largest in which the middle value is at least 1. */
    public static Scale of(Unit from, double... values) {
        double[] sizes = Arrays.stream(values).map(Math::abs).filter(v -> v > 0 && Double.isFinite(v)).sorted().toArray();
        List<Unit> units = handy(from).stream().map(Unit::of).toList();
        if (sizes.length == 0 || units.isEmpty()) {
            return new Scale(from, from);
        }
        double middle = sizes[sizes.length / 2];
        Unit best = units.getFirst();
        for (Unit unit : units) {
            best = from.to(unit, middle) >= 1 ? unit : best;
        }
        return new Scale(from, best);
    }

    private static List<String> handy(Unit from) {
        return switch (from.dimension()) {
            case ENERGY -> List.of("fJ", "pJ", "nJ", "uJ", "mJ", "J", "kJ");
            case TIME -> List.of("ps", "ns", "us", "ms", "s", "h", "year");
            case ENERGY_DELAY -> List.of("pJ*s", "nJ*s", "uJ*s", "mJ*s", "J*s");
            case AREA -> List.of("um2", "mm2");
            case LENGTH -> List.of("nm", "um", "mm");
            case POWER -> List.of("pW", "nW", "uW", "mW", "W", "kW", "MW");
            case FREQUENCY -> List.of("Hz", "kHz", "MHz", "GHz");
            case VOLTAGE -> List.of("uV", "mV", "V");
            case RESISTANCE -> List.of("mohm", "ohm", "kohm", "Mohm");
            case MONEY -> List.of("USD", "kUSD", "MUSD");
            case CARBON -> List.of("gCO2e", "kgCO2e", "tCO2e");
            case INFORMATION -> List.of("bit", "kB", "MB", "GB");
            case COMPUTE -> List.of("GOPS", "TOPS", "POPS");
            case COMPUTE_PER_POWER -> List.of("GOPS/W", "TOPS/W");
            case COMPUTE_PER_AREA -> List.of("GOPS/mm2", "TOPS/mm2");
            case RATIO, POWER_DENSITY, RATE, TEMPERATURE, TEMPERATURE_DIFFERENCE, LEVEL -> List.of();
        };
    }

    /** The number without its unit. */
    public String number(double value) {
        return digits(from.to(unit, value));
    }

    /** The number with its unit. */
    public String text(double value) {
        return number(value) + (unit.symbol().isEmpty() ? "" : " " + unit);
    }

    /** A column's name with the unit in brackets. */
    public String header(String name) {
        return unit.symbol().isEmpty() ? name : name + " [" + unit + "]";
    }

    /** Of levels and temperatures: two decimals below 10, one from there. */
    public static String difference(double value) {
        return value == 0 ? "0" : String.format(Locale.ROOT, Math.abs(value) < 10 ? "%.2f" : "%.1f", value);
    }

    /** Four digits; whole numbers in full. */
    public static String digits(double value) {
        return digits(value, 4);
    }

    /** So many digits; whole numbers in full, infinity as its sign. */
    public static String digits(double value, int digits) {
        if (Double.isInfinite(value)) {
            return value > 0 ? "∞" : "-∞";
        }
        if (Double.isNaN(value) || (value == Math.rint(value) && Math.abs(value) < 1e9)) {
            return Numbers.shortest(value);
        }
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(digits));
        double size = Math.abs(value);
        return size >= 1e-3 && size < 1e6 ? rounded.stripTrailingZeros().toPlainString()
                : String.format(Locale.ROOT, "%." + (digits - 1) + "e", value);
    }
}
