package org.paretile.problems.metric;

import static org.paretile.problems.metric.Dimension.*;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The units that studies may use. The first unit of a dimension that has factor 1 and offset 0 is its base. */
public final class Units {
    private static final Map<String, Unit> BY_SYMBOL = new LinkedHashMap<>();

    static {
        add(RATIO, "", 1);
        add(RATIO, "%", 0.01);
        prefixed(ENERGY, "J", "f", "p", "n", "u", "m", "", "k");
        add(ENERGY, "Wh", 3600);
        add(ENERGY, "kWh", 3.6e6);
        prefixed(TIME, "s", "p", "n", "u", "m", "");
        add(TIME, "min", 60);
        add(TIME, "h", 3600);
        add(TIME, "day", 86_400);
        add(TIME, "year", 365.25 * 86_400);
        prefixed(ENERGY_DELAY, "J*s", "p", "n", "u", "m", "");
        add(AREA, "mm2", 1);
        add(AREA, "um2", 1e-6);
        add(AREA, "cm2", 100);
        add(LENGTH, "mm", 1);
        add(LENGTH, "um", 1e-3);
        add(LENGTH, "nm", 1e-6);
        add(LENGTH, "cm", 10);
        prefixed(POWER, "W", "p", "n", "u", "m", "", "k", "M");
        add(POWER_DENSITY, "W/mm2", 1);
        add(POWER_DENSITY, "W/cm2", 0.01);
        prefixed(FREQUENCY, "Hz", "", "k", "M", "G");
        add(RATE, "1/s", 1);
        add(TEMPERATURE, "C", 1);
        BY_SYMBOL.put("K", new Unit("K", TEMPERATURE, 1, -273.15));
        prefixed(VOLTAGE, "V", "u", "m", "");
        prefixed(RESISTANCE, "ohm", "m", "", "k", "M");
        add(MONEY, "USD", 1);
        add(MONEY, "kUSD", 1000);
        add(MONEY, "MUSD", 1e6);
        add(CARBON, "kgCO2e", 1);
        add(CARBON, "gCO2e", 1e-3);
        add(CARBON, "tCO2e", 1e3);
        add(INFORMATION, "bit", 1);
        add(INFORMATION, "B", 8);
        add(INFORMATION, "kB", 8e3);
        add(INFORMATION, "MB", 8e6);
        add(INFORMATION, "GB", 8e9);
        add(INFORMATION, "KiB", 8.0 * 1024);
        add(INFORMATION, "MiB", 8.0 * 1024 * 1024);
        add(INFORMATION, "GiB", 8.0 * 1024 * 1024 * 1024);
        add(LEVEL, "dB", 1);
        add(COMPUTE, "TOPS", 1);
        add(COMPUTE, "GOPS", 1e-3);
        add(COMPUTE, "POPS", 1e3);
        add(COMPUTE_PER_POWER, "TOPS/W", 1);
        add(COMPUTE_PER_POWER, "GOPS/W", 1e-3);
        add(COMPUTE_PER_AREA, "TOPS/mm2", 1);
        add(COMPUTE_PER_AREA, "GOPS/mm2", 1e-3);
        for (String symbol : List.of("uJ", "us", "uW", "um", "um2", "uV")) {
            alias("\u00b5" + symbol.substring(1), symbol); // micro sign
            alias("\u03bc" + symbol.substring(1), symbol); // Greek mu
        }
        alias("mm²", "mm2");
        alias("um²", "um2");
        alias("\u00b5m²", "um2");
        alias("\u03bcm²", "um2");
        alias("mm^2", "mm2");
        alias("um^2", "um2");
        alias("°C", "C");
        alias("degC", "C");
        alias("$", "USD");
        alias("ohms", "ohm");
        alias("bits", "bit");
    }

    private Units() {}

    /** The unit with that symbol. */
    public static Optional<Unit> find(String symbol) {
        return Optional.ofNullable(BY_SYMBOL.get(symbol));
    }

    /** Symbols of a dimension, smallest unit not necessarily first. */
    public static List<String> symbols(Dimension dimension) {
        if (dimension == Dimension.TEMPERATURE_DIFFERENCE) {
            return List.of(Unit.KELVIN_DIFFERENCE.symbol());
        }
        return BY_SYMBOL.values().stream()
                .filter(u -> u.dimension() == dimension && !u.symbol().isEmpty())
                .map(Unit::symbol)
                .distinct()
                .toList();
    }

    private static void add(Dimension dimension, String symbol, double factor) {
        BY_SYMBOL.put(symbol, new Unit(symbol, dimension, factor, 0));
    }

    private static void prefixed(Dimension dimension, String symbol, String... prefixes) {
        for (String prefix : prefixes) {
            double factor = switch (prefix) {
                case "f" -> 1e-15;
                case "p" -> 1e-12;
                case "n" -> 1e-9;
                case "u" -> 1e-6;
                case "m" -> 1e-3;
                case "k" -> 1e3;
                case "M" -> 1e6;
                case "G" -> 1e9;
                default -> 1;
            };
            add(dimension, prefix + symbol, factor);
        }
    }

    private static void alias(String alias, String symbol) {
        BY_SYMBOL.put(alias, Unit.of(symbol));
    }
}
