package org.paretile.experiments.cli;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paretile.experiments.print.Account;
import org.paretile.experiments.print.DesignPrinter;
import org.paretile.experiments.print.DieTable;
import org.paretile.experiments.print.FactTables;
import org.paretile.experiments.print.Limits;
import org.paretile.experiments.print.NeighbourPrinter;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile explain}. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Show a design: metrics, what limits it, its dies, where they come from, binding constraints, what one step changes.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Parameters(index = "1", paramLabel = "DESIGN", description = "Id of a design, as 'paretile front' prints it.")
    private String design = "";

    @Option(names = "--format", description = "table or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    ExplainCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new UsageException("an explanation has no CSV form", "use --format table or json");
        }
        try (RunDirectory directory = RunDirectory.view(run)) {
            DesignProblem problem = Studies.of(directory).problem();
            int[] genome = find(directory, problem);
            Evaluation evaluation = problem.evaluate(genome);
            if (format == Format.JSON) {
                terminal.out().print(Json.pretty(json(problem, genome, evaluation)));
            } else {
                DesignPrinter.table(problem, genome, evaluation, terminal.out());
                Limits.table(problem.model().limits(genome), terminal.out());
                problem.model().layout(genome).ifPresent(layout -> DieTable.table(layout, terminal.out()));
                Account.table(problem.model().breakdown(genome), terminal.out());
                FactTables.print(problem.model().facts(genome, Fidelity.FAST), terminal.out());
                NeighbourPrinter.table(problem, genome, evaluation, terminal.out());
            }
        }
        return ExitCode.OK.code();
    }

    private Map<String, Object> json(DesignProblem problem, int[] genome, Evaluation evaluation) {
        Map<String, Object> json = DesignPrinter.json(problem, genome, evaluation);
        json.put("limits", Limits.json(problem.model().limits(genome)));
        problem.model().layout(genome).ifPresent(layout -> json.put("layout", DieTable.json(layout)));
        json.put("breakdown", Account.json(problem.model().breakdown(genome)));
        json.putAll(FactTables.json(problem.model().facts(genome, Fidelity.FAST)));
        json.put("neighbours", NeighbourPrinter.json(problem, genome, evaluation));
        return json;
    }

    private int[] find(RunDirectory directory, DesignProblem problem) {
        if (design.matches("d[0-9a-z]{1,400}")) {
            BigInteger rank = new BigInteger(design.substring(1), 36);
            if (rank.compareTo(problem.space().size()) < 0) {
                return problem.space().unrank(rank);
            }
        }
        List<String> known = Files.exists(directory.front()) ? FrontCommand.read(directory, problem).rows().stream()
                .map(r -> FrontTable.id(problem.space(), r.genome())).toList() : List.of();
        throw new UsageException("there is no design '" + design + "' in the space of " + directory.path(),
                Spelling.closest(design, known).map(k -> "did you mean '" + k + "'?")
                        .orElse("'paretile front " + directory.path() + "' lists the designs of the front"));
    }
}
