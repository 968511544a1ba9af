package org.paretile.experiments.report;

/** Names and units as pages and figures show them. */
public final class Labels {
    private Labels() {}

    /** Name and unit: {@code energy per mac [fJ]}, {@code area [µm²]}; the name alone if the unit is empty. */
    public static String of(String name, String unit) {
        return name.replace('_', ' ') + (unit.isEmpty() ? "" : " [" + printed(unit) + "]");
    }

    /** A unit as print has it: {@code uJ} is µJ, {@code mm2} is mm². */
    static String printed(String unit) {
        return unit.equals("C") ? "°C" : unit.replaceFirst("^u(?=[A-Za-z])", "µ").replace("ohm", "Ω").replace('*', '·')
                .replaceAll("([a-z])2", "$1²");
    }
}
