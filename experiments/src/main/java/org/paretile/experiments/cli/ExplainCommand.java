package org.paretile.experiments.cli;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.heat.ThermalCaseText;
import org.paretile.experiments.print.Explanation;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.models.thermal.stack.ThermalStack;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile explain}. */
@Command(name = "explain", mixinStandardHelpOptions = true,
        description = "Show a design: its metrics and where they come from, what limits it, its dies, which constraints bind, what one step changes.")
final class ExplainCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(index = "0", paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Parameters(index = "1", paramLabel = "DESIGN", description = "Id of a design, as 'paretile front' prints it.")
    private String design = "";

    @Option(names = {"-v", "--verbose"}, description = "Every die, and where every metric comes from, not the objectives alone.")
    private boolean verbose;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    @Option(names = "--thermal-case", paramLabel = "FILE.json",
            description = "Also write the package with its powers as a case for 'paretile thermal'.")
    private @Nullable Path thermalCase;

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
            if (thermalCase != null) {
                write(thermalCase, problem.model().stack(genome));
            }
            Explanation explanation = Explanation.of(problem, genome, Fidelity.FAST);
            if (format == Format.JSON) {
                terminal.out().print(Json.pretty(explanation.json()));
            } else if (verbose) {
                explanation.inFull(terminal.out());
            } else {
                explanation.inShort(terminal.out());
            }
        }
        return ExitCode.OK.code();
    }

    private void write(Path file, Optional<ThermalStack> stack) {
        WholeFile.write(file, ThermalCaseText.of(stack.orElseThrow(() -> new UsageException("design " + design + " has no thermal case",
                "leave --thermal-case out; the package of a design that can be has one if its models know heat"))));
        terminal.err().println("written to " + Words.shell(file) + "; solve it with: paretile thermal " + Words.shell(file));
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
