package org.paretile.models.cost.preset;

import java.util.List;
import java.util.Map;
import org.paretile.models.ModelException;
import org.paretile.models.cost.Floorplan;
import org.paretile.models.cost.die.AnalyticDies;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Rounding;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Schema;

/**
 * ECO-CHIP (Sudarshan et al., HPCA 2024): carbon of making, packaging, designing and using a system of chiplets, from areas at 7 nm.
 * A package of a single chiplet has none, nor has an organic substrate, test or transport; routers of an active interposer are not
 * designed. Nodes from 28 to 7 nm, interposers also 65.
 */
public final class EcoChip {
    private static final String FLOW = "flow:ecochip";
    private static final double GRAMS = 1e-3;
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
                    Map.entry("iterations", "1"))));

    private final EcoChipRules rules;
    private final ConstantTable table = constants();
    private final AnalyticDies wafer;

    /** @param rules which defects are on */
    public EcoChip(EcoChipRules rules) {
        this.rules = rules;
        double diameter = table.require(rules.waferOf450Mm() ? FLOW : "flow:corrected", "wafer_diameter");
        wafer = new AnalyticDies(diameter, diameter, 0, Rounding.REAL);
    }

    /** Every number of the tool with its source. */
    public static ConstantTable constants() {
        return PresetData.read("ecochip.csv", SCHEMA);
    }

    /**
     * Carbon of one system.
     *
     * @throws ModelException if a node is not known or a die does not fit on a wafer
     */
    public EcoFootprint footprint(List<EcoChiplet> chiplets, EcoPackage pack, EcoUse use) {
        if (chiplets.isEmpty()) {
            throw new ModelException("the system has no chiplets; give it one at least");
        }
        chiplets.forEach(this::check);
        double inputMm2 = chiplets.stream().mapToDouble(EcoChiplet::areaMm2).sum();
        double bonded = chiplets.size() == 1 ? 1
                : Math.pow(flow("bond_yield"), pack.kind() == EcoPackage.Kind.STACK ? chiplets.size() : 1);
        double dies = 0;
        double design = 0;
        double operation = 0;
        for (EcoChiplet chiplet : chiplets) {
            double area = scaled(chiplet);
            dies += made(area, chiplet.nodeNm()) + waste(area, chiplet.nodeNm());
            design += designed(area, chiplet.nodeNm(), use);
            operation += used(chiplet, use.powerW() * chiplet.areaMm2() / inputMm2, use);
        }
        double packaging = 0;
        double packagingDesign = 0;
        if (chiplets.size() > 1) {
            packaging = packaging(chiplets, pack);
            if (pack.kind() != EcoPackage.Kind.ACTIVE) {
                packaging += routers(chiplets);
                packagingDesign = chiplets.stream().mapToDouble(c -> designed(routerMm2(c), c.nodeNm(), use)).sum();
            }
        }
        double lost = rules.bondingLosesPackagingOnly() ? 1 : bonded;
        return new EcoFootprint(GRAMS * dies / lost, GRAMS * packaging / bonded, GRAMS * design, GRAMS * packagingDesign,
                GRAMS * operation);
    }

    private void check(EcoChiplet chiplet) {
        if (!table.has("block:" + chiplet.type() + "@" + chiplet.nodeNm(), "area_scale")) {
            throw new ModelException("node_nm is " + chiplet.nodeNm() + "; ECO-CHIP knows 7, 10, 14, 22 and 28");
        }
        double area = scaled(chiplet);
        if (!(wafer.squares(area) >= 1)) {
            throw new ModelException("a " + chiplet.type() + " chiplet of " + (float) area
                    + " mm² does not fit on the wafer; split it into smaller ones");
        }
    }

    private double scaled(EcoChiplet chiplet) {
        return chiplet.areaMm2() * block(chiplet, "area_scale");
    }

    /** Good dies, without the waste of the wafer, g. */
    private double made(double areaMm2, int nodeNm) {
        return areaMm2 * node(nodeNm, "carbon") / goodShare(areaMm2, node(nodeNm, "defect_density"));
    }

    /** A die's share of what is cut away at the rim of the wafer, g. */
    private double waste(double areaMm2, int nodeNm) {
        double dies = wafer.unclamped(areaMm2);
        double diameter = wafer.faceDiameterMm();
        double grams = (Math.PI * diameter * diameter / 4 - Math.floor(dies) * areaMm2) * node(nodeNm, "carbon") / dies;
        return rules.wasteOfEveryDie() ? grams : grams / goodShare(areaMm2, node(nodeNm, "defect_density"));
    }

    private double goodShare(double areaMm2, double defectsPerCm2) {
        return new NegativeBinomialYield(defectsPerCm2 / 100, flow("clustering")).of(areaMm2);
    }

    private double designed(double areaMm2, int nodeNm, EcoUse use) {
        double gates = areaMm2 * node(nodeNm, "transistor_density") * 1e6 / flow("transistors_per_gate");
        double iterations = rules.iterationsIgnored() ? flow("iterations") : use.iterations();
        return gates / node(nodeNm, "gates_per_core_hour") * flow("core_power") / 1000 * use.gramsPerKwh() * iterations
                / use.volume();
    }

    private double used(EcoChiplet chiplet, double powerW, EcoUse use) {
        double dynamic = node(chiplet.nodeNm(), "dynamic_share");
        return use.lifetimeH() / 1000 * use.gramsPerKwh() * powerW * block(chiplet, "power_scale") * flow("duty")
                * flow("activity") * (flow("dynamic_activity") * dynamic + 1 - dynamic);
    }

    /** What connects the chiplets, before bonding, g. */
    private double packaging(List<EcoChiplet> chiplets, EcoPackage pack) {
        if (pack.kind() == EcoPackage.Kind.STACK) {
            return chiplets.stream().mapToDouble(c -> vias(c, pack)).sum();
        }
        Floorplan plan = Floorplan.of(chiplets.stream().mapToDouble(this::scaled).toArray(), flow("spacing"), flow("bridge_edge"));
        if (pack.kind() == EcoPackage.Kind.EMIB) {
            return bridges(plan.bridges());
        }
        if (!table.has("node:" + pack.interposerNm(), "carbon")) {
            throw new ModelException("interposer_node is " + pack.interposerNm() + "; ECO-CHIP knows 7, 10, 14, 22, 28 and 65");
        }
        double wiring = node(pack.interposerNm(), "wiring_share");
        double silicon = made(plan.areaMm2(), pack.interposerNm());
        return switch (pack.kind()) {
            case RDL -> silicon * wiring * pack.layers() / flow("layers");
            case ACTIVE -> {
                double routers = silicon * flow("interposer_router_area") * chiplets.size() / plan.areaMm2();
                double share = rules.activeWiringOf65Nm() ? node((int) flow("interposer_router_node"), "wiring_share") : wiring;
                yield (silicon - routers) * share + routers;
            }
            case PASSIVE, EMIB, STACK -> silicon * wiring;
        };
    }

    private double bridges(int count) {
        int node = (int) flow("bridge_node");
        double area = flow("bridge_area");
        double defects = node(node, "defect_density") * flow("bridge_defect_factor");
        double all = count * area * node(node, "carbon") * node(node, "wiring_share");
        return all / goodShare(rules.bridgesFailTogether() ? count * area : area, defects);
    }

    /** What a stacked chiplet grows by for its vias, g. */
    private double vias(EcoChiplet chiplet, EcoPackage pack) {
        double area = scaled(chiplet);
        double across = Math.floor(Math.sqrt(area) / pack.tsvPitchMm());
        double grown = area + across * across * pack.tsvMm() * pack.tsvMm();
        double again = rules.stackScaledTwice() ? block(chiplet, "area_scale") : 1;
        return made(again * grown, chiplet.nodeNm()) - made(again * area, chiplet.nodeNm());
    }

    private double routerMm2(EcoChiplet chiplet) {
        int known = (int) flow("router_node");
        return flow("router_area") / table.require("block:" + chiplet.type() + "@" + known, "area_scale")
                * block(chiplet, "area_scale");
    }

    /** Routers, one a chiplet; those of one node yield together. */
    private double routers(List<EcoChiplet> chiplets) {
        boolean oneNode = chiplets.stream().mapToInt(EcoChiplet::nodeNm).distinct().count() == 1;
        double all = chiplets.stream().mapToDouble(this::routerMm2).sum();
        return chiplets.stream().mapToDouble(c -> {
            double area = routerMm2(c);
            return area * node(c.nodeNm(), "carbon") / goodShare(oneNode ? all : area, node(c.nodeNm(), "defect_density"));
        }).sum();
    }

    private double node(int nm, String quantity) {
        return table.require("node:" + nm, quantity);
    }

    private double block(EcoChiplet chiplet, String quantity) {
        return table.require("block:" + chiplet.type() + "@" + chiplet.nodeNm(), quantity);
    }

    private double flow(String quantity) {
        return table.require(FLOW, quantity);
    }
}
