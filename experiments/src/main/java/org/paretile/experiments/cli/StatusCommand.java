package org.paretile.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.session.ProgressLine;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.Words;
import org.paretile.models.ParetileException;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Numbers;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile status}. */
@Command(name = "status", mixinStandardHelpOptions = true, description = "Show how far the searches of a run are.")
final class StatusCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    StatusCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunDirectory directory = RunDirectory.view(run)) {
            List<SearchState> searches = directory.searches();
            Map<String, Double> shares = shares(directory, searches);
            switch (format) {
                case JSON -> terminal.out().print(Json.pretty(json(directory, searches, shares)));
                case CSV -> csv(searches, shares);
                case TABLE -> table(directory, searches, shares);
            }
        }
        return ExitCode.OK.code();
    }

    /** How much of the hypervolume of the run's front each search has found; only of searches that have written theirs. */
    private static Map<String, Double> shares(RunDirectory directory, List<SearchState> searches) {
        Map<String, Double> shares = new LinkedHashMap<>();
        try {
            DesignProblem problem = Studies.of(directory).problem();
            FrontTable whole = FrontCommand.read(directory, problem);
            for (SearchState search : searches) {
                Path file = directory.searchFile(search.name(), "front.csv");
                if (Files.exists(file) && !whole.rows().isEmpty()) {
                    shares.put(search.name(), FrontTable.parse(problem, WholeFile.read(file), file.toString()).shareOf(whole));
                }
            }
        } catch (ParetileException e) {
            return Map.of(); // the states do not need the fronts; 'front' and 'resume' say what is wrong with them
        }
        return shares;
    }

    private static Map<String, Object> json(RunDirectory directory, List<SearchState> searches, Map<String, Double> shares) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("study", directory.manifest().study());
        json.put("problem", directory.manifest().problem());
        json.put("version", directory.manifest().version());
        json.put("in_use", directory.inUse());
        json.put("finished", searches.stream().allMatch(SearchState::finished));
        json.put("searches", searches);
        json.put("share_of_front", shares);
        return json;
    }

    private void csv(List<SearchState> searches, Map<String, Double> shares) {
        terminal.out().println("name,algorithm,seed,stage,evaluations,budget,feasible,front,hypervolume,share_of_front,elapsed_s");
        for (SearchState s : searches) {
            terminal.out().println(String.join(",", s.name(), s.algorithm(), Long.toString(s.seed()),
                    s.stage().name().toLowerCase(Locale.ROOT), Long.toString(s.evaluations()), Long.toString(s.budget()),
                    Long.toString(s.feasible()), Integer.toString(s.front()), Double.toString(s.hypervolume()),
                    shares.containsKey(s.name()) ? Numbers.shortest(shares.get(s.name())) : "",
                    Double.toString(s.elapsedS())));
        }
    }

    private void table(RunDirectory directory, List<SearchState> searches, Map<String, Double> shares) {
        TextTable table = new TextTable(List.of("search", "state", "evaluations", "budget", "feasible", "front",
                "HV (own box)", "of run's front", "time"));
        for (SearchState s : searches) {
            table.row(List.of(s.name(), Words.stage(s), String.format(Locale.ROOT, "%,d", s.evaluations()),
                    String.format(Locale.ROOT, "%,d", s.budget()), Words.share(s.feasible(), s.evaluations()),
                    String.format(Locale.ROOT, "%,d", s.front()), String.format(Locale.ROOT, "%.4f", s.hypervolume()),
                    shares.containsKey(s.name()) ? String.format(Locale.ROOT, "%.2f%%", 100 * shares.get(s.name())) : "-",
                    ProgressLine.duration(s.elapsedS())));
        }
        table.print(terminal.out());
        if (!directory.inUse() && !searches.stream().allMatch(SearchState::finished)) {
            terminal.err().println("continue with: paretile resume " + Words.shell(run));
        }
    }
}
