package org.paretile.problems.metric;

import java.util.Objects;

/**
 * A number that a model gives for a design, with a fixed unit and direction.
 *
 * @param name as studies write it, snake case: {@code energy_per_mac}
 * @param unit the base unit its values are in
 * @param direction which way it gets better
 * @param description what it is and what it leaves out
 * @param validIf name of the metric that is 1 where this one can be trusted and 0 where its model was never compared with anything;
 *     empty if there is none
 */
public record Metric(String name, Unit unit, Direction direction, String description, String validIf) {
    public Metric {
        if (!name.matches("[a-z][a-z0-9_]*")) {
            throw new IllegalArgumentException("metric name must be snake case but is '" + name + "'");
        }
        Objects.requireNonNull(direction);
        if (!unit.isBase()) {
            throw new IllegalArgumentException("metric " + name + " must be in a base unit but is in " + unit);
        }
    }

    /** A metric that its model always stands for. */
    public Metric(String name, Unit unit, Direction direction, String description) {
        this(name, unit, direction, description, "");
    }

    /** Whether it is a temperature, a distance from one or a level: zero is then no "nothing", and only differences have a meaning. */
    public boolean isDifference() {
        return switch (unit.dimension()) {
            case LEVEL, TEMPERATURE, TEMPERATURE_DIFFERENCE -> true;
            case RATIO, ENERGY, TIME, ENERGY_DELAY, AREA, LENGTH, POWER, POWER_DENSITY, FREQUENCY, RATE, VOLTAGE, RESISTANCE, MONEY, CARBON,
                    INFORMATION, COMPUTE, COMPUTE_PER_POWER, COMPUTE_PER_AREA -> false;
        };
    }

    /** Column and JSON key: the name with the unit as suffix, {@code energy_j}. */
    public String column() {
        return withSuffix(name, unit);
    }

    /** {@code name} with the suffix of {@code unit}, unless it ends with it or the unit is a plain number. */
    public static String withSuffix(String name, Unit unit) {
        String suffix = unit.suffix();
        return suffix.isEmpty() || name.equals(suffix) || name.endsWith("_" + suffix) ? name : name + "_" + suffix;
    }
}
