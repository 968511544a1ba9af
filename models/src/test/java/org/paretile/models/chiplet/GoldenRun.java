package org.paretile.models.chiplet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.paretile.models.network.Packaging;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.Transformers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run of 3D-CIMlet: its configuration as a design, and what it printed. */
record GoldenRun(String name, JsonNode json) {
    private static final Map<String, String> WORKLOADS = Map.of("bertbase_inf", "bert-base-inf", "bertbase_adapter_inf",
            "bert-base-adapter-inf", "bertbase_adapter_cl", "bert-base-adapter-cl", "bertbase_ft", "bert-base-ft",
            "bertsmall_inf_renamed", "bert-small-inf", "bertsmall_adapter_inf", "bert-small-adapter-inf", "deit_inf", "deit-inf",
            "gpt2_inf", "gpt2-inf");

    /** Names of the runs kept with the tests. */
    static List<String> names() {
        return NAMES;
    }

    private static final List<String> NAMES = List.of(
            "bertbase_adapter_cl__pkg2",
            "bertbase_adapter_cl__pkg2.5",
            "bertbase_adapter_cl__pkg3",
            "bertbase_adapter_cl__pkg3__batch1",
            "bertbase_adapter_cl__pkg3__dyn22nm",
            "bertbase_adapter_cl__pkg3__pipepar",
            "bertbase_adapter_cl__pkg3__sram2e-12",
            "bertbase_adapter_inf__pkg2",
            "bertbase_adapter_inf__pkg2.5",
            "bertbase_adapter_inf__pkg2.5__chiplet8x8",
            "bertbase_adapter_inf__pkg3__chiplet8x8",
            "bertbase_adapter_inf__pkg3__static_sub128",
            "bertbase_ft__pkg2.5",
            "bertbase_ft__pkg3",
            "bertbase_inf__pkg2",
            "bertbase_inf__pkg3",
            "bertsmall_adapter_inf__pkg2",
            "bertsmall_adapter_inf__pkg2.5",
            "bertsmall_adapter_inf__pkg2.5__chiplet2x2",
            "bertsmall_adapter_inf__pkg2.5__chiplet8x8",
            "bertsmall_adapter_inf__pkg2.5__dyn22nm",
            "bertsmall_adapter_inf__pkg2.5__dyn40nm",
            "bertsmall_adapter_inf__pkg2.5__dyn65nm",
            "bertsmall_adapter_inf__pkg2.5__dyn_RRAM40_homog",
            "bertsmall_adapter_inf__pkg2.5__noc_bus64",
            "bertsmall_adapter_inf__pkg2.5__noc_scale100",
            "bertsmall_adapter_inf__pkg2.5__noc_scale1000",
            "bertsmall_adapter_inf__pkg2.5__nop_scale10",
            "bertsmall_adapter_inf__pkg2.5__nop_scale1000",
            "bertsmall_adapter_inf__pkg2.5__readout_mux16",
            "bertsmall_adapter_inf__pkg2.5__static_RRAM130",
            "bertsmall_adapter_inf__pkg2.5__static_eDRAM14_homog",
            "bertsmall_adapter_inf__pkg2.5__static_eDRAM40",
            "bertsmall_adapter_inf__pkg2.5__static_sub128",
            "bertsmall_adapter_inf__pkg3",
            "bertsmall_adapter_inf__pkg3__bits4",
            "bertsmall_adapter_inf__pkg3__chiplet8x8",
            "bertsmall_adapter_inf__pkg3__dyn28nm",
            "bertsmall_adapter_inf__pkg3__dyn40nm",
            "bertsmall_adapter_inf__pkg3__dyn65nm",
            "bertsmall_adapter_inf__pkg3__dyn_RRAM40_homog",
            "bertsmall_adapter_inf__pkg3__dynsub256",
            "bertsmall_adapter_inf__pkg3__noc_scale1000",
            "bertsmall_adapter_inf__pkg3__pe4x4",
            "bertsmall_adapter_inf__pkg3__readout_mux16",
            "bertsmall_adapter_inf__pkg3__static_eDRAM14_homog",
            "bertsmall_adapter_inf__pkg3__static_eDRAM40",
            "bertsmall_adapter_inf__pkg3__static_sub512",
            "bertsmall_inf_renamed__pkg2",
            "bertsmall_inf_renamed__pkg2.5",
            "bertsmall_inf_renamed__pkg3",
            "deit_inf__pkg2.5",
            "deit_inf__pkg3",
            "gpt2_inf__pkg2",
            "gpt2_inf__pkg3");

    static GoldenRun of(String name) {
        try (InputStream in = GoldenRun.class.getResourceAsStream(name + ".json.gz")) {
            if (in == null) {
                throw new IllegalArgumentException("no golden run " + name);
            }
            return new GoldenRun(name, JsonMapper.shared().readTree(new GZIPInputStream(in)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    LayerGraph graph() {
        return Transformers.named(WORKLOADS.get(name.substring(0, name.indexOf("__")))).graph(FlowRules.published());
    }

    ChipletDesign design() {
        return new ChipletDesign(die("static"), die("semistatic"), die("dynamic"), integer("logic_chiplet_technode"),
                integer("BitWidth_in"), integer("BitWidth_weight"), integer("subarray_readout_mux"), integer("pe_bus_width_2D"),
                integer("chiplet_bus_width_2D"), number("semistatic_chip_sram_buffer_ratio"), integer("num_static_chiplet"),
                integer("train_batch_size"), integer("train_pipeline_parallel") == 1, Store.REFRESHED, packaging(),
                StackOrder.DYNAMIC_MIDDLE,
                new Clocks(number("eDRAM_clk_freq"), number("RRAM_clk_freq"), number("nop_clk_freq_2d"), number("nop_clk_freq_2_5d"),
                        number("nop_clk_freq_3d")),
                integer("scale_noc"), integer("scale_nop"));
    }

    private Packaging packaging() {
        double dimension = number("Packaging_dimension");
        return dimension == 2 ? Packaging.ORGANIC : dimension == 2.5 ? Packaging.INTERPOSER : Packaging.HYBRID_BOND_3D;
    }

    private Die die(String kind) {
        return new Die(Cell.of(json.at("/config/" + kind + "_chiplet_memory_cell_type").asString()),
                integer(kind + "_chiplet_technode"), integer(kind + "_subarray_height"), integer(kind + "_subarray_width"),
                integer(kind + "_pe_height"), integer(kind + "_pe_width"), integer(kind + "_chiplet_height"),
                integer(kind + "_chiplet_width"));
    }

    private int integer(String entry) {
        return json.at("/config/" + entry).asInt();
    }

    private double number(String entry) {
        return json.at("/config/" + entry).asDouble();
    }

    double at(String pointer) {
        JsonNode node = json.at(pointer);
        if (!node.isNumber()) {
            throw new IllegalArgumentException(name + " has no number at " + pointer);
        }
        return node.asDouble();
    }

    @Override public String toString() {
        return name;
    }
}
