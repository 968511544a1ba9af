package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.paretile.models.cost.preset.CatchInputs.Edit;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** CATCH's own sweeps: its generated systems with what each sweep substitutes. */
class CatchSystemsTest {
    private static final Map<String, Integer> CORE = Map.of("2", 400, "4", 200, "9", 88, "16", 50, "25", 32, "36", 22, "49", 16, "64", 12);
    private static final Map<String, Integer> SELF = Map.of("0.84", 40, "0.92", 80, "0.96", 160, "0.98", 320, "0.99", 640, "0.68", 20);
    private static final double BASE_QUANTITY = 1e7;

    private final CatchInputs inputs = new CatchInputs();
    private final Catch published = new Catch(CatchRules.PUBLISHED);

    @Test
    void sweeps() throws IOException {
        JsonNode results;
        try (InputStream stream = new GZIPInputStream(CatchSystemsTest.class.getResourceAsStream("catch-systems.json.gz"))) {
            results = JsonMapper.shared().readTree(stream);
        }
        int compared = 0;
        for (JsonNode result : results) {
            CatchCost ours = ours(result.get("group").stringValue(), result.get("label").stringValue());
            if (ours != null) {
                compare(result, ours);
                compared++;
            }
        }
        assertThat(compared).isGreaterThan(130);
    }

    private CatchCost ours(String group, String label) {
        String last = label.substring(label.indexOf('/') + 1);
        String first = label.substring(0, Math.max(0, label.indexOf('/')));
        return switch (group) {
            case "sweep_chiplet_size", "sweep_defect_density" -> cost(flat(last, ""), edit("combined_" + first, s -> s, "", 1));
            case "sweep_nre_lf0" -> cost(flat(last, ""), edit("combined_5nm", s -> s, "", Double.parseDouble(first) / BASE_QUANTITY));
            case "sweep_nre_design" -> cost(flat(last, last), edit("combined_5nm", s -> s, "", Double.parseDouble(first) / BASE_QUANTITY));
            case "sweep_assembly_process" -> {
                Edit edit = edit("combined_5nm", s -> first, "", 1);
                yield cost(flat(last, ""), first.startsWith("organic") ? interposer(edit, "combined_interposer_organic") : edit);
            }
            case "sweep_substrates_intended" -> cost(flat("16", ""),
                    interposer(edit("combined_5nm", s -> s, "", 1), "combined_interposer_" + label));
            case "sweep_test_coverage" -> cost("chiplet_16_50_UCIe_standard_orgTrue_bw32_lf0.0", edit("combined_3nm", s -> s, label, 1));
            case "sweep_test_coverage_immature" -> cost("chiplet_16_50_UCIe_standard_orgTrue_bw32_lf0.0",
                    edit("combined_3nm_0.01", s -> s, label, 1));
            case "sweep_test_coverage_3d" -> cost("3d_chiplet_16_50_UCIe_advanced_orgFalse_bw32_lf0.0", edit("combined_3nm", s -> s, label, 1));
            case "sweep_test_coverage_immature_3d" -> cost("3d_chiplet_16_50_UCIe_advanced_orgFalse_bw32_lf0.0",
                    edit("combined_3nm_0.01", s -> s, label, 1));
            case "sweep_substrates_as_shipped" -> label.equals("organic")
                    ? cost("chiplet_16_50_UCIe_standard_orgTrue_bw32_lf0.0", edit("combined_5nm", s -> s, "", 1))
                    : cost(flat("16", ""), interposer(edit("combined_5nm", s -> "organic_simultaneous_bonding", "", 1),
                            "combined_interposer_organic"));
            case "sweep_reach" -> reaching(Double.parseDouble(label.replace("mm", "")));
            // Their systems use ports, black boxes and files of the tool's own that are not at hand.
            case "shipped_example", "sweep_nre_1_custom" -> null;
            default -> throw new AssertionError(group);
        };
    }

    private static String flat(String chiplets, String logic) {
        return "chiplet_" + chiplets + "_" + CORE.get(chiplets) + "_UCIe_advanced_orgFalse_bw32_lf"
                + (logic.isEmpty() ? "0.0" : String.valueOf(Integer.parseInt(logic) / 100.0));
    }

    private static Edit edit(String layer, UnaryOperator<String> assembly, String coverage, double quantity) {
        return new Edit(Map.of("combined_5nm", layer), assembly,
                name -> coverage.isEmpty() || name.contains("interposer") ? CatchTest.KNOWN_GOOD
                        : CatchTest.patterns(Double.parseDouble(coverage), SELF.get(coverage), SELF.get(coverage) / 10), quantity);
    }

