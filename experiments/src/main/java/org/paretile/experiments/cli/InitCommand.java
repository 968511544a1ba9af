package org.paretile.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.StudySchema;
import org.paretile.experiments.study.StudyTemplate;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.family.Families;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.Setting;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile init}. */
@Command(name = "init", mixinStandardHelpOptions = true,
        description = "Write a commented study to begin with, and the schema that editors complete it by.")
final class InitCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "DIR", arity = "0..1", description = "Where to; default: here.")
    private Path directory = Path.of("");

    @Option(names = "--problem", paramLabel = "FAMILY", description = "Problem family of the study; see 'paretile problems'.")
    private @Nullable String problem;

    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Family family = family();
        Path study = directory.resolve("study.yaml");
        Path schema = directory.resolve("study.schema.json");
        for (Path file : List.of(study, schema)) {
            if (Files.exists(file) && !force) {
                throw new StorageException(Kind.EXISTS, file + " is there already", "replace it with --force, or name another directory");
            }
        }
        WholeFile.makeDirectory(directory, "name another directory");
        for (Map.Entry<Path, String> file : Map.of(study, StudyTemplate.of(family, name()), schema, StudySchema.json()).entrySet()) {
            WholeFile.write(file.getKey(), file.getValue());
        }
        terminal.out().println(study);
        terminal.out().println(schema);
        String missing = String.join(", ", family.settings().stream().filter(Setting::required).map(Setting::key).toList());
        terminal.err().println("next:  " + (missing.isEmpty() ? "" : "fill in " + missing + ", then ") + "paretile run "
                + Words.shell(study));
        return ExitCode.OK.code();
    }

    private Family family() {
        List<String> names = Families.all().stream().map(Family::name).toList();
        String wanted = problem != null ? problem : names.contains(StudyTemplate.FAMILY) ? StudyTemplate.FAMILY : names.getFirst();
        return Families.find(wanted).orElseThrow(() -> new UsageException("there is no problem family '" + wanted + "'",
                Spelling.advice(wanted, names)));
    }

    private String name() {
        Path last = directory.toAbsolutePath().normalize().getFileName();
        String name = last == null ? "" : last.toString();
        return name.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,60}") ? name : "first-study";
    }
}
