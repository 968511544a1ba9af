package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.experiments.terminal.ExitCode;

/** Whatever a command cannot write it names, says what to do, and ends with its exit code; what it has found is not lost. */
class UnwritableTest {
    private static final Path FULL = Path.of("/dev/full");

    private static final String CASE = """
            {"width_m": 0.01, "height_m": 0.01, "ambient_C": 25,
             "package": {"s_spreader": 0.02, "t_spreader": 0.001, "k_spreader": 400, "s_sink": 0.03, "t_sink": 0.005, "k_sink": 400, "r_convec": 0.5},
             "layers_bottom_to_top": [{"name": "die", "thickness": 0.0005, "conductivity": 100,
              "blocks": [{"name": "core", "x": 0, "y": 0, "w": 0.01, "h": 0.01, "power_W": 10}]}]}
            """;

    @TempDir
    private Path folder;
    private Path file;
    private Path run;

    @BeforeEach
    void search() throws IOException {
        run = Paretile.finished(folder);
        file = Files.writeString(folder.resolve("file"), "mine");
    }

    private static void assertRefused(Paretile ran, String... said) {
        assertThat(ran.code()).as(ran.toString()).isEqualTo(ExitCode.NO_OUTPUT.code()).isEqualTo(73);
        assertThat(ran.err()).contains(said).contains("error: ", "  help: ").doesNotContain("\tat ", "internal error", "crash");
    }

    @Test
    void aRunDirectoryBelowAFile() throws IOException {
        Path study = folder.resolve("study.yaml");
        assertRefused(Paretile.run("run", study, "--out", file.resolve("below/run")), "below/run", file + " is a file, not a directory", "--out");
        assertRefused(Paretile.run("run", study, "--out", file), file + " is a file, not a directory", "--out");
        assertRefused(Paretile.run("compare", study, "--out", file.resolve("run")), file + " is a file, not a directory");
        assertRefused(Paretile.run("init", file.resolve("new")), file + " is a file, not a directory", "name another directory");
        assertThat(file).hasContent("mine");
    }

    @Test
    void aPageBelowAFileOrInThePlaceOfADirectory() throws IOException {
        Path directory = Files.createDirectory(folder.resolve("taken"));
        for (List<Object> command : List.<List<Object>>of(List.of("report", run, "-o"), List.of("compare", folder.resolve("study.yaml"), "--out",
                folder.resolve("other"), "--report"))) {
            assertRefused(paretile(command, file.resolve("page.html")), "page.html", file + " is a file, not a directory");
            assertRefused(paretile(command, folder.resolve("none/page.html")), "none/page.html", "its directory does not exist");
            assertRefused(paretile(command, directory), directory + ": it is a directory", directory.resolve("report.html").toString());
        }
        assertThat(folder.resolve("other")).as("nothing runs for a page that cannot be").doesNotExist();
        for (String command : List.of("report", "compare")) {
            assertRefused(Paretile.run(command, run, "--figures", file), file + " is a file, not a directory", "--figures");
            assertRefused(Paretile.run(command, run, "--figures", file.resolve("below")), "below", "--figures");
        }
    }

    private static Paretile paretile(List<Object> command, Path last) {
        return Paretile.run(java.util.stream.Stream.concat(command.stream(), java.util.stream.Stream.of(last)).toArray());
    }

    @ParameterizedTest
    @ValueSource(strings = {"--png", "--svg"})
    void aMapThatCannotBeWrittenDoesNotLoseTheTemperatures(String option) throws IOException {
        Path heat = Files.writeString(folder.resolve("case.json"), CASE);
        for (Path place : List.of(file.resolve("map"), folder, folder.resolve("none/map"))) {
            Paretile ran = Paretile.run("thermal", heat, "--grid", 8, option, place);
            assertRefused(ran, "cannot write " + place);
            assertThat(ran.json().get("peak_temperature_c").doubleValue()).isGreaterThan(25);
        }
    }

    @Test
    void aFullDiskIsNamedAndADeviceStaysADevice() throws IOException {
        Assumptions.assumeTrue(Files.isWritable(FULL));
        Path heat = Files.writeString(folder.resolve("case.json"), CASE);
        assertRefused(Paretile.run("report", run, "-o", FULL), "cannot write /dev/full", "No space left", "disk is not full");
        assertRefused(Paretile.run("thermal", heat, "--grid", 8, "--svg", FULL), "cannot write /dev/full", "No space left");
        assertThat(Files.isRegularFile(FULL, LinkOption.NOFOLLOW_LINKS)).isFalse();
    }

    @Test
    void guidelinesArePrintedThoughTheirFileCannotBe() throws IOException {
        Files.createDirectories(run.resolve("guidelines.md/inside"));
        Paretile ran = Paretile.run("guidelines", run, "--samples", 0);
        assertRefused(ran, "guidelines.md: it is a directory");
        assertThat(ran.out()).isNotBlank();
    }

    @Test
    void aRunKeepsItsFrontThoughItsPageCannotBeWritten() throws IOException {
        Files.delete(run.resolve("report.html"));
        Files.createDirectories(run.resolve("report.html/inside"));
        Paretile ran = Paretile.run("resume", run);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("f1");
        assertThat(ran.err()).contains("warning: report.html is not written", "it is a directory");
        Paretile compared = Paretile.run("compare", folder.resolve("study.yaml"), "--out", run);
        assertThat(compared.err()).doesNotContain("\tat ", "internal error");
    }

    @Test
    void aRunGoesOnWithoutALogAndSaysSo() throws IOException {
        Files.delete(run.resolve("run.log"));
        Files.createDirectories(run.resolve("run.log/inside"));
        assertRefused(Paretile.run("resume", run), "run.log: it is a directory");
        Files.delete(run.resolve("run.log/inside"));
        Files.delete(run.resolve("run.log"));
        Assumptions.assumeTrue(Files.isWritable(FULL));
        Files.createSymbolicLink(run.resolve("run.log"), FULL);
        Paretile ran = Paretile.run("resume", run);
        assertThat(ran.code()).isZero();
        assertThat(ran.out()).contains("f1");
        assertThat(ran.err()).containsOnlyOnce("run.log is not written any further: No space left on device").doesNotContain("\tat ");
    }

    @Test
    void aRunDirectoryThatTakesNothingMore() throws IOException {
        Path blocked = folder.resolve("blocked");
        Files.createDirectories(blocked.resolve(".lock"));
        assertRefused(Paretile.run("run", folder.resolve("study.yaml"), "--out", blocked), "blocked");
        Files.delete(run.resolve("exhaustive-1/front.csv"));
        Files.createDirectories(run.resolve("exhaustive-1/front.csv/inside"));
        assertRefused(Paretile.run("resume", run), "front.csv");
    }
}
