package org.paretile.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.MaxValuesExceededException;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.MutuallyExclusiveArgsException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line, and what was probably meant. */
final class UsageErrors {
    private static final Pattern OPTION = Pattern.compile("--[\\w-]+");
    private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class, long.class, Long.class);

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
        } else if (wrong instanceof MutuallyExclusiveArgsException) {
            terminal.error("", options(wrong, " and ") + " cannot be given together", "give one of them");
        } else if (wrong instanceof MaxValuesExceededException || wrong instanceof OverwrittenOptionException) {
            terminal.error("", options(wrong, ", ") + ": given more than once", "give one value");
        } else if (wrong instanceof MissingParameterException && String.valueOf(wrong.getMessage()).contains("one of these")) {
            terminal.error("", options(wrong, " or ") + " is needed", see(name));
        } else if (wrong.getArgSpec() != null && wrong.getValue() != null) {
            value(wrong.getArgSpec(), wrong.getValue(), name);
        } else {
            String message = String.valueOf(wrong.getMessage()).replaceFirst("^Error: ", "").replace("option option", "option");
            terminal.error("", message.substring(0, 1).toLowerCase(Locale.ROOT) + message.substring(1), see(name));
        }
        return ExitCode.USAGE.code();
    }

    /** The options that a message names. */
    private static String options(ParameterException wrong, String between) {
        String given = String.valueOf(wrong.getMessage()).replaceAll("\\[[^\\]]*]=", ""); // [what there is]={what was given}
        return OPTION.matcher(given).results().map(MatchResult::group).distinct()
                .collect(Collectors.joining(between));
    }

    /** A value that does not fit its option or parameter. */
    private void value(ArgSpec argument, String value, String name) {
        String which = argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
        Class<?> type = argument.type();
        if (value.isEmpty()) {
            terminal.error("", which + " is empty", see(name));
        } else if (argument.isMultiValue() && Map.class.isAssignableFrom(type)) {
            terminal.error("", which + " needs " + argument.paramLabel() + " but is '" + value + "'", see(name));
        } else if (type.isEnum()) {
            String described = argument.description().length == 0 ? "" : argument.description()[0];
            terminal.error("", which + " cannot be '" + value + "'",
                    "it is " + described.replaceAll(" \\([^)]*\\)", "").replaceFirst("(; |\\.$).*", "").strip());
        } else if (WHOLE.contains(type)) {
            terminal.error("", which + (value.matches("[+-]?\\d+") ? " is too large: '" : " must be a whole number but is '") + value + "'", see(name));
        } else if (type == double.class || type == Double.class) {
            terminal.error("", which + " must be a number but is '" + value + "'", see(name));
        } else {
            terminal.error("", which + " cannot be '" + value + "'", see(name));
        }
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
