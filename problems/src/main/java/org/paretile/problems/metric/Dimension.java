package org.paretile.problems.metric;

/** What a unit measures; two units convert into each other when their dimension is the same. */
public enum Dimension {
    RATIO("plain number"),
    ENERGY("energy"),
    TIME("time"),
    ENERGY_DELAY("energy-delay product"),
    AREA("area"),
    LENGTH("length"),
    POWER("power"),
    POWER_DENSITY("power density"),
    FREQUENCY("frequency"),
    RATE("rate"),
    TEMPERATURE("temperature"),
    TEMPERATURE_DIFFERENCE("temperature difference"),
    VOLTAGE("voltage"),
    RESISTANCE("resistance"),
    MONEY("money"),
    CARBON("carbon"),
    INFORMATION("amount of data"),
    LEVEL("level"),
    COMPUTE("compute rate"),
    COMPUTE_PER_POWER("compute rate per power"),
    COMPUTE_PER_AREA("compute rate per area");

    private final String words;

    Dimension(String words) {
        this.words = words;
    }

    /** The dimension in words. */
    public String words() {
        return words;
    }
}
