package org.paretile.experiments.cli;

import java.util.concurrent.Callable;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paretile completion}. */
@Command(name = "completion", mixinStandardHelpOptions = true,
        description = "Print a completion script for a shell.",
        footer = {"", "bash:  source <(paretile completion bash)",
            "zsh:   source <(paretile completion zsh)",
            "fish:  paretile completion fish > ~/.config/fish/completions/paretile.fish"})
final class CompletionCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "SHELL", description = "bash, zsh or fish.")
    private Shell shell = Shell.BASH;

    /** Shells there is a script for. */
    enum Shell {
        BASH,
        ZSH,
        FISH
    }

    @SuppressWarnings("NullAway.Init") // picocli sets spec
    CompletionCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        String script = switch (shell) {
            case BASH, ZSH -> AutoComplete.bash(spec.root().name(), spec.root().commandLine());
            case FISH -> FishCompletion.script(spec.root());
        };
        terminal.out().print(script);
        return ExitCode.OK.code();
    }
}
