package org.paretile.models.thermal;

import java.util.HashMap;
import java.util.Map;
import org.paretile.models.technology.Schema;

/** The quantities of thermal data files. */
final class ThermalSchema {
    private static final Map<String, String> COOLING = Map.ofEntries(
            Map.entry("ambient", "C"),
            Map.entry("convection_resistance", "K/W"),
            Map.entry("surface_coefficient", "W/(m2 K)"),
            Map.entry("spreader_side", "mm"),
            Map.entry("spreader_thickness", "um"),
            Map.entry("sink_side", "mm"),
            Map.entry("sink_thickness", "um"),
            Map.entry("metal_lid", "1"),
            Map.entry("board_side", "mm"),
            Map.entry("board_thickness", "um"),
            Map.entry("board_coefficient", "W/(m2 K)"));

    static final Schema SCHEMA = new Schema(Map.of(
            "material", Map.of("lateral_conductivity", "W/(m K)", "vertical_conductivity", "W/(m K)"),
            "package", packages(),
            "build", Map.of("metal_stack_thickness", "um", "interface_thickness", "um", "substrate_thickness", "um",
                    "substrate_margin", "mm", "solder_ball_thickness", "um"),
            "cooling", COOLING,
            "die", Map.of("junction_limit", "C"),
            "law", Map.of("runaway_temperature", "C")));

    private ThermalSchema() {}

    private static Map<String, String> packages() {
        Map<String, String> units = new HashMap<>(Map.of("die_thickness", "um", "top_die_thickness", "um", "base_thickness", "um",
                "base_silicon_share", "1"));
        for (String joint : new String[] {"joint", "base_joint"}) {
            units.put(joint + "_thickness", "um");
            units.put(joint + "_pitch", "um");
            units.put(joint + "_diameter", "um");
            units.put(joint + "_contact_resistance", "mm2 K/W");
        }
        for (String via : new String[] {"via", "base_via"}) {
            units.put(via + "_pitch", "um");
            units.put(via + "_diameter", "um");
            units.put(via + "_liner", "um");
        }
        return Map.copyOf(units);
    }
}
