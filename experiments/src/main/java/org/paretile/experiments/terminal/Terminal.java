package org.paretile.experiments.terminal;

import java.io.Console;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paretile.experiments.study.Diagnostic;
import org.paretile.experiments.study.DiagnosticPrinter;

/**
 * Where output goes.
 *
 * @param out data
 * @param err everything else
 * @param interactive whether a person reads {@code err}: then a line may be redrawn
 * @param colour whether {@code err} takes colours
 * @param columns width of {@code err}
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive, boolean colour, int columns) {
    private static final int COLUMNS = 120;
    /** Back to the first column, no wrapping: a line longer than the terminal is cut, not broken. */
    private static final String BEGIN = "\r\u001b[?7l";
    private static final String END = "\u001b[K\u001b[?7h";

    /** A terminal as the environment describes it. */
    public static Terminal of(PrintStream out, PrintStream err, boolean interactive, Map<String, String> environment) {
        boolean plain = !environment.getOrDefault("NO_COLOR", "").isEmpty()
                || environment.getOrDefault("TERM", "").equals("dumb");
        return new Terminal(out, err, interactive && !environment.getOrDefault("TERM", "").equals("dumb"),
                interactive && !plain, columns(environment.getOrDefault("PARETILE_COLUMNS", "")));
    }

    /** As the launcher says; a terminal that does not know its width says 0. */
    private static int columns(String told) {
        int columns = told.matches("\\d{1,5}") ? Integer.parseInt(told) : 0;
        return columns > 0 ? columns : COLUMNS;
    }

    /**
     * Whether the process's stderr is a terminal: as the launcher says in {@code PARETILE_STDERR_TTY} (1 or 0), else as
     * the operating system shows.
     */
    public static boolean stderrIsTerminal(Map<String, String> environment) {
        String told = environment.get("PARETILE_STDERR_TTY");
        if (told != null) {
            return told.equals("1");
        }
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return target.startsWith("/dev/pts/") || target.startsWith("/dev/tty") || target.equals("/dev/console");
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.ofNullable(System.console()).filter(Console::isTerminal).isPresent();
        }
    }

    /** Replaces the last line, which is still open, by {@code text}; for a person only. */
    public void redraw(String text) {
        err.print(BEGIN + text + END);
        err.flush();
    }

    /** {@code error: message}, with advice below. */
    public void error(String code, String message, String help) {
        err.println(paint("31;1", code.isEmpty() ? "error" : "error[" + code + "]") + ": " + message);
        help(help);
    }

    /** Every mistake in a study. */
    public void diagnostics(List<Diagnostic> diagnostics) {
        err.print(new DiagnosticPrinter(colour).print(diagnostics));
    }

    /** {@code warning: message}. */
    public void warning(String message) {
        err.println(paint("33;1", "warning") + ": " + message);
    }

    /** One line of advice, if there is any. */
    public void help(String help) {
        if (!help.isEmpty()) {
            err.println("  " + paint("36", "help") + ": " + help);
        }
    }

    private String paint(String style, String text) {
        return colour ? "\u001b[" + style + "m" + text + "\u001b[0m" : text;
    }
}
