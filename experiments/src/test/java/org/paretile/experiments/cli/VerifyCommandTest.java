package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.run.Csv;
import tools.jackson.databind.JsonNode;

class VerifyCommandTest {
    private static final String CHIPLETS = """
            study: chiplets
            version: 1
            problem: edge-llm
            workload: bert-base
            tokens: 16
            space:
              package: { choice: [organic, hybrid-bond] }
            objectives: [energy, cost]
            search: { algorithm: exhaustive }
            """;

    @TempDir
    private Path folder;

    private Path run(String name, String study) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".yaml"), study);
        Paretile ran = Paretile.run("run", file, "--out", folder.resolve(name), "-q");
        assertThat(ran.code()).as(ran.err()).isZero();
        return folder.resolve(name);
    }

    @Test
    void theNumbersAreThoseOfTheDetailedModels() throws IOException {
        Path run = run("chiplets", CHIPLETS);
        Paretile verified = Paretile.run("verify", run, "--format", "json");
        assertThat(verified.code()).as(verified.err()).isZero();
        assertThat(verified.err()).contains("verified.csv");
        assertThat(Paretile.run("verify", run, "-j", 1, "--format", "json").out()).isEqualTo(verified.out());
        assertThat(Paretile.run("verify", run, "-j", 0).code()).isEqualTo(2);
        List<Csv.Row> front = Csv.parse(Files.readString(run.resolve("front.csv")));
        List<Csv.Row> detailed = Csv.parse(Files.readString(run.resolve("verified.csv")));
        assertThat(detailed).hasSameSizeAs(front).first().isEqualTo(front.getFirst());
        JsonNode evaluated = Paretile.run("evaluate", folder.resolve("chiplets.yaml"), "--design", run.resolve("front.csv"), "--fidelity",
                "detailed", "--format", "json").json().get("designs");
        int latency = front.getFirst().cells().indexOf("latency_s");
        for (JsonNode design : evaluated) {
            assertThat(detailed).anySatisfy(row -> {
                assertThat(row.cells().getFirst()).isEqualTo(design.get("id").stringValue());
                assertThat(Double.parseDouble(row.cells().get(latency))).isEqualTo(design.get("metrics").get("latency_s").doubleValue());
            });
        }
        JsonNode change = verified.json().get("differences").get(1);
        assertThat(change.get("metric").stringValue()).isEqualTo("latency");
        double fast = change.get("fast_s").doubleValue();
        double slow = change.get("detailed_s").doubleValue();
        assertThat(slow).isGreaterThan(fast);
        assertThat(change.get("worst").doubleValue()).isCloseTo(slow / fast - 1, within(1e-12));

        Path limited = run("limited", CHIPLETS + "constraints: [latency <= " + (fast + slow) / 2 + " s]\n");
        Paretile broken = Paretile.run("verify", limited, "--format", "json");
        assertThat(broken.json().get("broken")).anySatisfy(b -> {
            assertThat(b.get("id")).isEqualTo(change.get("worst_design"));
            assertThat(b.get("detailed_s").doubleValue()).isEqualTo(slow);
        });
        assertThat(Paretile.run("verify", limited).out()).contains("no longer allowed", change.get("worst_design").stringValue());
        assertThat(Csv.parse(Paretile.run("verify", limited, "--format", "csv").out()).getFirst().cells())
                .startsWith("metric", "unit", "kind", "median", "worst");
    }

    @Test
    void aFamilyWithOneFidelityHasNothingToVerify() throws IOException {
        Path run = run("macro", """
                study: macro
                version: 1
                problem: cim-macro
                workload: resnet18
                space: { device: { choice: [rram_neurram, sram_wang_jssc_2023] }, node: 22 nm, rows: 128, columns: 128, bits_per_cell: 1, dac_bits: 1,
                         adc_bits: 6, columns_per_adc: 8, voltage: 0.8 V, input_encoding: offset, weight_encoding: offset, macros: 64 }
                objectives: [energy, area]
                search: { algorithm: exhaustive }
                """);
        Paretile verified = Paretile.run("verify", run);
        assertThat(verified.code()).isZero();
        assertThat(verified.out()).contains("cim-macro", "one fidelity");
        assertThat(run.resolve("verified.csv")).doesNotExist();
        Paretile json = Paretile.run("verify", run, "--format", "json");
        assertThat(json.err()).contains("one fidelity");
        assertThat(json.json().get("fidelities")).hasSize(1);
        assertThat(json.json().get("differences")).isEmpty();
    }

    @Test
    void ofAnEmptyFrontNothingHolds() throws IOException {
        Path file = Files.writeString(folder.resolve("none.yaml"), CHIPLETS + "constraints: [latency <= 1 ns]\n");
        Path run = folder.resolve("none");
        assertThat(Paretile.run("run", file, "--out", run, "-q").code()).isEqualTo(1);
        Paretile verified = Paretile.run("verify", run);
        assertThat(verified.code()).isEqualTo(1);
        assertThat(verified.out()).isEqualTo("0 designs of the front by the detailed models" + System.lineSeparator());
        assertThat(verified.err()).contains("no feasible design");
    }

    @Test
    void thereMustBeARunWithAFront() throws IOException {
        assertThat(Paretile.run("verify", folder).code()).isEqualTo(66);
        Path run = Paretile.finished(folder);
        Files.delete(run.resolve("front.csv"));
        assertThat(Paretile.run("verify", run).err()).contains("has no front.csv");
    }
}
