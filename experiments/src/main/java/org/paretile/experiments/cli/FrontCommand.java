package org.paretile.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.print.FrontPrinter;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Filter;
import org.paretile.experiments.select.Pick;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile front}. */
@Command(name = "front", mixinStandardHelpOptions = true,
        description = "Print the nondominated feasible designs of a run.")
final class FrontCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Option(names = "--where", paramLabel = "EXPR",
            description = "Only designs for which this holds, for instance 'energy <= 2 uJ and adc_bits >= 6'.")
    private @Nullable String where;

    @Option(names = "--sort", paramLabel = "METRIC", description = "Best value of this metric first; default: first objective.")
    private @Nullable String sort;

    @Option(names = "--pick", paramLabel = "METHOD", completionCandidates = Pick.Words.class,
            description = "Only the design to prefer, and why, after --where: knee, ideal (nearest to the ideal point), topsis, "
                + "spread (greedy hypervolume subset) or grid (one design a box); the last two choose 5 designs unless --top says otherwise.")
    private @Nullable String pick;

    @Option(names = "--weights", paramLabel = "NAME=W,…",
            description = "For --pick topsis: weights of objectives, for instance energy=2,latency=1; default 1 each.")
    private @Nullable String weights;

    @Option(names = "--top", paramLabel = "N", description = "Only the first N; with --pick the N best.")
    private @Nullable Integer top;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    FrontCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw new UsageException("--top must be at least 1 but is " + top, "leave it out to print every design");
        }
        if (weights != null && pick == null) {
            throw new UsageException("--weights needs --pick topsis", "add --pick topsis, or leave --weights out");
        }
        try (RunDirectory directory = RunDirectory.view(run)) {
            DesignProblem problem = Studies.of(directory).problem();
            Pick choice = pick == null ? null : Pick.parse(pick, weights, problem);
            FrontTable front = read(directory, problem);
            List<FrontTable.Row> rows = front.rows();
            if (where != null) {
                rows = rows.stream().filter(Filter.parse(where, problem)).toList();
            }
            int left = rows.size();
            Map<FrontTable.Row, String> why = Map.of();
            if (choice != null) {
                why = choice.choose(problem, rows, top);
                rows = List.copyOf(why.keySet());
            }
            if (sort != null) {
                rows = rows.stream().sorted(order(problem, sort)).toList();
            }
            if (top != null) {
                rows = rows.stream().limit(top).toList();
            }
            print(front, rows, why);
            comment(front, left, choice);
            if (front.rows().isEmpty()) {
                terminal.warning("the run has no feasible design");
                return ExitCode.NO_FEASIBLE_DESIGN.code();
            }
            return ExitCode.OK.code();
        }
    }

    /** What the user may not have meant. */
    private void comment(FrontTable front, int left, @Nullable Pick choice) {
        if (where != null && left == 0 && !front.rows().isEmpty()) {
            terminal.warning("none of the " + Words.count(front.rows().size(), "design") + " on the front meets --where" + (choice == null ? ""
                    : ", so there is none to pick"));
            Filter.shares(where, front.problem(), front.rows()).forEach(share -> terminal.err().println("  " + share));
            terminal.help("widen it; without --where the table shows what there is");
        }
        if (format != Format.JSON && top != null && left > 0 && top > left) {
            terminal.err().println("note: --top is " + top + ", but there " + (left == 1 ? "is " : "are ") + Words.count(left, "design"));
        }
        if (format != Format.JSON && choice != null && !choice.unnamed().isEmpty()) {
            terminal.err().println("note: --weights does not name " + String.join(", ", choice.unnamed()) + ", which keep"
                    + (choice.unnamed().size() == 1 ? "s" : "") + " weight 1");
        }
    }

    /** The front of a run; there is none while its first search runs, or when that was killed. */
    static FrontTable read(RunDirectory directory, DesignProblem problem) {
        if (!Files.exists(directory.front())) {
            String path = Words.shell(directory.path());
            throw directory.inUse() ? new StorageException(Kind.MISSING, directory.path() + " has no front.csv yet",
                    "it is written when a search ends or is stopped; 'paretile status " + path + "' shows how far it is")
                    : new StorageException(Kind.MISSING, directory.path() + " has no front.csv",
                            "'paretile resume " + path + "' goes on from the checkpoint and writes it");
        }
        return FrontTable.parse(problem, WholeFile.read(directory.front()), directory.front().toString());
    }

    private void print(FrontTable front, List<FrontTable.Row> rows, Map<FrontTable.Row, String> why) {
        switch (format) {
            case TABLE -> FrontPrinter.table(front, rows, terminal.out());
            case CSV -> {
                terminal.out().println(Csv.row(FrontTable.columns(front.problem())));
                rows.forEach(row -> terminal.out().println(Csv.row(front.cells(row))));
            }
            case JSON -> {
                List<Map<String, Object>> designs = rows.stream().map(row -> {
                    Map<String, Object> design = new LinkedHashMap<>();
                    design.put("id", FrontTable.id(front.problem().space(), row.genome()));
                    design.put("search", row.search());
                    design.put("parameters", FrontPrinter.parameters(front.problem().space(), row.genome()));
                    design.put("metrics", FrontPrinter.metrics(front.problem(), row.metrics()));
                    if (why.containsKey(row)) {
                        design.put("why", why.get(row));
                    }
                    return design;
                }).toList();
                terminal.out().print(Json.pretty(Map.of("designs", designs)));
            }
        }
        if (format != Format.JSON) {
            terminal.out().flush();
            rows.stream().filter(why::containsKey).forEach(row -> terminal.err().println(why.get(row)));
        }
    }

    private static Comparator<FrontTable.Row> order(DesignProblem problem, String name) {
        for (int m = 0; m < problem.metrics().size(); m++) {
            Metric metric = problem.metrics().get(m);
            if (name.equals(metric.name()) || name.equals(metric.column())) {
                int index = m;
                Direction direction = problem.objectives().stream().filter(o -> o.metric().equals(metric))
                        .map(Objective::direction).findFirst().orElse(metric.direction());
                return Comparator.comparingDouble(row -> direction.sign() * row.metrics()[index]);
            }
        }
        throw new UsageException("there is no metric '" + name + "'",
                Spelling.advice(name, problem.metrics().stream().map(Metric::name).toList()));
    }
}
