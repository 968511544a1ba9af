package org.paretile.models.network;

import java.util.Map;
import org.paretile.models.technology.Schema;

/** The quantities of meshes, links between dies, vias, hops and packages. */
final class NetworkSchema {
    private static final Map<String, String> MESH = Map.ofEntries(
            Map.entry("feature_size", "nm"),
            Map.entry("supply_voltage", "V"),
            Map.entry("metal_pitch", "um"),
            Map.entry("inverter_resistance", "ohm"),
            Map.entry("gate_capacitance", "fF"),
            Map.entry("drain_capacitance", "fF"),
            Map.entry("gate_drain_overlap_capacitance", "fF"),
            Map.entry("wire_resistance", "ohm/mm"),
            Map.entry("wire_ground_capacitance", "fF/mm"),
            Map.entry("wire_coupling_capacitance", "fF/mm"),
            Map.entry("channel_length", "mm"),
            Map.entry("nmos_leakage", "uA"),
            Map.entry("pmos_leakage", "uA"),
            Map.entry("sram_leakage", "uA"));

    private static final Map<String, String> LINK = Map.of(
            "energy_per_bit", "pJ/bit",
            "data_rate_per_wire", "Gbit/s",
            "latency", "ns",
            "lane_area", "um2",
            "area_feature_size", "nm",
            "terminal_area", "um2",
            "reach", "mm",
            "bump_pitch", "um");

    private static final Map<String, String> VIA = Map.of("pitch", "um", "resistance", "mohm", "capacitance", "fF", "area", "um2");

    private static final Map<String, String> HOP = Map.of(
            "wire_energy", "fJ/mm", "wire_delay", "ps/mm", "router_energy_per_bit", "pJ/bit", "router_area", "mm2");

    static final Schema SCHEMA = new Schema(Map.of("mesh", MESH, "link", LINK, "via", VIA, "hop", HOP, "package", Map.of("die_gap", "um")));

    private NetworkSchema() {}
}
