package org.paretile.experiments.cli;

import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/** Completion for fish from the commands and their options. */
final class FishCompletion {
    private FishCompletion() {}

    static String script(CommandSpec root) {
        StringBuilder script = new StringBuilder("# completion of " + root.name() + " for fish\n");
        String program = "complete -c " + root.name();
        for (Map.Entry<String, CommandLine> entry : root.subcommands().entrySet()) {
            CommandSpec command = entry.getValue().getCommandSpec();
            script.append(program).append(" -n __fish_use_subcommand -f -a ").append(entry.getKey())
                    .append(" -d ").append(quote(description(command.usageMessage().description()))).append('\n');
        }
        for (Map.Entry<String, CommandLine> entry : root.subcommands().entrySet()) {
            for (OptionSpec option : entry.getValue().getCommandSpec().options()) {
                script.append(program).append(" -n '__fish_seen_subcommand_from ").append(entry.getKey()).append("'");
                for (String name : option.names()) {
                    script.append(name.startsWith("--") ? " -l " + name.substring(2) : " -s " + name.substring(1));
                }
                if (option.arity().max() > 0) {
                    script.append(" -r");
                    if (option.type().isEnum()) {
                        script.append(" -f -a ").append(quote(values(option)));
                    }
                }
                script.append(" -d ").append(quote(description(option.description()))).append('\n');
            }
        }
        return script.append(program).append(" -n '__fish_seen_subcommand_from completion' -f -a 'bash zsh fish'\n").toString();
    }

    private static String values(OptionSpec option) {
        StringBuilder values = new StringBuilder();
        for (Object value : option.type().getEnumConstants()) {
            values.append(values.isEmpty() ? "" : " ").append(value.toString().toLowerCase(java.util.Locale.ROOT));
        }
        return values.toString();
    }

    private static String description(String[] lines) {
        return lines.length == 0 ? "" : lines[0].replaceAll("; default: \\$\\{.*", "");
    }

    private static String quote(String text) {
        return "'" + text.replace("\\", "\\\\").replace("'", "\\'") + "'";
    }
}
