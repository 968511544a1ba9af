package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class SmallCommandsTest {
    @TempDir
    private Path folder;

    @Test
    void validateReportsEveryMistakeOfEveryFile() throws IOException {
        Path good = Paretile.study(folder, "");
        Path bad = Files.writeString(folder.resolve("bad.yaml"), "study: b\nproblem: bnchmark\nsearch: { population: -1 }\n");
        Paretile both = Paretile.run("validate", good, bad);
        assertThat(both.code()).isEqualTo(65);
        assertThat(both.out()).contains("study.yaml: ok, knapsack: 4,096 designs, 2 objectives");
        assertThat(both.err()).contains("bad.yaml:2", "did you mean 'benchmark'?", "help: ");
        assertThat(Paretile.run("validate", good).code()).isZero();
        assertThat(Paretile.run("validate", good, folder.resolve("none.yaml")).code()).isEqualTo(66);
        assertThat(Paretile.run("validate", folder).code()).isEqualTo(66);
        assertThat(Paretile.run("validate").code()).isEqualTo(2);
        assertThat(Paretile.run("validate", good, "--format", "csv").code()).isEqualTo(2);
        assertThat(Paretile.run("validate", bad, "--format", "json").json().get("errors").size()).isPositive();
    }

    @Test
    void problemsListsFamiliesAndShowsOne() throws IOException {
        assertThat(Paretile.run("problems").out()).contains("benchmark");
        assertThat(Paretile.run("problems", "--format", "json").json().get("families").size()).isPositive();
        Paretile unbound = Paretile.run("problems", "benchmark");
        assertThat(unbound.out()).contains("instance", "(required)");
        assertThat(unbound.err()).contains("--set instance=");
        Paretile.study(folder, "");
        Paretile bound = Paretile.run("problems", "benchmark", "--set", "instance=" + folder.resolve("knapsack.json"), "--format", "json");
        assertThat(bound.json().get("parameters").size()).isEqualTo(12);
        assertThat(bound.json().get("metrics").get(0).get("direction").stringValue()).isEqualTo("minimize");
        assertThat(Paretile.run("problems", "benchmark", "--set", "instance=" + folder.resolve("knapsack.json")).out()).contains("x12: 0, 1", "f2, the lower the better *");
        assertThat(Paretile.run("problems", "bnchmark").err()).contains("did you mean 'benchmark'?");
        assertThat(Paretile.run("problems", "benchmark", "--set", "instnce=x").code()).isEqualTo(2);
        assertThat(Paretile.run("problems", "benchmark", "--set", "instance=none.json").code()).isEqualTo(66);
        assertThat(Paretile.run("problems", "benchmark", "--set", "instance=" + Files.writeString(folder.resolve("e.json"), "{}")).code()).isEqualTo(65);
        Paretile broken = Paretile.run("problems", "benchmark", "--set", "instance=" + Files.writeString(folder.resolve("b.json"), "{\n\"a\": NaN}"));
        assertThat(broken.err()).contains("b.json:2:", "'NaN' is no value of JSON").doesNotContain("ALLOW_");
    }

    @Test
    void initWritesAStudyAndItsSchemaAndOverwritesNothing() throws IOException {
        Path mine = folder.resolve("mine");
        Paretile init = Paretile.run("init", mine, "--problem", "benchmark");
        assertThat(init.code()).isZero();
        assertThat(init.out().lines()).containsExactly(mine.resolve("study.yaml").toString(), mine.resolve("study.schema.json").toString());
        assertThat(mine.resolve("study.yaml")).content().contains("study: mine", "problem: benchmark");
        Files.writeString(mine.resolve("study.yaml"), "mine");
        assertThat(Paretile.run("init", mine).code()).isEqualTo(73);
        assertThat(mine.resolve("study.yaml")).hasContent("mine");
        assertThat(Paretile.run("init", mine, "--force", "--problem", "benchmark").code()).isZero();
        assertThat(Paretile.run("init", folder.resolve("b"), "--problem", "benchmrk").err()).contains("did you mean 'benchmark'?");
    }

    @Test
    void initOfAFamilyOfFixedDefaultsSearchesSomething() {
        Path mine = folder.resolve("chiplets");
        assertThat(Paretile.run("init", mine, "--problem", "edge-llm").code()).isZero();
        assertThat(Paretile.run("validate", mine.resolve("study.yaml")).out()).contains("2,880 designs");
        assertThat(mine.resolve("study.yaml")).content().contains("\nvolume: 100000\n", "\n  package: { choice: [interposer, micro-bump, hybrid-bond] }\n");
    }

    @Test
    void schemaIsJson() {
        assertThat(Paretile.run("schema").json().get("properties").has("search")).isTrue();
    }

    @Test
    void doctorShowsWhatItRunsOn() {
        assertThat(Paretile.run("doctor").out()).contains("java", "heap", "processors", "disk here", "picocli", "Jackson 3", "Log4j 2");
        assertThat(Paretile.run("doctor", "--format", "json").json().get("processors").stringValue())
                .isEqualTo(Integer.toString(Runtime.getRuntime().availableProcessors()));
        assertThat(Paretile.run("doctor", "--format", "csv").code()).isEqualTo(2);
    }

    @Test
    void helpKnowsEveryCommandAndTheExitCodes() {
        assertThat(Paretile.run("help").out()).contains("run", "resume", "indicators");
        assertThat(Paretile.run("--help").out()).isEqualTo(Paretile.run("help").out());
        assertThat(Paretile.run("help", "run").out()).isEqualTo(Paretile.run("run", "--help").out()).contains("--dry-run");
        assertThat(Paretile.run("help", "exit-codes").out()).contains("  0  ", " 65  ", "130  ");
        assertThat(Paretile.run("help", "rum").err()).contains("did you mean 'run'?");
        assertThat(Paretile.run("--version").out()).startsWith("paretile ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"run", "resume", "status", "front", "explain", "evaluate", "validate", "indicators", "problems", "init",
        "schema", "doctor", "completion", "help"})
    void everyCommandHasHelpAndRefusesAnUnknownOption(String command) {
        Paretile help = Paretile.run(command, "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).startsWith("Usage: paretile " + command);
        assertThat(Paretile.run(command, "--version").out()).isEqualTo(Paretile.run("--version").out()).startsWith("paretile ");
        Paretile wrong = Paretile.run(command, "--hepl");
        assertThat(wrong.code()).isEqualTo(2);
        assertThat(wrong.err()).contains("unknown option '--hepl'", "did you mean '--help'?");
    }

    @Test
    void aWrongCommandGetsASuggestionAndNoCommandTheHelp() {
        assertThat(Paretile.run("evalute").err()).contains("unknown command 'evalute'", "did you mean 'evaluate'?");
        assertThat(Paretile.run("evalute").code()).isEqualTo(2);
        Paretile help = Paretile.run("evalute", "--help");
        assertThat(help.code()).isEqualTo(2);
        assertThat(help.out()).isEmpty();
        assertThat(help.err()).contains("unknown command 'evalute'", "did you mean 'evaluate'?");
        assertThat(Paretile.run("foo", "--version").code()).isEqualTo(2);
        assertThat(Paretile.run().code()).isEqualTo(2);
        assertThat(Paretile.run("status").code()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bash", "zsh", "fish"})
    void completionKnowsTheCommands(String shell) throws IOException, InterruptedException {
        Paretile completion = Paretile.run("completion", shell);
        assertThat(completion.code()).isZero();
        assertThat(completion.out()).contains("paretile", "indicators", "dry-run");
        if (!shell.equals("bash") || !Files.isExecutable(Path.of("/bin/bash"))) {
            return; // no other shell is at hand to read its script
        }
        Path script = Files.writeString(folder.resolve("completion"), completion.out());
        Process bash = new ProcessBuilder("/bin/bash", "-n", script.toString()).redirectErrorStream(true).start();
        assertThat(bash.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(bash.exitValue()).isZero();
    }

    @Test
    void aFormatThatIsNoneGetsTheKnownOnes() {
        assertThat(Paretile.run("problems", "--format", "xml").err())
                .isEqualTo("error: --format cannot be 'xml'\n  help: it is table or json\n");
        assertThat(Paretile.run("workloads", "--format", "xml").err()).contains("help: it is table, csv or json\n");
        assertThat(Paretile.run("adc", "--format", "xml").err()).contains("help: it is table, csv or json\n");
        assertThat(Paretile.run("adc", "--bits", "x").err()).contains("--bits must be a number but is 'x'");
    }

    @Test
    void completionRefusesOtherShells() {
        assertThat(Paretile.run("completion", "tcsh").err()).contains("SHELL cannot be 'tcsh'", "it is bash, zsh or fish\n");
        assertThat(Paretile.run("completion", "tcsh").code()).isEqualTo(2);
        assertThat(Paretile.run("completion").code()).isEqualTo(2);
    }

    @Test
    void stackTracesOnlyWithDebug() {
        assertThat(Paretile.run("status", folder).err()).doesNotContain("\tat ");
        assertThat(Paretile.run("status", folder, "--debug").err()).contains("\tat ");
    }

    @Test
    void everyJsonOutputIsOneObject() throws IOException {
        Path run = Paretile.finished(folder);
        for (Object[] command : new Object[][] {{"status", run}, {"front", run}, {"problems"}, {"problems", "benchmark"},
            {"evaluate", folder.resolve("study.yaml"), "--design", run.resolve("front.csv")}}) {
            Object[] json = java.util.stream.Stream.concat(java.util.Arrays.stream(command), java.util.stream.Stream.of("--format", "json")).toArray();
            assertThat(JsonMapper.shared().readTree(Paretile.run(json).out()).isObject()).isTrue();
        }
    }
}
