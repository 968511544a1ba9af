package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResolvedStudyTest {
    @TempDir
    Path folder;

    @Test
    void saysTheReferencePointInTheOrderOfTheObjectives() {
        Study study = Studies.read(folder, Studies.HEAD
                + "objectives: [energy, { maximize: throughput }]\nreference: { throughput: 2 1/s, energy: 5 nJ }\n");
        assertThat(study.searches().getFirst().spec().reference()).containsExactly(5e-9, -2.0);
        assertThat(study.resolved()).contains("\nreference:  # up to which hypervolume is measured\n  energy: 5.0E-9 J\n  throughput: 2 1/s\n");
        assertReadsBack(study, folder);
    }

    @Test
    void saysEverything() {
        Study study = Studies.read(folder, Studies.HEAD
                + "space: { adc: none, supply: 700 mV }\nconstraints: area <= 2 cm2\nsearch: { seeds: 1..3 }\n");
        assertThat(study.resolved()).isEqualTo("""
                # Every default made explicit; reads back to the same study.
                study: s
                version: 1
                problem: toy-macro  # one macro of a toy
                workload: tiny  # what is computed
                mode: fast  # how it is computed

                space:  # 16 designs
                  cell: { choice: [rram, sram] }  # kind of cell
                  array_rows: { pow2: [64, 512] }  # rows
                  adc: none  # kind of converter
                  # adc.bits: { range: [4, 8], step: 1 }  # never active: it matters only if adc is flash or sar
                  adc.trim: 3  # its trimming (only if adc.bits is 8)
                  supply: 0.7 V  # its voltage
                  clock: 1 GHz  # its rate
                  ambient: 25 C  # air around it
                  share: { range: [0, 1], step: 1 }  # of weights that are kept

                objectives:
                  - energy  # minimize, in J: of one inference
                  - area  # minimize, in mm2: of the die

                constraints:
                  - area <= 200 mm2
                  # accuracy >= 0.1  (part of the problem)

                search:
                  - name: nsga2
                    algorithm: nsga2
                    population: 100
                    crossover: 0.5  # probability that two parents are crossed
                    mutation: 1  # expected number of mutated genes a child
                    evaluations: 20000
                    stall: none
                    time: none
                    seeds: 1..3
                """);
        assertReadsBack(study, folder);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void readsBackToAnEqualStudy(long seed) throws IOException {
        RandomStudy random = new RandomStudy(seed);
        for (int i = 0; i < 60; i++) {
            assertReadsBack(Studies.read(folder, random.text()), folder);
        }
    }

    /** Reads the resolved text in a folder of its own and compares all that a study is. */
    static void assertReadsBack(Study study, Path folder) {
        Path run = folder.resolve("run");
        try {
            Files.createDirectories(run.resolve("inputs"));
            for (InputFile input : study.inputs()) {
                Files.writeString(run.resolve("inputs").resolve(input.name()), input.content());
            }
            Path file = Files.writeString(run.resolve("study.resolved.yaml"), study.resolved());
            Study again = StudyReader.read(file, new Overrides(java.util.Map.of(), Optional.empty()), Toy.FAMILIES);
            assertThat(again.resolved()).isEqualTo(study.resolved());
            assertThat(again.name()).isEqualTo(study.name());
            assertThat(again.family()).isEqualTo(study.family());
            assertThat(again.problem().space().parameters()).isEqualTo(study.problem().space().parameters());
            assertThat(again.problem().objectives()).isEqualTo(study.problem().objectives());
            assertThat(again.problem().constraints()).isEqualTo(study.problem().constraints());
            assertThat(again.searches()).isEqualTo(study.searches());
            assertThat(again.inputs()).isEqualTo(study.inputs());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (StudyException e) {
            throw new AssertionError(new DiagnosticPrinter(false).print(e.diagnostics()) + study.resolved(), e);
        }
    }
}
