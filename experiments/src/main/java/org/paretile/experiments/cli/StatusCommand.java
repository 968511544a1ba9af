package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile status}. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Show how far the searches of a run are.")
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Option(names = "--format", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunDirectory directory = RunDirectory.view(run)) {
            List<SearchState> searches = directory.searches();
            switch (format) {
                case JSON -> terminal.out().print(Json.pretty(json(directory, searches)));
                case CSV -> csv(searches);
                case TABLE -> table(directory, searches);
            }
        }
        return ExitCode.OK.code();
    }

    private static Map<String, Object> json(RunDirectory directory, List<SearchState> searches) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study", directory.manifest().study());
        json.put("problem", directory.manifest().problem());
        json.put("version", directory.manifest().version());
        json.put("in_use", directory.inUse());
        json.put("finished", searches.stream().allMatch(SearchState::finished));
        json.put("searches", searches);
        return json;
    }

    private void csv(List<SearchState> searches) {
        terminal.out().println("name,algorithm,seed,stage,evaluations,budget,feasible,front,hypervolume,elapsed_s");
        for (SearchState s : searches) {
            terminal.out().println(String.join(",", s.name(), s.algorithm(), Long.toString(s.seed()),
                    s.stage().name().toLowerCase(Locale.ROOT), Long.toString(s.evaluations()), Long.toString(s.budget()),
                    Long.toString(s.feasible()), Integer.toString(s.front()), Double.toString(s.hypervolume()),
                    Double.toString(s.elapsedS())));
        }
    }

    private void table(RunDirectory directory, List<SearchState> searches) {
        TextTable table = new TextTable(List.of("search", "state", "evaluations", "budget", "feasible", "front",
                "hypervolume", "time"));
        for (SearchState s : searches) {
            table.row(List.of(s.name(), Words.stage(s), String.format(Locale.ROOT, "%,d", s.evaluations()),
                    String.format(Locale.ROOT, "%,d", s.budget()), Words.share(s.feasible(), s.evaluations()),
                    String.format(Locale.ROOT, "%,d", s.front()), String.format(Locale.ROOT, "%.4f", s.hypervolume()),
                    ProgressLine.duration(s.elapsedS())));
        }
        table.print(terminal.out());
        if (!directory.inUse() && !searches.stream().allMatch(SearchState::finished)) {
            terminal.err().println("continue with: paretile resume " + Words.shell(run));
        }
    }
}
