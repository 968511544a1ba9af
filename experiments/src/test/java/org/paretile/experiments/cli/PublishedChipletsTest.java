package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Runs of 3D-CIMlet (Du et al., DAC 2025) typed in by a user who knows its configuration: every entry that has a parameter, all three
 * packages, every kind of workload.
 */
class PublishedChipletsTest {
    /** The runs are kept with the models. */
    private static final Path RUNS = Path.of("..", "models", "src", "test", "resources", "org", "paretile", "models", "chiplet");
    private static final Pattern DIE = Pattern.compile("(static|semistatic|dynamic)_"
            + "(chiplet_memory_cell_type|chiplet_technode|(subarray|pe|chiplet)_(height|width))");
    private static final double EXACT = 1e-7; // percent: 1e-9
    private static final double PRINTED = 3e-4; // percent: BookSim prints power in six digits
    private static final Map<String, String> WORKLOADS = Map.of("bertbase_inf", "bert-base-inf", "bertbase_adapter_inf",
            "bert-base-adapter-inf", "bertbase_adapter_cl", "bert-base-adapter-cl", "bertbase_ft", "bert-base-ft",
            "bertsmall_inf_renamed", "bert-small-inf", "bertsmall_adapter_inf", "bert-small-adapter-inf", "deit_inf", "deit-inf",
            "gpt2_inf", "gpt2-inf");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"bertbase_adapter_cl__pkg2.5", "bertbase_adapter_cl__pkg3__batch1", "bertbase_adapter_cl__pkg3__dyn22nm",
        "bertbase_adapter_cl__pkg3__pipepar", "bertbase_adapter_cl__pkg3__sram2e-12", "bertbase_adapter_inf__pkg2",
        "bertbase_ft__pkg3", "bertbase_inf__pkg3", "bertsmall_adapter_inf__pkg2", "bertsmall_adapter_inf__pkg2.5__chiplet2x2",
        "bertsmall_adapter_inf__pkg2.5__noc_bus64", "bertsmall_adapter_inf__pkg2.5__nop_scale1000",
        "bertsmall_adapter_inf__pkg2.5__readout_mux16", "bertsmall_adapter_inf__pkg2.5__static_RRAM130",
        "bertsmall_adapter_inf__pkg2.5__static_eDRAM14_homog", "bertsmall_adapter_inf__pkg3__bits4",
        "bertsmall_adapter_inf__pkg3__dyn_RRAM40_homog", "bertsmall_adapter_inf__pkg3__dynsub256",
        "bertsmall_adapter_inf__pkg3__pe4x4", "bertsmall_adapter_inf__pkg3__static_sub512", "bertsmall_inf_renamed__pkg2.5",
        "deit_inf__pkg2.5", "gpt2_inf__pkg2"})
    void aRunIsThatOfTheTool(String name) throws IOException {
        JsonNode golden = golden(name);
        JsonNode ours = evaluated(name, golden);
        totals(golden, ours);
        layers(golden, ours);
        dies(golden, ours);
    }

    /** Braces list alternatives, KIND is any kind of die, a star anything. */
    @Test
    void everyEntryOfItsConfigurationIsListedForTheUser() throws IOException {
        JsonNode notes = Paretile.run("problems", "edge-llm", "--format", "json").json().at("/notes");
        List<String> listed = new ArrayList<>();
        notes.forEach(line -> listed.addAll(List.of(line.asString().split(" {2}")[0].replace(" per node", "").split(", "))));
        List<Pattern> patterns = listed.stream().filter(entry -> entry.matches("[A-Za-z0-9_{},*]+"))
                .map(entry -> Pattern.compile(entry.replace("KIND", "(static|semistatic|dynamic)").replace("{", "(").replace("}", ")")
                        .replace(",", "|").replace("*", ".*"))).toList();
        golden("bertbase_adapter_cl__pkg3").at("/config").propertyNames().forEach(entry ->
                assertThat(patterns).as(entry).anyMatch(pattern -> pattern.matcher(entry).matches()));
    }

    private static JsonNode golden(String name) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(RUNS.resolve(name + ".json.gz")))) {
            return JsonMapper.shared().readTree(in);
        }
    }

    /** The study names the workload; every entry of the configuration is a {@code --set}. */
    private JsonNode evaluated(String name, JsonNode golden) throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: as-published
                version: 1
                problem: edge-llm
                workload: %s
                revision: published
                """.formatted(WORKLOADS.get(name.substring(0, name.indexOf("__")))));
        List<Object> arguments = new ArrayList<>(List.of("evaluate", study, "--breakdown", "--format", "json"));
        golden.at("/config").properties().forEach(entry -> set(entry.getKey(), entry.getValue()).ifPresent(parameter -> {
            arguments.add("--set");
            arguments.add(parameter);
        }));
        Paretile run = Paretile.run(arguments.toArray());
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().at("/designs/0");
    }

    /** The parameter that stands for an entry, and its value. */
    private static Optional<String> set(String entry, JsonNode value) {
        return switch (entry) {
            case "Packaging_dimension" -> Optional.of("package="
                    + (value.asDouble() == 2 ? "organic" : value.asDouble() == 2.5 ? "interposer" : "hybrid-bond"));
            case "train_batch_size" -> Optional.of("batch=" + value.asInt());
            case "train_pipeline_parallel" -> Optional.of("pipeline_parallel=" + (value.asInt() == 1 ? "yes" : "no"));
            case "num_static_chiplet" -> Optional.of("static.max_chiplets=" + value.asInt());
            case "semistatic_chip_sram_buffer_ratio" -> Optional.of("semistatic.sram_ratio=" + value.asDouble());
            case "subarray_readout_mux" -> Optional.of("readout_mux=" + value.asInt());
            case "BitWidth_in" -> Optional.of("input_bits=" + value.asInt());
            case "BitWidth_weight" -> Optional.of("weight_bits=" + value.asInt());
            case "pe_bus_width_2D" -> Optional.of("pe_bus_width=" + value.asInt());
            case "chiplet_bus_width_2D" -> Optional.of("chiplet_bus_width=" + value.asInt());
            case "scale_noc", "scale_nop" -> Optional.of(entry + "=" + value.asInt());
            case "logic_chiplet_technode" -> Optional.of("logic.node=" + value.asInt() + " nm");
            case "eDRAM_clk_freq" -> Optional.of("edram_clock=" + value.asDouble() + " Hz");
            case "RRAM_clk_freq" -> Optional.of("rram_clock=" + value.asDouble() + " Hz");
            case "nop_clk_freq_2d", "nop_clk_freq_2_5d", "nop_clk_freq_3d" ->
                Optional.of(entry.replace("nop_clk_freq", "nop_clock") + "=" + value.asDouble() + " Hz");
            default -> ofDie(entry, value);
        };
    }

    private static Optional<String> ofDie(String entry, JsonNode value) {
        Matcher parts = DIE.matcher(entry);
        return !parts.matches() ? Optional.empty() : Optional.of(parts.group(1) + "." + switch (parts.group(2)) {
            case "chiplet_memory_cell_type" -> "cell=" + value.asString().toLowerCase(Locale.ROOT);
            case "chiplet_technode" -> "node=" + value.asInt() + " nm";
            case String size -> size + "=" + value.asInt();
        });
    }

    private static void totals(JsonNode golden, JsonNode ours) {
        JsonNode metrics = ours.at("/metrics");
        Map<String, String> exact = Map.of("latency_s", "/totals/latency_with_noc_nop_s", "compute_latency_s",
                "/totals/latency_without_noc_nop_s", "parallel_heads_latency_s", "/totals/latency_parallel_heads_without_noc_nop_s",
                "compute_energy_j", "/totals/energy_compute_J", "footprint_mm2", "/totals/chip_area_mm2", "tops",
                "/totals/throughput_TOPS", "noc_latency_s", "/interconnect/noc_latency_s", "nop_driver_energy_j",
                "/interconnect/nop_driver_energy_J", "static_refresh_energy_j", "/totals/energy_static_refresh_J");
        exact.forEach((metric, pointer) -> same(metrics.at("/" + metric), golden.at(pointer), EXACT, metric));
        Map<String, String> counts = Map.of("chiplets", "total", "static_chiplets", "static", "semistatic_chiplets", "semi_static",
                "dynamic_chiplets", "dynamic");
        counts.forEach((metric, entry) -> same(metrics.at("/" + metric), golden.at("/chiplet_counts/" + entry), 0, metric));
        Map<String, String> printed = Map.of("energy_j", "/totals/total_energy_opt1_with_noc_nop_J", "tops_per_w",
                "/totals/TOPS_per_W_opt1_with_noc_nop", "noc_energy_j", "/interconnect/noc_energy_J");
        printed.forEach((metric, pointer) -> same(metrics.at("/" + metric), golden.at(pointer), PRINTED, metric));
        same(ours.at("/networks/1/energy_j"), golden.at("/interconnect/nop_energy_J"), PRINTED, "NoP energy");
        same(ours.at("/networks/1/latency_s"), golden.at("/interconnect/nop_latency_s"), EXACT, "NoP latency");
        same(ours.at("/networks/1/traffic_bits"), golden.at("/interconnect/nop_total_bits_inference"), 0, "NoP bits");
        same(ours.at("/networks/2/energy_j"), golden.at("/interconnect/nop_train_energy_J"), PRINTED, "stored NoP energy");
        same(ours.at("/networks/2/latency_s"), golden.at("/interconnect/nop_train_latency_s"), EXACT, "stored NoP latency");
        String[] stores = {"energy_semistatic_refresh_opt1_J", "energy_sram_leak_opt2_J", "energy_hybrid_extra_opt3_J"};
        for (int i = 0; i < stores.length; i++) {
            same(ours.at("/stores/" + i + "/store_energy_j"), golden.at("/totals/" + stores[i]), EXACT, stores[i]);
            String whole = "total_energy_opt" + (i + 1) + "_with_noc_nop_J";
            same(ours.at("/stores/" + i + "/pass_energy_j"), golden.at("/totals/" + whole), PRINTED, whole);
        }
        same(ours.at("/stores/2/kept_energy_j"), golden.at("/totals/energy_bp_storage_opt3_J"), EXACT, "kept");
        same(ours.at("/stores/2/refresh_energy_j"), golden.at("/totals/energy_bp_storage_edram_part_opt3_J"), EXACT, "refreshed");
    }

    /** Both the table of layers and the account that adds up to the metrics. */
    private static void layers(JsonNode golden, JsonNode ours) {
        int rows = golden.at("/per_layer/rows").size();
        assertThat(ours.at("/layers").size()).isEqualTo(rows);
        Map<String, Double> account = new HashMap<>();
        ours.at("/breakdown").forEach(e -> account.merge(e.at("/metric").asString() + " " + e.at("/layer").asString(),
                e.at(e.at("/metric").asString().equals("energy") ? "/energy_j" : "/latency_s").asDouble(), Double::sum));
        for (int row = 0; row < rows; row++) {
            JsonNode layer = ours.at("/layers/" + row);
            String label = layer.at("/layer").asString();
            for (int c = 0; c < golden.at("/per_layer/columns").size(); c++) {
                String column = golden.at("/per_layer/columns/" + c).asString();
                same(layer.at("/" + column.toLowerCase(Locale.ROOT)), golden.at("/per_layer/rows/" + row + "/" + c), EXACT,
                        label + " " + column);
            }
            JsonNode seconds = golden.at("/per_layer/total_latency_s/" + row);
            JsonNode joules = golden.at("/per_layer/total_energy_J/" + row);
            same(layer.at("/latency_s"), seconds, EXACT, label);
            same(layer.at("/energy_j"), joules, EXACT, label);
            same(layer.at("/wait_s"), golden.at("/per_layer/fp_to_bp_process_latency_s/" + row), EXACT, label);
            assertThat(account.get("latency " + label)).as(label).isCloseTo(seconds.asDouble(), withinPercentage(EXACT));
            assertThat(account.get("energy " + label)).as(label).isCloseTo(joules.asDouble(), withinPercentage(EXACT));
            int die = golden.at("/mapping/layer_begin_chiplet/" + row).asInt();
            assertThat(layer.at("/chiplet").asString()).isEqualTo(ours.at("/dies/" + die + "/chiplet").asString());
            same(layer.at("/chiplets"), golden.at("/mapping/num_chiplet_each_layer/" + row), 0, label);
        }
        for (int i = 0; i < golden.at("/adapter_gradient_storage/layer_index").size(); i++) {
            JsonNode gradient = ours.at("/gradients/" + i);
            String at = "/adapter_gradient_storage/";
            assertThat(gradient.at("/layer").asString()).startsWith(golden.at(at + "layer_index/" + i).asInt() + " ");
            same(gradient.at("/wait_s"), golden.at(at + "residence_latency_s/" + i), EXACT, "gradient");
            same(gradient.at("/edram_energy_per_bit_j"), golden.at(at + "edram_refresh_energy_J_per_bit/" + i), EXACT, "gradient");
            same(gradient.at("/rram_energy_per_bit_j"), golden.at(at + "rram_write_energy_J_per_bit/" + i), EXACT, "gradient");
        }
    }

    private static void dies(JsonNode golden, JsonNode ours) {
        for (int i = 0; i < ours.at("/dies").size(); i++) {
            JsonNode die = ours.at("/dies/" + i);
            String kind = die.at("/chiplet").asString().replaceFirst(" .*", "").replace("-", "");
            double mm2 = golden.at("/chiplet_areas/" + kind + "/chiplet_area_mm2").asDouble();
            double watts = golden.at("/per_chiplet/power_mW/" + i).asDouble() * 1e-3;
            assertThat(die.at("/area_mm2").asDouble()).isPositive().isCloseTo(mm2, withinPercentage(EXACT));
            assertThat(die.at("/busy_power_w").asDouble()).isPositive().isCloseTo(watts, withinPercentage(EXACT));
            assertThat(die.at("/busy_power_density_w_per_mm2").asDouble()).isCloseTo(watts / mm2, withinPercentage(EXACT));
            if (!kind.equals("dynamic")) {
                same(die.at("/utilisation"), golden.at("/per_chiplet/static_utilization/" + i), EXACT, "utilisation");
            }
        }
        for (JsonNode kind : ours.at("/die_kinds")) {
            String at = "/chiplet_areas/" + kind.at("/kind").asString().replace("-", "");
            if (!golden.at(at).isMissingNode()) {
                same(kind.at("/area_mm2"), golden.at(at + "/chiplet_area_mm2"), EXACT, at);
                same(kind.at("/buffer_area_mm2"), golden.at(at + "/chiplet_buffer_area_mm2"), EXACT, at);
            }
        }
    }

    private static void same(JsonNode ours, JsonNode golden, double percent, String what) {
        assertThat(ours.isNumber()).as("a number for " + what).isTrue();
        assertThat(golden.isNumber()).as("the tool's number for " + what).isTrue();
        assertThat(ours.asDouble()).as(what).isCloseTo(golden.asDouble(), withinPercentage(percent));
    }
}
