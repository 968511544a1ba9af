package org.paretile.models.accuracy;

import java.util.Map;
import org.paretile.models.technology.Schema;

/** The quantities of devices. */
final class DeviceSchema {

    static final Schema SCHEMA = new Schema(Map.of("device", Map.ofEntries(
            Map.entry("largest_conductance", "uS"),
            Map.entry("on_off_ratio", "1"),
            Map.entry("relative_sigma", "1"),
            Map.entry("absolute_sigma", "1"),
            Map.entry("read_sigma", "1"),
            Map.entry("driver_sigma", "1"),
            Map.entry("temperature_coefficient", "1/K"),
            Map.entry("temperature_coefficient_sigma", "1/K"),
            Map.entry("relaxation_rate", "1"),
            Map.entry("relaxation_time", "s"),
            Map.entry("relaxation_temperature", "K"),
            Map.entry("activation_energy", "eV"),
            Map.entry("log_time_sigma", "uS"),
            Map.entry("programming_0", "uS"),
            Map.entry("programming_1", "uS"),
            Map.entry("programming_2", "uS"),
            Map.entry("programming_3", "uS"),
            Map.entry("programming_4", "uS"),
            Map.entry("programming_day_0", "uS"),
            Map.entry("programming_day_1", "uS"),
            Map.entry("programming_day_2", "uS"),
            Map.entry("programming_day_3", "uS"),
            Map.entry("programming_day_4", "uS"),
            Map.entry("programming_two_days_0", "uS"),
            Map.entry("programming_two_days_1", "uS"),
            Map.entry("programming_two_days_2", "uS"),
            Map.entry("programming_two_days_3", "uS"),
            Map.entry("programming_two_days_4", "uS"),
            Map.entry("drift_time", "s"),
            Map.entry("drift_exponent_slope", "1"),
            Map.entry("drift_exponent_intercept", "1"),
            Map.entry("drift_exponent_least", "1"),
            Map.entry("drift_exponent_most", "1"),
            Map.entry("drift_sigma_slope", "1"),
            Map.entry("drift_sigma_intercept", "1"),
            Map.entry("drift_sigma_least", "1"),
            Map.entry("drift_sigma_most", "1"),
            Map.entry("flicker_scale", "1"),
            Map.entry("flicker_exponent", "1"),
            Map.entry("flicker_most", "1"),
            Map.entry("flicker_read_time", "ns"),
            Map.entry("retention_time", "us"),
            Map.entry("retention_temperature", "K"),
            Map.entry("retention_halving", "K"),
            Map.entry("retention_ln_sigma", "1"))));

    private DeviceSchema() {}
}
