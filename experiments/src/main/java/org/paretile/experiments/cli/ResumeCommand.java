package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.session.RunSession;
import org.paretile.experiments.terminal.Terminal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code paretile resume}. */
@Command(name = "resume", mixinStandardHelpOptions = true,
        description = "Go on with a stopped or killed run; nothing that was evaluated is evaluated again.")
final class ResumeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Mixin
    private Jobs jobs = new Jobs();

    ResumeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        RunSession session = jobs.session(terminal);
        try (RunDirectory directory = RunDirectory.open(run)) {
            return session.run(Studies.of(directory), directory).code();
        }
    }
}
