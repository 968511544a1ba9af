package org.paretile.models.cost.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.cost.die.GridPacking;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Reticle;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Schema;

/**
 * CATCH (Graening, Pal, Gupta, arXiv 2503.15753): dies, interposers and stacks with ports, pads, vias, tests and assembly, costed
 * from the leaves up. Square dies of at most one field of the reticle share its exposure, larger ones are stitched. Black boxes,
 * buried dies and the tool's estimate of test patterns from gates are left out.
 */
public final class Catch {
    private static final Schema SCHEMA = new Schema(Map.of(
            "layer", Map.of("price", "usd/mm2", "defect_density", "1/mm2", "critical_share", "1", "clustering", "1",
                    "litho_share", "1", "mask_set", "usd"),
            "assembly", Map.ofEntries(Map.entry("place_machine", "usd"), Map.entry("bond_machine", "usd"),
                    Map.entry("place_group", "1"), Map.entry("bond_group", "1"), Map.entry("place_time", "s"),
                    Map.entry("bond_time", "s"), Map.entry("machine_life", "year"), Map.entry("uptime", "1"),
                    Map.entry("technician", "usd/year"), Map.entry("separation", "mm"), Map.entry("edge_exclusion", "mm"),
                    Map.entry("pitch", "mm"), Map.entry("current_density", "A/mm2"), Map.entry("align_yield", "1"),
                    Map.entry("pin_yield", "1"), Map.entry("tsv_yield", "1"), Map.entry("tsv_area", "mm2"),
                    Map.entry("dielectric_defects", "1/mm2"), Map.entry("material", "usd/mm2")),
            "wafer", Map.of("diameter", "mm", "edge_exclusion", "mm", "scribe", "mm", "reticle_width", "mm", "reticle_height", "mm",
                    "logic_nre", "usd/mm2"),
            "port", Map.of("tx_area", "mm2", "rx_area", "mm2", "bandwidth", "Gb/s", "wires", "1", "reach", "mm", "energy", "pJ/bit"),
            "test", Map.of("tester_price", "usd/s", "cycle", "s", "self_scan", "1/mm2", "assembly_scan", "1/mm2", "pads", "1")));
    private static final ConstantTable CONSTANTS = PresetData.read("catch.csv", SCHEMA);
    private static final String WAFER = "wafer:process_1";

    private final CatchRules rules;
    private final ConstantTable table = CONSTANTS;
    private final CatchLayer.CatchWafer wafer;

    /** @param rules which defects are on */
    public Catch(CatchRules rules) {
        this.rules = rules;
        double diameter = table.require(WAFER, "diameter");
        double usable = diameter - 2 * table.require(WAFER, "edge_exclusion");
        wafer = new CatchLayer.CatchWafer(diameter, usable, new GridPacking(usable, table.require(WAFER, "scribe"), true),
                new Reticle(table.require(WAFER, "reticle_width"), table.require(WAFER, "reticle_height")));
    }

    /** Every number of the tool with its source. */
    public static ConstantTable constants() {
        return CONSTANTS;
    }

    /**
     * Cost of a system.
     *
     * @param root the block that holds all others
     * @param links between blocks, or from a block to something that is none
     * @throws ModelException naming the block that cannot be
     */
    public CatchCost cost(CatchNode root, List<CatchLink> links) {
        return cost(root, null, links);
    }

    CatchLayer layer(String name) {
        String s = "layer:" + name;
        if (!table.has(s, "price")) {
            throw new ModelException("layer '" + name + "' is not known; use one of " + table.subjects("layer:"));
        }
        return new CatchLayer(table.require(s, "price"), new NegativeBinomialYield(
                table.require(s, "defect_density") * table.require(s, "critical_share"), table.require(s, "clustering")),
                table.require(s, "litho_share"), table.require(s, "mask_set"));
    }

    CatchLayer.CatchWafer wafer() {
        return wafer;
    }

    CatchAssembly assembly(String name) {
        if (!table.has("assembly:" + name, "pitch")) {
            throw new ModelException("assembly '" + name + "' is not known; use one of " + table.subjects("assembly:"));
        }
        return CatchAssembly.of(table, name, rules);
    }

    private CatchCost cost(CatchNode node, @Nullable CatchAssembly parent, List<CatchLink> links) {
        CatchAssembly assembly = assembly(node.assembly());
        List<CatchCost> children = new ArrayList<>();
        for (CatchNode child : node.children()) {
            children.add(cost(child, assembly, links));
        }
        CatchGeometry geometry = CatchGeometry.of(node, assembly, parent, children, links);
        double area = geometry.areaMm2(node, assembly);
        double sensitive = node.coreMm2() + geometry.ioMm2();
        double layers = 0;
        double yield = 1;
        double masks = 0;
        for (Map.Entry<String, Integer> entry : node.layers().entrySet()) {
            CatchLayer layer = layer(entry.getKey());
            layers += entry.getValue() * layer.costUsd(area, 1, wafer);
            yield *= Math.pow(layer.yield().of(sensitive), entry.getValue());
            masks += entry.getValue() * layer.maskUsd();
        }
        CatchTest test = node.test();
        double selfPassing = test.self().passing(yield);
        double quality = test.self().quality(yield);
        double assembled = children.isEmpty() ? 1
                : assembly.yield(children.size(), pins(node, links), geometry.tsvs(), geometry.stackedMm2());
        double good = quality * assembled;
        double parts = 0;
        double perfectParts = 0;
        double cores = node.coreMm2();
        double nre = (node.coreMm2() * node.logicShare() * table.require(WAFER, "logic_nre") + masks) / node.quantity();
        for (CatchCost child : children) {
            good *= rules.childrenOfSelfQuality() ? child.selfQuality() : child.quality();
            parts += child.costUsd();
            perfectParts += child.perfectUsd();
            cores += child.node().coreMm2();
            nre += child.nreUsd();
        }
        double passing = test.assembled().passing(good);
        double self = (layers + test.selfUsd(node.coreMm2())) / selfPassing;
        double assembling = children.isEmpty() ? 0 : assembly.costUsd(children.size(), geometry.stackedMm2());
        double work = assembling + test.assembledUsd(cores);
        return new CatchCost(node, children, area, geometry.ioMm2(), geometry.stackedMm2(), geometry.padMm2(), geometry.signals(),
                geometry.pads(), geometry.tsvs(), geometry.powerW(), yield, selfPassing, quality, assembled, good, passing, layers, self, assembling,
                (self + parts + work) / passing, layers + test.selfUsd(node.coreMm2()) + perfectParts + work, nre);
    }

    /** Pins of children that can fail to bond. */
    private double pins(CatchNode node, List<CatchLink> links) {
        double pins = 0;
        for (CatchNode child : node.children()) {
            for (CatchLink link : links) {
                if (link.touches(child.name()) && !child.holds(link.other(child.name()))
                        && !(rules.onlyLeavingPinsFail() && node.holds(link.other(child.name())))) {
                    pins += link.signals();
                }
            }
        }
        return pins;
    }
}
