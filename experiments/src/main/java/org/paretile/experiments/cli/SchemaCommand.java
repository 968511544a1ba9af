package org.paretile.experiments.cli;

import java.util.concurrent.Callable;
import org.paretile.experiments.study.StudySchema;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import picocli.CommandLine.Command;

/** {@code paretile schema}. */
@Command(name = "schema", mixinStandardHelpOptions = true, description = "Print the JSON Schema of studies, for editors.")
final class SchemaCommand implements Callable<Integer> {
    private final Terminal terminal;

    SchemaCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        terminal.out().println(StudySchema.json().stripTrailing());
        return ExitCode.OK.code();
    }
}
