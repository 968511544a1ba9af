package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Tally;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.verify.Verification;
import org.paretile.experiments.verify.VerificationPrinter;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Fidelity;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile verify}. */
@Command(name = "verify", mixinStandardHelpOptions = true,
        description = "Evaluate the front of a run again with the detailed models, and say what that changes.",
        footer = {"", "Changes are shares of the value in the search; of temperatures and levels they are differences. RUN/verified.csv "
            + "then holds the front with the detailed numbers, without designs that the detailed models say cannot be."})
final class VerifyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table",
            description = "table, csv (a row a metric) or json; default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "Threads; default: the processors. The result does not depend on it.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Jobs.checked(jobs);
        try (RunDirectory directory = RunDirectory.view(run)) {
            DesignProblem problem = Studies.of(directory).problem();
            FrontTable front = FrontCommand.read(directory, problem);
            boolean detailed = problem.model().fidelities().contains(Fidelity.DETAILED);
            Verification verification = detailed ? evaluate(front) : new Verification(problem, List.of());
            print(verification, detailed, directory);
            if (detailed) {
                WholeFile.write(directory.verified(), verification.table().csv());
                terminal.err().println("the detailed numbers are in " + directory.verified());
            }
            if (front.rows().isEmpty()) {
                terminal.warning("the run has no feasible design");
                return ExitCode.NO_FEASIBLE_DESIGN.code();
            }
            if (detailed && verification.feasible().isEmpty()) {
                terminal.warning("no design of the front meets every constraint by the detailed models");
                return ExitCode.NO_FEASIBLE_DESIGN.code();
            }
            return ExitCode.OK.code();
        }
    }

    private Verification evaluate(FrontTable front) {
        try (Tally tally = new Tally(terminal, "verified", front.rows().size(), System::nanoTime)) {
            return Verification.of(front, jobs, tally::count);
        }
    }

    private void print(Verification verification, boolean detailed, RunDirectory directory) {
        VerificationPrinter printer = new VerificationPrinter(verification);
        String one = "the models of " + directory.manifest().problem() + " have one fidelity: the numbers of the front are the best there"
                + " are, there is nothing to verify";
        switch (format) {
            case JSON -> terminal.out().print(Json.pretty(printer.json()));
            case CSV -> printer.csv(terminal.out());
            case TABLE -> {
                if (detailed) {
                    printer.table(terminal.out());
                } else {
                    terminal.out().println(one);
                }
            }
        }
        terminal.out().flush();
        if (!detailed && format != Format.TABLE) {
            terminal.err().println(one);
        }
    }
}
