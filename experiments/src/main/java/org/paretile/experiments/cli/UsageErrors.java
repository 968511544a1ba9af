package org.paretile.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
    private final Terminal terminal;
    private final List<String> arguments;

    /** @param arguments the whole command line */
    UsageErrors(Terminal terminal, List<String> arguments) {
        this.terminal = terminal;
        this.arguments = arguments;
    }

    int report(ParameterException wrong) {
        CommandLine line = wrong.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        Optional<String> word = wrong instanceof UnmatchedArgumentException unmatched
                ? unmatched.getUnmatched().stream().findFirst() : unknownOption(line);
        if (word.isPresent()) {
            unknown(word.get(), line, name);
        } else {
            String message = String.valueOf(wrong.getMessage());
            terminal.error("", message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1), see(name));
        }
        return ExitCode.USAGE.code();
    }

    private void unknown(String word, CommandLine line, String name) {
        boolean option = word.startsWith("-");
        boolean command = !option && line.getParent() == null;
        String kind = option ? "option" : command ? "command" : "argument";
        List<String> known = new ArrayList<>(option ? line.getCommandSpec().optionsMap().keySet()
                : command ? line.getSubcommands().keySet() : List.of());
        String bare = option ? bare(word) : word;
        terminal.error("", "unknown " + kind + " '" + bare + "'" + (command ? "" : " for '" + name + "'"),
                Spelling.closest(bare, known).map(k -> "did you mean '" + k + "'?").orElse(see(name)));
    }

    /** An option the command does not have; a missing argument is often one that a misspelt option swallowed. */
    private Optional<String> unknownOption(CommandLine line) {
        return arguments.stream().takeWhile(a -> !a.equals("--")).filter(a -> a.startsWith("--"))
                .filter(a -> !line.getCommandSpec().optionsMap().containsKey(bare(a))).findFirst();
    }

    private static String bare(String option) {
        int value = option.indexOf('=');
        return value < 0 ? option : option.substring(0, value);
    }

    private static String see(String name) {
        return "'" + name + " --help' shows how it is used";
    }
}
