package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.session.RunSession;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile run}. */
@Command(name = "run", mixinStandardHelpOptions = true, description = "Search the designs that a study describes.",
        footer = {"", "Ctrl-C once finishes the generation and saves, twice stops now; 'paretile resume' goes on."})
final class RunCommand implements Callable<Integer> {
    /** Studies write seeds with at most 18 digits. */
    private static final long LARGEST_SEED = 999_999_999_999_999_999L;

    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY", description = "Study file (YAML).")
    private Path study = Path.of("");

    @Option(names = {"-o", "--out"}, paramLabel = "DIR", description = "Run directory; default: runs/<study>.")
    private @Nullable Path out;

    @ArgGroup
    private Seeds seeds = new Seeds();

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "Override a key of the study, for instance search.evaluations=5000 or space.adc_bits=6.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Mixin
    private Jobs jobs = new Jobs();

    @Option(names = "--dry-run", description = "Print the study with every default, and stop.")
    private boolean dryRun;

    @Option(names = "--force", description = "Replace a run that is there already.")
    private boolean force;

    /** One seed or several. */
    static final class Seeds {
        @Option(names = "--seed", paramLabel = "N", description = "Seed of every search.")
        private @Nullable Long one;

        @Option(names = "--seeds", paramLabel = "A..B", description = "Seeds of every search.")
        private @Nullable String several;
    }

    RunCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (seeds.one != null && (seeds.one < 0 || seeds.one > LARGEST_SEED)) {
            throw new UsageException("--seed must be 0.." + LARGEST_SEED + " but is " + seeds.one, "give a whole number from 0");
        }
        Optional<String> seed = seeds.one != null ? Optional.of(Long.toString(seeds.one)) : Optional.ofNullable(seeds.several);
        Study read = Studies.read(study, new Overrides(set, seed));
        if (dryRun) {
            terminal.out().print(read.resolved().endsWith("\n") ? read.resolved() : read.resolved() + "\n");
            return ExitCode.OK.code();
        }
        RunSession session = jobs.session(terminal);
        Path path = out != null ? out : Path.of("runs", read.name());
        try (RunDirectory directory = RunDirectory.create(path, read, force)) {
            return session.run(read, directory).code();
        }
    }
}
