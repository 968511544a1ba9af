package org.paretile.models.technology;

import java.util.HashMap;
import java.util.Map;

/** The quantities of nodes, cells, drivers, converters and arrays. */
final class TechnologySchema {
    private static final Map<String, String> DRIVERS = Map.ofEntries(
            Map.entry("row_driver_active_energy", "fJ"),
            Map.entry("row_driver_active_energy_per_column", "fJ"),
            Map.entry("row_driver_active_energy_over_columns", "fJ"),
            Map.entry("row_driver_area_per_row", "um2"),
            Map.entry("row_driver_fold_area", "um2"),
            Map.entry("row_driver_folds", "1"),
            Map.entry("row_driver_folds_per_line", "1"),
            Map.entry("row_driver_folds_times_lines", "1"),
            Map.entry("row_driver_leakage_per_row", "nW"),
            Map.entry("column_driver_area_per_column", "um2"),
            Map.entry("column_driver_fold_area", "um2"),
            Map.entry("column_driver_folds", "1"),
            Map.entry("column_driver_folds_per_line", "1"),
            Map.entry("column_driver_folds_times_lines", "1"),
            Map.entry("column_driver_leakage_per_column", "nW"),
            Map.entry("column_mux_energy", "fJ"),
            Map.entry("column_mux_energy_per_row", "fJ"),
            Map.entry("column_mux_area", "um2"),
            Map.entry("column_mux_area_per_row", "um2"));

    private static final Map<String, String> GATES = Map.ofEntries(
            Map.entry("supply_voltage", "V"),
            Map.entry("adder_energy_per_bit", "fJ"),
            Map.entry("adder_energy", "fJ"),
            Map.entry("flip_flop_energy_per_bit", "fJ"),
            Map.entry("adder_area_per_bit", "um2"),
            Map.entry("flip_flop_area_per_bit", "um2"),
            Map.entry("adder_leakage_per_bit", "nW"),
            Map.entry("flip_flop_leakage_per_bit", "nW"),
            Map.entry("row_driver_idle_energy", "fJ"),
            Map.entry("access_gate_capacitance", "fF/um"),
            Map.entry("sram_cell_leakage", "nW"),
            Map.entry("mux_energy_per_bit", "fJ"),
            Map.entry("inverter_area", "um2"),
            Map.entry("max_pool_energy_per_bit", "fJ"),
            Map.entry("max_pool_energy", "fJ"),
            Map.entry("max_pool_leakage", "nW"));

    private static final Map<String, String> CELL = Map.ofEntries(
            Map.entry("on_resistance", "ohm"),
            Map.entry("off_resistance", "ohm"),
            Map.entry("access_resistance", "ohm"),
            Map.entry("read_voltage", "V"),
            Map.entry("unit_capacitance", "fF"),
            Map.entry("leakage_multiplier", "1"),
            Map.entry("read_pulse", "ns"),
            Map.entry("pulse_period", "ns"),
            Map.entry("area", "F2"),
            Map.entry("aspect_ratio", "1"),
            Map.entry("access_width", "F"),
            Map.entry("wordline_capacitance_multiplier", "1"));

    private static final Map<String, String> ADC = Map.ofEntries(
            Map.entry("sndr_per_bit", "dB"),
            Map.entry("sndr_intercept", "dB"),
            Map.entry("fom_speed_intercept", "dB"),
            Map.entry("fom_speed_slope", "dB"),
            Map.entry("fom_bits_intercept", "dB"),
            Map.entry("fom_bits_slope", "dB"),
            Map.entry("energy_intercept", "1"),
            Map.entry("energy_node_exponent", "1"),
            Map.entry("energy_bits_exponent", "1"),
            Map.entry("energy_envelope", "1"),
            Map.entry("area_intercept", "1"),
            Map.entry("area_node_exponent", "1"),
            Map.entry("area_rate_exponent", "1"),
            Map.entry("area_energy_exponent", "1"),
            Map.entry("lowest_resolution", "bit"),
            Map.entry("highest_resolution", "bit"),
            Map.entry("highest_tabulated_resolution", "bit"),
            Map.entry("highest_rate", "Hz"),
            Map.entry("lowest_node", "nm"),
            Map.entry("highest_node", "nm"));

    private static final Map<String, String> ARRAY = Map.ofEntries(
            Map.entry("wire_resistance_along_height", "ohm/um"),
            Map.entry("wire_resistance_along_width", "ohm/um"),
            Map.entry("wire_feature_size", "nm"),
            Map.entry("wordline_wire_capacitance", "fF/um"),
            Map.entry("wordline_energy_factor", "1"),
            Map.entry("settling_time", "ns"),
            Map.entry("delay_voltage_exponent", "1"),
            Map.entry("leakage_voltage_exponent", "1"),
            Map.entry("depth_exponent", "1"),
            Map.entry("width_share", "1"),
            Map.entry("small_node_leakage", "1"));

    static final Schema SCHEMA = new Schema(merged(CircuitSchema.KINDS, Map.of(
            "node", merged(GATES, DRIVERS), "cell", merged(CELL, CellStorage.QUANTITIES), "cell@node", merged(DRIVERS, ArrayModes.QUANTITIES),
            "adc", ADC, "macro", ARRAY)));

    private TechnologySchema() {}

    private static <V> Map<String, V> merged(Map<String, V> first, Map<String, V> second) {
        Map<String, V> all = new HashMap<>(first);
        all.putAll(second);
        return Map.copyOf(all);
    }
}
