package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.terminal.ExitCode;
import tools.jackson.databind.JsonNode;

class GuidelinesCommandTest {
    @TempDir
    private Path folder;

    /** A run of the macro family in which the knee of the converter is the lesson. */
    private Path run() throws IOException {
        Path study = Files.writeString(folder.resolve("study.yaml"), """
                study: lesson
                version: 1
                problem: cim-macro
                workload: alexnet
                space:
                  device: sram_jia_jssc_2020
                  node: 22 nm
                  rows: { pow2: [64, 512] }
                  columns: 256
                  dac_bits: 1
                  adc_bits: { range: [4, 12] }
                  columns_per_adc: { pow2: [1, 16] }
                  adc_range: full
                  input_encoding: two-part
                  weight_encoding: offset
                  voltage: { range: [0.6 V, 1 V], step: 50 mV }
                  macros: 64
                objectives: [energy, area]
                search: { algorithm: exhaustive }
                """);
        assertThat(Paretile.run("run", study, "--out", folder.resolve("run"), "-q").code()).isZero();
        return folder.resolve("run");
    }

    @Test
    void mineTheRunAndWriteItDown() throws IOException {
        Path run = run();
        JsonNode json = Paretile.run("guidelines", run, "--format", "json").json();
        assertThat(json.get("basis").stringValue()).contains("1,620 evaluations of lesson");
        List<String> sentences = StreamSupport.stream(json.get("guidelines").spliterator(), false)
                .map(g -> g.get("sentence").stringValue()).toList();
        assertThat(sentences).anySatisfy(s -> assertThat(s).startsWith("100% of the Pareto designs have adc_bits 4"))
                .anySatisfy(s -> assertThat(s).startsWith("One step up in adc_bits near the front changes energy by +"));
        String page = Files.readString(run.resolve("guidelines.md"));
        assertThat(sentences).allSatisfy(s -> assertThat(page).contains("- " + s + "."));
        assertThat(page).startsWith("# Guidelines: lesson\n").contains("## What Pareto designs share");
        assertThat(Paretile.run("guidelines", run).out()).contains("  " + sentences.getFirst());
        assertThat(Paretile.run("guidelines", run, "--format", "csv").out().lines()).hasSize(sentences.size() + 1);
        assertThat(Paretile.run("guidelines", run, "--format", "json").json()).isEqualTo(json);
    }

    @Test
    void aRunWithoutFeasibleDesignsSaysSo() throws IOException {
        Path study = Paretile.study(folder, "constraints: [f1 >= 1000]\nsearch: { algorithm: random, evaluations: 100 }\n");
        Paretile.run("run", study, "--out", folder.resolve("run"), "-q");
        Paretile ran = Paretile.run("guidelines", folder.resolve("run"), "--samples", "64");
        assertThat(ran.code()).isEqualTo(ExitCode.NO_FEASIBLE_DESIGN.code());
        assertThat(ran.err()).contains("no feasible design");
    }

    @Test
    void refusesALevelOrSampleThatIsNone() throws IOException {
        Path run = Paretile.finished(folder);
        assertThat(Paretile.run("guidelines", run, "--level", "2").err()).contains("--level is 2.0", "0.05");
        assertThat(Paretile.run("guidelines", run, "--samples", "3").err()).contains("--samples is 3", "64");
        assertThat(Paretile.run("guidelines", folder.resolve("none")).code()).isEqualTo(ExitCode.INPUT_MISSING.code());
    }
}
