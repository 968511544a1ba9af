package org.paretile.experiments.cli;

import java.util.List;
import org.paretile.experiments.study.Diagnostic;

/** Prints the mistakes in a study: what, where, the line with a caret, what to do. */
final class StudyPrinter {
    private StudyPrinter() {}

    static void print(List<Diagnostic> diagnostics, Terminal terminal) {
        for (Diagnostic diagnostic : diagnostics) {
            terminal.error(diagnostic.code(), diagnostic.message(), "");
            if (diagnostic.line() > 0) {
                String number = Integer.toString(diagnostic.line());
                String gutter = " ".repeat(number.length());
                terminal.err().println(gutter + " --> " + diagnostic.file() + ":" + number + ":" + diagnostic.column());
                terminal.err().println(gutter + " |");
                terminal.err().println(number + " | " + diagnostic.source());
                terminal.err().println(gutter + " | " + " ".repeat(Math.max(0, diagnostic.column() - 1))
                        + "^".repeat(Math.max(1, diagnostic.length())));
            } else if (!diagnostic.file().isEmpty()) {
                terminal.err().println("  --> " + diagnostic.file());
            }
            terminal.help(diagnostic.help());
        }
        if (diagnostics.size() > 1) {
            terminal.err().println(diagnostics.size() + " mistakes");
        }
    }
}
