package org.paretile.models.chiplet;

import java.util.Map;
import org.paretile.models.technology.Schema;

/** The quantities of dies, cells, packages and logic. */
final class ChipletSchema {
    private static final Map<String, String> CELL = Map.ofEntries(
            Map.entry("area", "m2"),
            Map.entry("read_energy", "J/bit"),
            Map.entry("mac_energy", "J"),
            Map.entry("write_energy", "J/bit"),
            Map.entry("write_time", "s"),
            Map.entry("refresh_power", "W/bit"),
            Map.entry("refresh_energy", "J/bit"),
            Map.entry("leakage", "W/bit"),
            Map.entry("leakage_doubling", "K"),
            Map.entry("endurance", "1"),
            Map.entry("retention", "s"),
            Map.entry("retention_temperature", "K"),
            Map.entry("halving", "K"),
            Map.entry("activation_energy", "eV"));

    private static final Map<String, String> DIE = Map.ofEntries(
            Map.entry("wire_width", "nm"),
            Map.entry("supply", "V"),
            Map.entry("power_scale", "1"),
            Map.entry("sram_read_energy", "J/bit"),
            Map.entry("sram_write_energy", "J/bit"),
            Map.entry("sram_leakage", "W/cell"),
            Map.entry("sram_cell_area", "m2"),
            Map.entry("repeater_distance", "m"),
            Map.entry("repeater_resistance", "ohm"),
            Map.entry("repeater_input_capacitance", "F"),
            Map.entry("repeater_output_capacitance", "F"),
            Map.entry("inverter_width", "m"),
            Map.entry("inverter_height", "m"));

    private static final Map<String, String> LOGIC = Map.ofEntries(
            Map.entry("wire_capacitance", "F/m"),
            Map.entry("shift_add_power", "W"),
            Map.entry("shift_add_clock_published", "Hz"),
            Map.entry("shift_add_clock", "Hz"),
            Map.entry("shift_add_bits", "bit"),
            Map.entry("accumulator_energy", "J/bit"),
            Map.entry("accumulator_area", "m2"),
            Map.entry("accumulator_node", "nm"),
            Map.entry("softmax_energy", "J/B"),
            Map.entry("softmax_area", "m2"),
            Map.entry("softmax_node", "nm"),
            Map.entry("sram_area_overhead", "1"),
            Map.entry("sram_leakage_doubling", "K"),
            Map.entry("edram_area_factor", "1"),
            Map.entry("refresh_cycles", "1"),
            Map.entry("refresh_clock", "Hz"),
            Map.entry("norm_operations", "1"),
            Map.entry("activation_operations", "1"),
            Map.entry("operation_energy", "J"),
            Map.entry("operation_rate", "Hz"),
            Map.entry("lanes", "1"),
            Map.entry("idle_share", "1"));

    static final Schema SCHEMA = new Schema(Map.of(
            "published-cell@node", CELL,
            "cell@node", CELL,
            "die", DIE,
            "metal", Map.of("aspect_ratio", "1", "resistivity", "ohm*m"),
            "logic", LOGIC));

    private ChipletSchema() {}
}
