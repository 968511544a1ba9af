package org.paretile.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
    private final Terminal terminal;

    UsageErrors(Terminal terminal) {
        this.terminal = terminal;
    }

    int report(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        if (wrong instanceof UnmatchedArgumentException unmatched && !unmatched.getUnmatched().isEmpty()) {
            String word = unmatched.getUnmatched().getFirst();
            boolean option = word.startsWith("-");
            boolean command = !option && line.getParent() == null;
            String kind = option ? "option" : command ? "command" : "argument";
            List<String> known = new ArrayList<>(option ? line.getCommandSpec().optionsMap().keySet()
                    : command ? line.getSubcommands().keySet() : List.of());
            String bare = option && word.contains("=") ? word.substring(0, word.indexOf('=')) : word;
            terminal.error("", "unknown " + kind + " '" + bare + "'" + (command ? "" : " for '" + name + "'"),
                    Spelling.closest(bare, known).map(k -> "did you mean '" + k + "'?").orElse(see(name)));
        } else {
            String message = String.valueOf(wrong.getMessage());
            terminal.error("", message.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + message.substring(1), see(name));
        }
        return ExitCode.USAGE.code();
    }

    private static String see(String name) {
        return "'" + name + " --help' shows how it is used";
    }
}
