package org.paretile.experiments.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import picocli.CommandLine;

/** The program {@code paretile}. */
public final class Main {
    private Main() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        StandardOutput data = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        PrintStream out = new PrintStream(data, false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        Terminal terminal = Terminal.of(out, err, Terminal.stderrIsTerminal(System.getenv()), System.getenv());
        int code = run(args, terminal, System.getenv());
        out.flush();
        if (data.failed() && code == 0) {
            terminal.error("", "cannot write to stdout: " + data.reason(), "make sure that the disk it goes to is not full");
            code = ExitCode.NO_OUTPUT.code();
        }
        System.exit(code);
    }

    /**
     * Runs a command within this process, as for a stderr that is no terminal.
     *
     * @param out takes data
     * @param err takes everything else
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err) {
        return run(args, Terminal.of(out, err, false, Map.of()), System.getenv());
    }

    private static int run(String[] args, Terminal terminal, Map<String, String> environment) {
        boolean debug = List.of(args).contains("--debug") || !environment.getOrDefault("PARETILE_DEBUG", "").isEmpty();
        Failures failures = new Failures(terminal, Arrays.asList(args), debug);
        try {
            CommandLine line = Commands.line(terminal);
            line.setParameterExceptionHandler((wrong, ignored) -> new UsageErrors(terminal, List.of(args)).report(wrong));
            line.setExecutionExceptionHandler((failure, ignored, parsed) -> failures.report(failure).code());
            return line.execute(args);
        } catch (Error failure) {
            return failures.report(failure).code();
        } finally {
            terminal.out().flush();
            terminal.err().flush();
        }
    }
}
