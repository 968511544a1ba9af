package org.paretile.experiments.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.ModelException;
import org.paretile.problems.ProblemException;

class FailuresTest {
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private ExitCode report(Throwable failure, boolean debug) {
        PrintStream stream = new PrintStream(err, true, StandardCharsets.UTF_8);
        return new Failures(Terminal.of(stream, stream, false, Map.of()), List.of("run", "study.yaml"), debug).report(failure);
    }

    private String shown() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDefectLeavesACrashReportAndNoStackTrace() throws IOException {
        assertThat(report(new IllegalStateException("boom"), false)).isEqualTo(ExitCode.INTERNAL);
        assertThat(shown()).contains("internal error: boom").doesNotContain("\tat ");
        Matcher path = Pattern.compile("the crash report is (\\S+)").matcher(shown());
        assertThat(path.find()).isTrue();
        Path report = Path.of(path.group(1));
        assertThat(report).content().contains("boom", "\tat ", "[run, study.yaml]", "Java ");
        Files.delete(report);
    }

    @Test
    void aDefectWithoutAMessageIsNamed() throws IOException {
        report(new NullPointerException(), false);
        assertThat(shown()).contains("NullPointerException");
        Matcher path = Pattern.compile("the crash report is (\\S+)").matcher(shown());
        assertThat(path.find()).isTrue();
        Files.delete(Path.of(path.group(1)));
    }

    @ParameterizedTest
    @EnumSource
    void storageFailuresHaveTheirExitCodes(StorageException.Kind kind) {
        int code = report(new StorageException(kind, "what", "do"), false).code();
        assertThat(code).isEqualTo(switch (kind) {
            case MISSING, UNREADABLE -> 66;
            case EXISTS, IN_USE, UNWRITABLE -> 73;
            case DAMAGED -> 65;
        });
        assertThat(shown()).isEqualTo("error: what\n  help: do\n");
    }

    @Test
    void problemsAndModelsSpeakToTheUser() {
        assertThat(report(new ProblemException("bad-step", "the step is 0", "take a step above 0"), false).code()).isEqualTo(65);
        assertThat(report(new ModelException("too hot", ""), false).code()).isEqualTo(65);
        assertThat(shown()).isEqualTo("error[bad-step]: the step is 0\n  help: take a step above 0\nerror: too hot\n");
    }

    @Test
    void debugShowsTheStackTrace() {
        assertThat(report(new UsageException("no", ""), true)).isEqualTo(ExitCode.USAGE);
        assertThat(shown()).contains("error: no", "\tat ");
    }

    @Test
    void tooLittleMemoryIsNoDefect() {
        assertThat(report(new OutOfMemoryError("Java heap space"), false).code()).isEqualTo(70);
        assertThat(shown()).contains("MiB of memory", "resume").doesNotContain("crash report");
    }
}
