package org.paretile.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.run.WholeFile;
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

    @Option(names = "--top", paramLabel = "N", description = "Only the first N.")
    private @Nullable Integer top;

    @Option(names = "--format", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    FrontCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (top != null && top < 1) {
            throw new UsageException("--top must be at least 1 but is " + top, "leave it out to print every design");
        }
        try (RunDirectory directory = RunDirectory.view(run)) {
            DesignProblem problem = Studies.of(directory).problem();
            FrontTable front = read(directory, problem);
            Stream<FrontTable.Row> rows = front.rows().stream();
            if (where != null) {
                rows = rows.filter(Filter.parse(where, problem));
            }
            if (sort != null) {
                rows = rows.sorted(order(problem, sort));
            }
            if (top != null) {
                rows = rows.limit(top);
            }
            print(front, rows.toList());
            if (front.rows().isEmpty()) {
                terminal.warning("the run has no feasible design");
                return ExitCode.NO_FEASIBLE_DESIGN.code();
            }
            return ExitCode.OK.code();
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

    private void print(FrontTable front, List<FrontTable.Row> rows) {
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
                    return design;
                }).toList();
                terminal.out().print(Json.pretty(Map.of("designs", designs)));
            }
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
