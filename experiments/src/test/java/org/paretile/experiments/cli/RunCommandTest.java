package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class RunCommandTest {
    private static final String NSGA2 = "search: { algorithm: nsga2, population: 20, evaluations: 400, seeds: 1..2 }\n";

    @TempDir
    private Path folder;

    @Test
    void showsTheFrontAndSaysWhereItIs() throws IOException {
        Path run = folder.resolve("run");
        Paretile ran = Paretile.run("run", Paretile.study(folder, NSGA2), "--out", run);
        assertThat(ran.code()).isZero();
        assertThat(ran.out().lines().findFirst()).hasValueSatisfying(l -> assertThat(l).startsWith("id").contains("f1", "f2", "x12"));
        assertThat(ran.err()).contains("nsga2-1  finished (budget used)  400 evaluations", "nsga2-2", "2 searches, 800 evaluations",
                "written to " + run, "paretile explain " + run);
        assertThat(run.resolve("run.log")).content().contains("nsga2-1: budget used after 400 evaluations");
        for (String file : List.of("study.yaml", "study.resolved.yaml", "manifest.json", "inputs/knapsack.json", "front.csv",
                "nsga2-1/checkpoint", "nsga2-1/events.jsonl", "nsga2-1/front.csv")) {
            assertThat(run.resolve(file)).exists();
        }
    }

    @Test
    void quietSaysNothingButTheFront() throws IOException {
        Paretile ran = Paretile.run("run", Paretile.study(folder, NSGA2), "--out", folder.resolve("run"), "-q");
        assertThat(ran.err()).isEmpty();
        assertThat(ran.out()).isNotEmpty();
    }

    @Test
    void sameStudyAndSeedGiveTheSameBytesWithAnyNumberOfThreads() throws IOException {
        Path study = Paretile.study(folder, NSGA2);
        Paretile.run("run", study, "--out", folder.resolve("a"), "--jobs", 1);
        Paretile.run("run", study, "--out", folder.resolve("b"), "--jobs", 2);
        assertThat(folder.resolve("b/front.csv")).hasSameBinaryContentAs(folder.resolve("a/front.csv"));
    }

    @Test
    void takesSeedsAndOverridesFromTheCommandLine() throws IOException {
        Path study = Paretile.study(folder, NSGA2);
        Paretile.run("run", study, "--out", folder.resolve("a"), "--seeds", "4..6", "--set", "search.evaluations=100");
        JsonNode status = Paretile.run("status", folder.resolve("a"), "--format", "json").json();
        assertThat(status.get("searches").valueStream().map(s -> s.get("name").stringValue()))
                .containsExactly("nsga2-4", "nsga2-5", "nsga2-6");
        assertThat(status.get("searches").get(0).get("evaluations").intValue()).isEqualTo(100);
        assertThat(status.get("finished").booleanValue()).isTrue();
        Paretile.run("run", study, "--out", folder.resolve("b"), "--seed", 9);
        assertThat(folder.resolve("b/nsga2-9")).exists();
    }

    @Test
    void dryRunPrintsAStudyThatReadsBack() throws IOException {
        Paretile dry = Paretile.run("run", Paretile.study(folder, NSGA2), "--dry-run");
        assertThat(dry.code()).isZero();
        assertThat(dry.out()).contains("population: 20", "mutation:");
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @Test
    void exits73WhenTheRunIsThere() throws IOException {
        Path study = Paretile.study(folder, NSGA2);
        Path run = folder.resolve("run");
        Paretile.run("run", study, "--out", run);
        Paretile again = Paretile.run("run", study, "--out", run);
        assertThat(again.code()).isEqualTo(73);
        assertThat(again.err()).contains("holds a run already", "--force");
        assertThat(Paretile.run("run", study, "--out", run, "--force").code()).isZero();
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/letter"), "dear");
        assertThat(Paretile.run("run", study, "--out", folder.resolve("home"), "--force").code()).isEqualTo(73);
        assertThat(folder.resolve("home/letter")).exists();
    }

    @Test
    void exits65WithEveryMistakeAnd66WithoutAStudy() throws IOException {
        Path wrong = Paretile.study(folder, "serch: { algorithm: nsga2 }\nobjectives: [f1, f9]\n");
        Paretile ran = Paretile.run("run", wrong, "--out", folder.resolve("run"));
        assertThat(ran.code()).isEqualTo(65);
        assertThat(ran.err()).contains("error[", "'serch'", "f9", "did you mean 'search'?", "study.yaml:5:1").doesNotContain("\tat ");
        assertThat(folder.resolve("run")).doesNotExist();
        Paretile missing = Paretile.run("run", folder.resolve("none.yaml"));
        assertThat(missing.code()).isEqualTo(66);
        assertThat(missing.err()).contains("none.yaml", "paretile init");
    }

    @Test
    void exits1AndExplainsWhenNothingIsFeasible() throws IOException {
        Path study = Paretile.study(folder, "constraints: [f1 <= -1000]\n" + NSGA2);
        Paretile ran = Paretile.run("run", study, "--out", folder.resolve("run"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).contains("no design meets every constraint", "f1 <= -1000: met by none", "smallest violation");
        assertThat(ran.err()).containsPattern("met by none of (these|\\d+ designs); closest");
        Paretile front = Paretile.run("front", folder.resolve("run"));
        assertThat(front.code()).isEqualTo(1);
    }

    /** Four thousand macros of a million cells are more than a reticle, which matters to those alone who ask what they cost. */
    @Test
    void saysWhichMetricsOfTheFrontAreInfinite() throws IOException {
        Path study = Files.writeString(folder.resolve("huge.yaml"), """
                study: huge
                version: 1
                problem: cim-macro
                workload: resnet18
                space: { macros: 4096, fit: none, rows: 1024, columns: 1024, device: rram_neurosim_default, node: 22 nm, adc_bits: 8, bits_per_cell: 2 }
                objectives: [energy, latency]
                search: { algorithm: random, evaluations: 20 }
                """);
        Paretile ran = Paretile.run("run", study, "--out", folder.resolve("huge"));
        assertThat(ran.code()).isZero();
        assertThat(ran.err()).containsPattern("warning: cost, .*, carbon of \\d+ designs? on the front are infinite")
                .contains("an objective or a constraint on cost keeps such designs out; 'paretile problems cim-macro' says");
        assertThat(Paretile.run("run", study, "--out", folder.resolve("paid"), "--set", "objectives=[energy, cost]").err()).doesNotContain("infinite");
    }

    @Test
    void aConstraintThatIsMetIsNotCalledClose() throws IOException {
        Path study = Paretile.study(folder, "constraints: [f1 <= -1000, f2 <= 1000]\n"
                + "search: { algorithm: random, evaluations: 2000 }\n");
        Paretile ran = Paretile.run("run", study, "--out", folder.resolve("run"));
        assertThat(ran.code()).isEqualTo(1);
        assertThat(ran.err()).containsPattern("  [2-5]\\d\\d of the 2,000 designs were evaluated once more")
                .containsPattern("f1 <= -1000: met by none of these; closest -\\d+")
                .containsPattern("f2 <= 1000: met by all of these; best value seen -\\d+");
        Path few = Paretile.study(folder, "constraints: [f1 <= -1000]\nsearch: { algorithm: random, evaluations: 1 }\n");
        Paretile one = Paretile.run("run", few, "--out", folder.resolve("one"));
        assertThat(one.err()).contains("met by none of 1 design; closest", "  1 evaluation  ");
    }

    @Test
    void exits2OnAWrongCommandLine() throws IOException {
        Path study = Paretile.study(folder, NSGA2);
        assertThat(Paretile.run("run").err()).contains("STUDY");
        for (Paretile wrong : List.of(Paretile.run("run"), Paretile.run("run", study, "--out", folder.resolve("run"), "--jobs", 0), Paretile.run("run", study, "--jobs", "x"),
                Paretile.run("run", study, "--seed", 1, "--seeds", "1..2"), Paretile.run("run", study, "--set", "nothing"))) {
            assertThat(wrong.code()).as(wrong.err()).isEqualTo(2);
            assertThat(wrong.err()).startsWith("error: ").contains("help: ").doesNotContain("\tat ");
            assertThat(wrong.out()).isEmpty();
        }
        assertThat(folder.resolve("run")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "--set nothing | --set needs KEY=VALUE but is 'nothing'",
        "--seed 1 --seeds 1..2 | --seed and --seeds cannot be given together",
        "--seed 1 --seed 2 | --seed: given more than once",
        "--out a --out b | --out: given more than once",
        "--seed x | --seed must be a whole number but is 'x'",
        "--jobs 1.5 | --jobs must be a whole number but is '1.5'",
        "--seed -1 | --seed must be 0..999999999999999999 but is -1",
        "--out= | --out is empty"})
    void saysInPlainWordsWhatIsWrongWithAnOption(String options, String message) throws IOException {
        Object[] command = java.util.stream.Stream.concat(java.util.stream.Stream.of("run", Paretile.study(folder, NSGA2)),
                java.util.Arrays.stream(options.split(" "))).toArray();
        Paretile wrong = Paretile.run(command);
        assertThat(wrong.err()).startsWith("error: " + message + "\n").contains("help: ");
        assertThat(wrong.code()).isEqualTo(2);
    }

    @Test
    void anEmptyDirectoryIsNotTheCurrentOne() throws IOException {
        assertThat(Paretile.run("run", Paretile.study(folder, NSGA2), "--out", "").code()).isEqualTo(2);
        assertThat(Paretile.run("resume", "").err()).startsWith("error: RUN is empty");
    }

    @Test
    void resumeOfAFinishedRunShowsItsFront() throws IOException {
        Path run = Paretile.finished(folder);
        Paretile resumed = Paretile.run("resume", run);
        assertThat(resumed.code()).isZero();
        assertThat(resumed.out()).contains("f1");
        assertThat(Paretile.run("resume", folder.resolve("none")).code()).isEqualTo(66);
        Files.writeString(run.resolve("study.resolved.yaml"), "study: other\n");
        assertThat(Paretile.run("resume", run).code()).isEqualTo(65);
    }

    @Test
    void aDiskThatTakesNothingEndsWith73AndNoStackTrace() throws IOException {
        org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(Path.of("/dev/full")));
        Path run = Paretile.finished(folder);
        Files.delete(run.resolve("exhaustive-1/front.csv"));
        Files.delete(run.resolve("exhaustive-1/checkpoint"));
        Files.createSymbolicLink(run.resolve("exhaustive-1/checkpoint"), Path.of("/dev/full"));
        Paretile resumed = Paretile.run("resume", run);
        assertThat(resumed.code()).isEqualTo(73);
        assertThat(resumed.err()).contains("cannot write", "checkpoint", "No space left").doesNotContain("\tat ");
    }
}