    private static Edit interposer(Edit edit, String layer) {
        return new Edit(Map.of("combined_interposer_silicon", layer), edit.assembly(), edit.tests(), edit.quantityFactor());
    }

    private CatchCost cost(String name, Edit edit) {
        return published.cost(inputs.system(name, edit), inputs.links(name));
    }

    /** Single wires of 2 Gb/s that reach so far. */
    private CatchCost reaching(double reachMm) {
        String name = "chiplet_16_50_UCIe_standard_orgTrue_bw10000_lf0.0";
        CatchLink.Type wire = new CatchLink.Type(2e-4, 2e-4, 2, 1, reachMm, 1e-3, false);
        List<CatchLink> links = inputs.links(name).stream()
                .map(link -> new CatchLink(wire, link.from(), link.to(), link.gbps(), link.utilisation())).toList();
        return published.cost(inputs.system(name, edit("combined_5nm", s -> s, "", 1)), links);
    }

    private static void compare(JsonNode golden, CatchCost ours) {
        String where = golden.get("group") + " " + golden.get("label");
        close(where + " total", ours.totalUsd(), golden.get("total_cost_usd"));
        close(where + " recurring", ours.costUsd(), golden.get("recurring_cost_usd"));
        close(where + " nre", ours.nreUsd(), golden.get("nre_per_unit_usd"));
        close(where + " perfect", ours.perfectUsd(), golden.get("perfect_yield_cost_usd"));
        compareNode(where + " root", golden.get("root"), ours);
        for (int i = 0; i < golden.get("children").size(); i++) {
            JsonNode child = golden.get("children").get(i);
            compareNode(where + " " + child.get("name"), child, find(ours, child.get("name").stringValue()));
        }
    }

    private static CatchCost find(CatchCost cost, String name) {
        if (cost.node().name().equals(name)) {
            return cost;
        }
        for (CatchCost child : cost.children()) {
            if (child.node().holds(name)) {
                return find(child, name);
            }
        }
        throw new AssertionError(name);
    }

    private static void compareNode(String where, JsonNode golden, CatchCost ours) {
        close(where + " io", ours.ioMm2(), golden.get("io_area_mm2"));
        close(where + " pads", ours.padMm2(), golden.get("pad_area_mm2"));
        close(where + " stacked", ours.stackedMm2(), golden.get("stacked_area_mm2"));
        close(where + " area", ours.areaMm2(), golden.get("area_mm2"));
        close(where + " signals", ours.signals(), golden.get("signal_pads"));
        close(where + " tsvs", ours.tsvs(), golden.get("tsv_count"));
        close(where + " power", ours.powerW(), golden.get("total_power_w"));
        close(where + " self yield", ours.selfYield(), golden.get("self_true_yield"));
        close(where + " self passing", ours.selfPassing(), golden.get("self_test_yield"));
        close(where + " quality", ours.selfQuality(), golden.get("self_quality"));
        close(where + " true yield", ours.trueYield(), golden.get("chip_true_yield"));
        close(where + " passing", ours.passing(), golden.get("chip_test_yield"));
        close(where + " layers", ours.layerUsd(), golden.get("layer_cost_usd"));
        close(where + " self", ours.selfUsd(), golden.get("self_cost_usd"));
        close(where + " assembly", ours.assemblyUsd(), golden.get("assembly_cost_usd"));
        close(where + " assembly yield", ours.assemblyYield(), golden.get("assembly_yield"));
        close(where + " cost", ours.costUsd(), golden.get("cost_usd"));
    }

    private static void close(String what, double ours, JsonNode theirs) {
        assertThat(ours).as(what).isCloseTo(theirs.doubleValue(), within(1e-9 * Math.abs(theirs.doubleValue())));
    }

    /** Pins between dies fail, too; escapes of a stack are seen by what it is put on; what does not work is paid for. */
    @Test
    void defectsAreSwitchedByName() {
        String name = "3d_chiplet_16_50_UCIe_advanced_orgFalse_bw32_lf0.0";
        Edit edit = edit("combined_3nm", s -> s, "0.84", 1);
        CatchNode root = inputs.system(name, edit);
        List<CatchLink> links = inputs.links(name);
        CatchCost theirs = published.cost(root, links);
        CatchCost pins = new Catch(new CatchRules(true, false, true)).cost(root, links);
        assertThat(pins.children().getFirst().assemblyYield()).isLessThan(theirs.children().getFirst().assemblyYield());
        CatchCost escapes = new Catch(new CatchRules(true, true, false)).cost(root, links);
        assertThat(escapes.trueYield()).isNotEqualTo(theirs.trueYield());
        assertThat(theirs.goodUsd()).isGreaterThanOrEqualTo(theirs.costUsd());
    }
}
