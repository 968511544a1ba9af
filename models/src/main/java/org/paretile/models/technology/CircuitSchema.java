package org.paretile.models.technology;

import java.util.HashMap;
import java.util.Map;

/** The quantities of published parts, buffers, wires and the scaling between nodes. */
final class CircuitSchema {
    private static final Map<String, String> PART = Map.ofEntries(
            Map.entry("feature_size", "nm"),
            Map.entry("read_energy", "pJ"),
            Map.entry("write_energy", "pJ"),
            Map.entry("area", "um2"),
            Map.entry("leakage", "nW"),
            Map.entry("width", "bit"),
            Map.entry("depth", "1"),
            Map.entry("resolution", "bit"),
            Map.entry("supply_voltage", "V"));

    private static final Map<String, String> MUX = Map.of("select_energy", "fJ", "select_area", "um2", "leakage", "nW");

    private static final Map<String, String> WIRE = Map.of("energy_per_bit_and_length", "fJ/mm",
            "capacitance_per_length", "fF/um", "router_energy_per_bit", "pJ/bit", "router_area", "mm2");

    private static final Map<String, String> SRAM = Map.of("read_energy", "pJ", "write_energy", "pJ", "area", "um2",
            "leakage", "nW", "cycle", "ns");

    private static final Map<String, String> SENSE_AMP_ADC = Map.of("conversion_energy", "fJ", "area_of_own_column", "um2",
            "area_of_eight_columns", "um2");

    private static final Map<String, String> CHARGE = Map.ofEntries(
            Map.entry("reference_node", "nm"),
            Map.entry("unit_capacitance", "fF"),
            Map.entry("capacitor_density", "fF/um2"),
            Map.entry("capacitor_overhead_area", "um2"),
            Map.entry("wire_capacitance", "fF/um"),
            Map.entry("resistor_area", "um2/ohm"),
            Map.entry("controller_energy", "fJ"),
            Map.entry("multiplier_input_factor", "1"),
            Map.entry("pass_gate_area", "F2"),
            Map.entry("activity", "1"));

    static final Map<String, Map<String, String>> KINDS = Map.of("charge", CHARGE, "part", PART, "mux@node", MUX,
            "pool@node", Map.of("area", "um2"), "sram@node", SRAM, "sense-amp-adc@node", SENSE_AMP_ADC,
            "dram", Map.of("energy_per_bit", "pJ/bit"), "wire", WIRE, "scaling", scaling());

    private CircuitSchema() {}

    private static Map<String, String> scaling() {
        Map<String, String> quantities = new HashMap<>();
        for (String term : new String[] {"energy_quadratic", "energy_linear", "energy_constant"}) {
            quantities.put(term, "1");
        }
        for (int nm : new int[] {130, 90, 65, 45, 32, 20, 16, 14, 10, 7}) {
            quantities.put("area_to_" + nm, "1");
        }
        return Map.copyOf(quantities);
    }
}
