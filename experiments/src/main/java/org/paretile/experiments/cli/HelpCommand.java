package org.paretile.experiments.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paretile help}. */
@Command(name = "help", mixinStandardHelpOptions = true, description = "Explain a command, or the exit codes.")
final class HelpCommand implements Callable<Integer> {
    private static final String EXIT_CODES = "exit-codes";

    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "TOPIC", arity = "0..1", description = "A command, or exit-codes.")
    private @Nullable String topic;

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    HelpCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        CommandLine root = spec.parent().commandLine();
        if (topic == null) {
            root.usage(terminal.out());
        } else if (topic.equals(EXIT_CODES)) {
            TextTable table = new TextTable(List.of("code", "meaning"));
            for (ExitCode code : ExitCode.values()) {
                table.row(List.of(Integer.toString(code.code()), code.meaning()));
            }
            table.print(terminal.out());
        } else {
            CommandLine command = root.getSubcommands().get(topic);
            if (command == null) {
                List<String> known = new ArrayList<>(root.getSubcommands().keySet());
                known.add(EXIT_CODES);
                throw new UsageException("there is no help on '" + topic + "'", Spelling.advice(topic, known));
            }
            command.usage(terminal.out());
        }
        return ExitCode.OK.code();
    }
}
