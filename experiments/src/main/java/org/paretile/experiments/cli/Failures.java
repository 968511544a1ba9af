package org.paretile.experiments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.compare.ContestException;
import org.paretile.experiments.run.Manifest;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.study.StudyException;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.ParetileException;
import org.paretile.problems.ProblemException;

/** Says what went wrong in the user's words, and with which exit code the program ends. */
final class Failures {
    private final Terminal terminal;
    private final List<String> arguments;
    private final boolean debug;

    /** @param debug whether stack traces are shown */
    Failures(Terminal terminal, List<String> arguments, boolean debug) {
        this.terminal = terminal;
        this.arguments = arguments;
        this.debug = debug;
    }

    ExitCode report(Throwable failure) {
        ExitCode code = switch (failure) {
            case StudyException study -> {
                terminal.diagnostics(study.diagnostics());
                yield ExitCode.STUDY_INVALID;
            }
            case UsageException usage -> plain("", usage, ExitCode.USAGE);
            case ContestException contest -> plain("", contest, contest.withoutDesigns() ? ExitCode.NO_FEASIBLE_DESIGN : ExitCode.USAGE);
            case StorageException storage -> plain("", storage, switch (storage.kind()) {
                case MISSING, UNREADABLE -> ExitCode.INPUT_MISSING;
                case EXISTS, IN_USE, UNWRITABLE -> ExitCode.NO_OUTPUT;
                case DAMAGED -> ExitCode.STUDY_INVALID;
            });
            case ProblemException problem -> plain(problem.code(), problem, ExitCode.STUDY_INVALID);
            case ParetileException other -> plain("", other, ExitCode.STUDY_INVALID);
            case OutOfMemoryError memory -> {
                terminal.error("", "the " + (Runtime.getRuntime().maxMemory() >> 20) + " MiB of memory do not suffice",
                        "give Java more, for instance PARETILE_JAVA_OPTS=-Xmx8g; a run goes on with 'paretile resume'");
                yield ExitCode.INTERNAL;
            }
            default -> crash(failure);
        };
        if (debug) {
            terminal.err().print(stackTrace(failure));
        }
        return code;
    }

    private ExitCode plain(String kind, ParetileException failure, ExitCode code) {
        terminal.error(kind, message(failure), failure.help());
        return code;
    }

    private ExitCode crash(Throwable failure) {
        terminal.error("", "internal error: " + message(failure), "");
        Optional<Path> report = writeReport(failure);
        report.ifPresent(p -> terminal.help("this is a defect of the program; the crash report is " + p));
        if (report.isEmpty()) {
            terminal.err().print(stackTrace(failure));
        }
        return ExitCode.INTERNAL;
    }

    private Optional<Path> writeReport(Throwable failure) {
        String text = "paretile " + Manifest.currentVersion() + " crashed at " + Instant.now() + "\n"
                + "Java " + Runtime.version() + ", " + System.getProperty("java.vm.name") + "\n"
                + System.getProperty("os.name") + " " + System.getProperty("os.version") + " "
                + System.getProperty("os.arch") + "\n"
                + "arguments " + arguments + "\n\n" + stackTrace(failure);
        try {
            return Optional.of(Files.writeString(Files.createTempFile("paretile-crash-", ".txt"), text));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String message(Throwable failure) {
        @Nullable String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message;
    }

    private static String stackTrace(Throwable failure) {
        StringWriter text = new StringWriter();
        failure.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
