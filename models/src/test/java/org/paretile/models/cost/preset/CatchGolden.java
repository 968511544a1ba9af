package org.paretile.models.cost.preset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What CATCH prints of a system, and of its root and children. */
final class CatchGolden {
    private CatchGolden() {}

    static JsonNode results() {
        try (InputStream stream = new GZIPInputStream(CatchGolden.class.getResourceAsStream("catch-systems.json.gz"))) {
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void compare(JsonNode golden, CatchCost ours) {
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
}
