package org.paretile.models.cost.preset;

import java.util.Map;
import org.paretile.models.ModelException;
import org.paretile.models.cost.die.AnalyticDies;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Rounding;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Schema;

/** Silicon as ECO-CHIP (HPCA 2024) makes it: carbon for each area of a node, over its yield. */
final class EcoSilicon {
    private static final String FLOW = "flow:ecochip";
    private static final Schema SCHEMA = new Schema(Map.of(
            "node", Map.of("carbon", "g/mm2", "defect_density", "1/cm2", "wiring_share", "1", "transistor_density", "1/um2",
                    "dynamic_share", "1", "gates_per_core_hour", "1/h"),
            "block@node", Map.of("area_scale", "1", "power_scale", "1"),
            "flow", Map.ofEntries(Map.entry("clustering", "1"), Map.entry("wafer_diameter", "mm"), Map.entry("bond_yield", "1"),
                    Map.entry("spacing", "mm"), Map.entry("bridge_area", "mm2"), Map.entry("bridge_node", "nm"),
                    Map.entry("bridge_edge", "mm"), Map.entry("bridge_defect_factor", "1"), Map.entry("layers", "1"),
                    Map.entry("router_area", "mm2"), Map.entry("router_node", "nm"), Map.entry("interposer_router_area", "mm2"),
                    Map.entry("interposer_router_node", "nm"), Map.entry("duty", "1"), Map.entry("activity", "1"),
                    Map.entry("dynamic_activity", "1"), Map.entry("transistors_per_gate", "1"), Map.entry("core_power", "W"),
                    Map.entry("iterations", "1"), Map.entry("interposer_node", "nm"), Map.entry("rdl_layers", "1"),
                    Map.entry("tsv_pitch", "mm"), Map.entry("tsv_size", "mm"), Map.entry("lifetime", "h"),
                    Map.entry("intensity", "g/kWh"), Map.entry("volume", "1"))));
    static final ConstantTable CONSTANTS = PresetData.read("ecochip.csv", SCHEMA);

    private final EcoChipRules rules;
    private final AnalyticDies wafer;

    EcoSilicon(EcoChipRules rules) {
        this.rules = rules;
        double diameter = CONSTANTS.require(rules.waferOf450Mm() ? FLOW : "flow:corrected", "wafer_diameter");
        wafer = new AnalyticDies(diameter, diameter, 0, Rounding.REAL);
    }

    /** @throws ModelException if the node is not known or the die does not fit on a wafer */
    void check(EcoChiplet chiplet) {
        if (!CONSTANTS.has("block:" + chiplet.type() + "@" + chiplet.nodeNm(), "area_scale")) {
            throw new ModelException("node_nm is " + chiplet.nodeNm() + "; ECO-CHIP knows 7, 10, 14, 22 and 28");
        }
        double area = scaled(chiplet);
        if (!(wafer.squares(area) >= 1)) {
            throw new ModelException("a " + chiplet.type() + " chiplet of " + (float) area
                    + " mm² does not fit on the wafer; split it into smaller ones");
        }
    }

    /** Area of a chiplet at its node, mm². */
    double scaled(EcoChiplet chiplet) {
        return chiplet.areaMm2() * block(chiplet, "area_scale");
    }

    /** Good dies, without the waste of the wafer, g. */
    double made(double areaMm2, int nodeNm) {
        return areaMm2 * node(nodeNm, "carbon") / goodShare(areaMm2, node(nodeNm, "defect_density"));
    }

    /** A die's share of what is cut away at the rim of the wafer, g. */
    double waste(double areaMm2, int nodeNm) {
        double dies = wafer.unclamped(areaMm2);
        double diameter = wafer.faceDiameterMm();
        double grams = (Math.PI * diameter * diameter / 4 - Math.floor(dies) * areaMm2) * node(nodeNm, "carbon") / dies;
        return rules.wasteOfEveryDie() ? grams : grams / goodShare(areaMm2, node(nodeNm, "defect_density"));
    }

    /** Yield of an area. */
    double goodShare(double areaMm2, double defectsPerCm2) {
        return new NegativeBinomialYield(defectsPerCm2 / 100, flow("clustering")).of(areaMm2);
    }

    /** A number of a node. */
    double node(int nm, String quantity) {
        return CONSTANTS.require("node:" + nm, quantity);
    }

    /** A number of what the chiplet is made of, at its node. */
    double block(EcoChiplet chiplet, String quantity) {
        return CONSTANTS.require("block:" + chiplet.type() + "@" + chiplet.nodeNm(), quantity);
    }

    /** A number of the tool that goes with no node. */
    static double flow(String quantity) {
        return CONSTANTS.require(FLOW, quantity);
    }
}
