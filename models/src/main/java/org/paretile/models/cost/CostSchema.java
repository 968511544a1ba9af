package org.paretile.models.cost;

import java.util.Map;
import java.util.Set;
import org.paretile.models.technology.Constant;
import org.paretile.models.technology.Require;
import org.paretile.models.technology.Schema;

/** The quantities of the data behind costs, and the unit of each. */
final class CostSchema {
    private static final Map<String, String> BASE = Map.ofEntries(
            Map.entry("price", "usd/mm2"),
            Map.entry("wafer_price", "usd"),
            Map.entry("defect_density", "1/cm2"),
            Map.entry("clustering", "1"),
            Map.entry("area", "mm2"),
            Map.entry("area_factor", "1"),
            Map.entry("layers_single", "1"),
            Map.entry("layers_small", "1"),
            Map.entry("layers_medium", "1"),
            Map.entry("layers_large", "1"),
            Map.entry("small_area", "mm2"),
            Map.entry("medium_area", "mm2"),
            Map.entry("edge", "mm"),
            Map.entry("spacing", "mm"),
            Map.entry("bond_yield", "1"),
            Map.entry("attach_yield", "1"),
            Map.entry("bump_price", "usd/mm2"),
            Map.entry("bond_price", "usd/mm2"),
            Map.entry("placing_price", "usd"),
            Map.entry("bond_energy", "kWh/mm2"),
            Map.entry("nre_per_area", "usd/mm2"),
            Map.entry("nre_fixed", "usd"),
            Map.entry("carbon", "kg/cm2"),
            Map.entry("carbon_fixed", "kg"));

    static final Schema SCHEMA = new Schema(Map.ofEntries(
            Map.entry("node", Map.of("wafer_price", "usd", "defect_density", "1/cm2", "clustering", "1", "reference_nre", "usd",
                    "mask_set", "usd", "fab_energy", "kWh/cm2", "fab_gas", "kg/cm2", "fab_materials", "kg/cm2",
                    "transistor_density", "1/um2")),
            Map.entry("wafer", Map.of("diameter", "mm", "edge_exclusion", "mm", "scribe", "mm", "reticle_width", "mm",
                    "reticle_height", "mm")),
            Map.entry("test", Map.of("coverage", "1", "price", "usd/mm2", "reference_density", "1/um2")),
            Map.entry("memory", Map.of("wafer_factor", "1", "defect_factor", "1")),
            Map.entry("laminate", BASE),
            Map.entry("carrier", BASE),
            Map.entry("bridge", BASE),
            Map.entry("stack", BASE),
            Map.entry("nre", Map.of("module", "1", "chip", "1", "reference_area", "mm2", "d2d_area", "mm2")),
            Map.entry("carbon", Map.of("fab_intensity", "g/kWh", "grid_intensity", "g/kWh", "design_intensity", "g/kWh",
                    "transistors_per_gate", "1", "gates_per_core_hour", "1/h", "core_power", "W", "iterations", "1"))));

    private static final Set<String> YIELDS = Set.of("bond_yield", "attach_yield");
    private static final Set<String> SHARES = Set.of("coverage", "module", "chip");
    private static final Set<String> POSITIVE = Set.of("clustering", "diameter", "reticle_width", "reticle_height", "reference_area",
            "area_factor", "edge", "area", "reference_density", "transistors_per_gate", "gates_per_core_hour", "wafer_factor");

    private CostSchema() {}

    /** @throws org.paretile.models.ModelException naming {@code file} if the value of {@code constant} cannot be */
    static void check(String file, Constant constant) {
        String name = file + ": " + constant.quantity() + " of " + constant.subject();
        if (YIELDS.contains(constant.quantity())) {
            Require.within(Require.positive(constant.value(), name), 0, 1, name);
        } else if (SHARES.contains(constant.quantity())) {
            Require.within(constant.value(), 0, 1, name);
        } else if (POSITIVE.contains(constant.quantity())) {
            Require.positive(constant.value(), name);
        } else {
            Require.notNegative(constant.value(), name);
        }
    }
}
