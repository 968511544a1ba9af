package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.experiments.terminal.ExitCode;
import tools.jackson.databind.JsonNode;

/** What a designer expects of a package of chiplets, and what a user who mistypes one is told. */
class ChipletDesignsTest {
    @TempDir
    private Path folder;

    private Paretile evaluated(String settings, String... parameters) throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: packages
                version: 1
                problem: edge-llm
                """ + settings + "\n");
        List<Object> arguments = new ArrayList<>(List.of("evaluate", study, "--format", "json"));
        for (String parameter : parameters) {
            arguments.add("--set");
            arguments.add(parameter);
        }
        return Paretile.run(arguments.toArray());
    }

    private JsonNode design(String... parameters) throws IOException {
        Paretile run = evaluated("workload: bert-small-inf", parameters);
        assertThat(run.code()).as(run.err()).isZero();
        return run.json().at("/designs/0");
    }

    private double metric(String column, String... parameters) throws IOException {
        JsonNode value = design(parameters).at("/metrics/" + column);
        assertThat(value.isNumber()).as(column + " of " + String.join(" ", parameters)).isTrue();
        return value.asDouble();
    }

    @ParameterizedTest
    @CsvSource({"area_mm2,static.chiplet_height=16,static.chiplet_height=32", "area_mm2,static.node=22 nm,static.node=40 nm",
        "energy_j,input_bits=4,input_bits=8", "energy_j,weight_bits=4,weight_bits=8", "latency_s,pe_bus_width=512,pe_bus_width=64",
        "latency_s,chiplet_bus_width=128,chiplet_bus_width=8", "latency_s,readout_mux=4,readout_mux=8",
        "latency_s,rram_clock=2 GHz,rram_clock=400 MHz", "footprint_mm2,package=hybrid-bond,package=interposer",
        "footprint_mm2,package=hybrid-bond,package=micro-bump", "footprint_mm2,package=interposer,package=organic",
        "nop_energy_j,package=hybrid-bond,package=organic", "die_cost_usd,static.chiplet_height=4,static.chiplet_height=16"})
    void theFirstTakesLessThanTheSecond(String column, String first, String second) throws IOException {
        String[] of = {"package=interposer", first};
        String[] than = {"package=interposer", second};
        assertThat(metric(column, of)).isPositive().isLessThan(metric(column, than));
    }

    @Test
    void heatShortensRetention() throws IOException {
        JsonNode cool = design("cooling=phone").at("/metrics");
        JsonNode warm = design("cooling=natural-sink").at("/metrics");
        assertThat(warm.at("/dynamic_temperature_c").asDouble()).isGreaterThan(cool.at("/dynamic_temperature_c").asDouble());
        assertThat(warm.at("/retention_margin").asDouble()).isPositive().isLessThan(cool.at("/retention_margin").asDouble());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "static.max_chiplets=1 | needs 54.4 PEs",
        "dynamic.cell=rram | cell rram is not known at 14 nm",
        "space={static.cell: sram, static.chiplet_height: 64, static.chiplet_width: 64} | the package cannot be made: 'static'",
        "space={static.cell: edram, static.node: 28 nm, cooling: bare-board} | thermal runaway"})
    void whatCannotBeIsAResultWithItsReason(String parameter, String reason) throws IOException {
        JsonNode design = design(parameter);
        assertThat(design.at("/feasible").asBoolean()).isFalse();
        assertThat(design.at("/reason").asString()).contains(reason);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "volume: 0 | volume is 0", "volume: many | 'many' is not a number", "service_life: -3 year | service_life is -3 year",
        "service_life: 3 | service_life has no unit", "grid_intensity: -1 | grid_intensity is -1",
        "guard_band: -5 | guard_band is -5", "tokens: 0 | tokens is 0", "tokens: x | tokens is 'x'", "task: dream | unknown task 'dream'",
        "revision: pub | there is no revision 'pub'", "workload: nothing | unknown transformer 'nothing'",
        "workload: none.csv | there is no file 'none.csv'"})
    void aSettingThatCannotBeIsNamedWithItsPlace(String setting, String message) throws IOException {
        Paretile run = evaluated(setting);
        assertThat(run.code()).isEqualTo(ExitCode.STUDY_INVALID.code());
        assertThat(run.err()).contains(message).contains("study.yaml:4:").doesNotContain("Exception");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "static.node=45 nm | static.node cannot be 45 nm", "static.node=40 | static.node has no unit",
        "package=5d | known are: organic", "cooling=helium | known are: bare-board", "die_gap=-1 mm | die_gap cannot be -1 mm",
        "weight_bits=0 | it takes a whole number from 1 to 32"})
    void aValueThatCannotBeIsNamedWithWhatCan(String parameter, String message) throws IOException {
        Paretile run = evaluated("workload: bert-small-inf", parameter);
        assertThat(run.code()).isEqualTo(ExitCode.STUDY_INVALID.code());
        assertThat(run.err()).contains(message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "128,768,768,7x8,128,768,0,0,\"ff1,\" | line 2: weight hidden width is '7x8'",
        "128,768,768,768,128,768,5,0,\"ff1,\" | line 2: operation type is 5",
        "128,768,512,768,128,768,0,0,\"ff1,\" | line 2: a matrix of 128x768 times one of 512x768",
        "128,768 | line 2"})
    void aLayerThatCannotBeIsNamedWithItsLine(String row, String message) throws IOException {
        Files.writeString(folder.resolve("layers.csv"), "r0,r1,r2,r3,r4,r5,r6,r7,label\n" + row + "\n");
        Paretile run = evaluated("workload: layers.csv");
        assertThat(run.code()).isEqualTo(ExitCode.STUDY_INVALID.code());
        assertThat(run.err()).contains("layers.csv, " + message);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '#', value = {
        "{\"model_type\": \"bert\", \"hidden_size\": 768, \"num_attention_heads\": 7, \"num_hidden_layers\": 2} | 7 num_attention_heads",
        "{\"model_type\": \"bert\", \"hidden_size\": 768, \"num_attention_heads\": 12} | has no 'num_hidden_layers'",
        "{\"model_type\": \"mamba\", \"hidden_size\": 768} | model_type 'mamba'",
        "{\"model_type\": | this is not JSON"})
    void aConfigurationThatCannotBeIsNamed(String config, String message) throws IOException {
        Files.writeString(folder.resolve("config.json"), config);
        Paretile run = evaluated("workload: config.json");
        assertThat(run.code()).isEqualTo(ExitCode.STUDY_INVALID.code());
        assertThat(run.err()).contains("config.json").contains(message);
    }
}
