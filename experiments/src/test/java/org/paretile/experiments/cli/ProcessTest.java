package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.paretile.experiments.session.Interruption;

/** Kills and interrupts real processes. */
class ProcessTest {
    @TempDir
    private static Path shared;
    private static Path study;
    private static Path expected;

    @TempDir
    private Path folder;

    @BeforeAll
    static void runUndisturbed() throws IOException {
        Assumptions.assumeTrue(Files.isExecutable(Path.of("/bin/kill")) || Files.isExecutable(Path.of("/usr/bin/kill")));
        String weights = IntStream.range(0, 60).mapToObj(i -> Integer.toString(10 + i * 37 % 91)).toList().toString();
        String profits = IntStream.range(0, 60).mapToObj(i -> Integer.toString(10 + i * 53 % 89)).toList().toString();
        String others = IntStream.range(0, 60).mapToObj(i -> Integer.toString(10 + i * 71 % 83)).toList().toString();
        Files.writeString(shared.resolve("knapsack.json"), "{\"profits\": [%s, %s], \"weights\": [%s, %s], \"capacities\": [1600, 1600]}"
                .formatted(profits, others, weights, profits));
        study = Files.writeString(shared.resolve("study.yaml"), """
                study: knapsack
                version: 1
                problem: benchmark
                instance: knapsack.json
                search: { algorithm: nsga2, population: 100, evaluations: 500000, seeds: 3 }
                """);
        expected = shared.resolve("expected");
        assertThat(Paretile.run("run", study, "--out", expected, "-q").code()).isZero();
    }

    /** A background job of a shell without job control ignores interrupts, and so would its children. */
    private static List<String> listening() throws IOException, InterruptedException {
        List<String> listening = List.of("env", "--default-signal=INT");
        try {
            List<String> probe = new ArrayList<>(listening);
            probe.add("true");
            return new ProcessBuilder(probe).start().waitFor() == 0 ? listening : List.of();
        } catch (IOException e) {
            return List.of(); // no such program: interrupts are what they are
        }
    }

    private static Process start(Path errors, String main, Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(listening());
        command.addAll(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m", "-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path"), main));
        for (Object argument : arguments) {
            command.add(argument.toString());
        }
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectError(errors.toFile());
        return builder.start();
    }

    /** Starts a run and returns when it has written its first event. */
    private Process startRun(Path run) throws IOException, InterruptedException {
        return started(run, "run", study, "--out", run, "--jobs", 1);
    }

    private Process started(Path run, Object... arguments) throws IOException, InterruptedException {
        Process process = start(folder.resolve("errors"), "org.paretile.experiments.cli.Main", arguments);
        Path events = run.resolve("nsga2-3/events.jsonl");
        while (process.isAlive() && !(Files.exists(events) && Files.size(events) > 0)) {
            process.waitFor(5, TimeUnit.MILLISECONDS);
        }
        return process;
    }

    private static void signal(String name, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
    }

    private void assertResumesToTheSameFront(Path run) {
        Paretile before = Paretile.run("status", run, "--format", "json");
        assertThat(before.json().get("in_use").booleanValue()).isFalse();
        assertThat(before.json().get("searches").get(0).get("stage").stringValue()).isEqualTo("stopped");
        Paretile resumed = Paretile.run("resume", run);
        assertThat(resumed.code()).isZero();
        assertThat(resumed.err()).contains("goes on after ");
        assertThat(run.resolve("front.csv")).hasSameBinaryContentAs(expected.resolve("front.csv"));
        assertThat(run.resolve("nsga2-3/front.csv")).hasSameBinaryContentAs(expected.resolve("nsga2-3/front.csv"));
    }

    @Test
    void killedItGoesOnToTheSameBytes() throws IOException, InterruptedException {
        Path run = folder.resolve("killed");
        Process process = startRun(run);
        process.destroyForcibly().waitFor();
        assertThat(process.exitValue()).isEqualTo(137);
        assertThat(run.resolve("front.csv")).doesNotExist();
        assertResumesToTheSameFront(run);
    }

    @Test
    void interruptedItSavesSaysHowToGoOnAndEndsWith130() throws IOException, InterruptedException {
        for (String signal : List.of("INT", "TERM")) {
            Path run = folder.resolve(signal);
            Process process = startRun(run);
            signal(signal, process);
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue()).isEqualTo(130);
            assertThat(Files.readString(folder.resolve("errors"))).contains("stopping after this generation",
                    "continue with: paretile resume " + run);
            assertThat(run.resolve("front.csv")).exists();
            assertResumesToTheSameFront(run);
        }
    }

    @Test
    void anInterruptedComparisonSaysTheCommandThatCompletesIt() throws IOException, InterruptedException {
        Path run = folder.resolve("a comparison");
        Process process = started(run, "compare", study, "--out", run, "--force", "--jobs", 1);
        signal("INT", process);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).isEqualTo(130);
        assertThat(Files.readString(folder.resolve("errors")))
                .contains("continue with: paretile compare " + study + " --out '" + run + "' --jobs 1\n").doesNotContain("resume");
    }

    @Test
    void aSecondProcessIsKeptOut() throws IOException, InterruptedException {
        Path run = folder.resolve("run");
        Process process = startRun(run);
        Paretile second = Paretile.run("resume", run);
        boolean running = process.isAlive();
        process.destroyForcibly().waitFor();
        assertThat(running).isTrue();
        assertThat(second.code()).isEqualTo(73);
        assertThat(second.err()).contains("another process is working on");
    }

    @Test
    void theSecondInterruptStopsAtOnce() throws IOException, InterruptedException {
        Process process = start(folder.resolve("errors"), Stubborn.class.getName());
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("ready");
            signal("INT", process);
            assertThat(lines.readLine()).isEqualTo("asked");
            assertThat(process.isAlive()).isTrue();
            signal("INT", process);
            assertThat(lines.readLine()).isEqualTo("asked again");
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        }
        assertThat(process.exitValue()).isEqualTo(130);
    }

    /** Never ends by itself. */
    static final class Stubborn {
        private Stubborn() {}

        public static void main(String[] arguments) throws InterruptedException {
            try (Interruption interruption = Interruption.listen(() -> System.out.println("asked"),
                    () -> System.out.println("asked again"))) {
                System.out.println("ready");
                new java.util.concurrent.CountDownLatch(1).await();
                System.out.println(interruption.requested());
            }
        }
    }
}
