package org.paretile.experiments.cli;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.RunResult;
import org.paretile.experiments.run.Runner;
import org.paretile.experiments.run.Shortfall;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.study.Study;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Outcome;

/** Runs a study in its directory before the user's eyes: progress, Ctrl-C, summary, exit code. */
final class RunSession {
    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final int jobs;
    private final boolean quiet;
    private final boolean verbose;

    RunSession(Terminal terminal, int jobs, boolean quiet, boolean verbose) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    ExitCode run(Study study, RunDirectory directory) {
        ProgressReporter reporter = new ProgressReporter(terminal, quiet, verbose, System::nanoTime);
        RunResult result;
        try (RunLog log = RunLog.open(directory.path().resolve("run.log"));
                Interruption interruption = Interruption.listen(() -> {
                    reporter.closeLine();
                    terminal.err().println("stopping after this generation; once more stops now");
                })) {
            Objects.requireNonNull(log);
            result = Runner.run(study, directory, jobs, reporter, interruption::requested);
        } catch (StorageException e) {
            reporter.closeLine();
            throw e;
        }
        if (result.interrupted()) {
            terminal.err().println("stopped; continue with: paretile resume " + Words.shell(directory.path()));
            return ExitCode.INTERRUPTED;
        }
        if (result.front().rows().isEmpty()) {
            explainShortfall(study, directory);
            return ExitCode.NO_FEASIBLE_DESIGN;
        }
        List<FrontTable.Row> shown = result.front().spread(SHOWN);
        FrontPrinter.table(result.front(), shown, terminal.out());
        terminal.out().flush();
        if (!quiet) {
            summarise(directory, result, shown.size());
        }
        return ExitCode.OK;
    }

    private void summarise(RunDirectory directory, RunResult result, int shown) {
        String path = Words.shell(directory.path());
        int size = result.front().rows().size();
        terminal.err().println(String.format(Locale.ROOT,
                "%n%d search%s, %,d evaluations, %s feasible, %,d design%s on the front%s, %s",
                result.searches().size(), result.searches().size() == 1 ? "" : "es", result.evaluations(),
                Words.share(result.feasible(), result.evaluations()), size, size == 1 ? "" : "s",
                size > shown ? " (" + shown + " of them above)" : "", ProgressLine.duration(result.seconds())));
        terminal.err().println("written to " + path + "  (front.csv, manifest.json, run.log)");
        String first = FrontTable.id(result.front().problem().space(), result.front().rows().getFirst().genome());
        terminal.err().println("next:  paretile front " + path + (size > shown ? "" : " --format csv")
                + "   paretile explain " + path + " " + first);
    }

    private void explainShortfall(Study study, RunDirectory directory) {
        DesignProblem problem = study.problem();
        Shortfall shortfall = Shortfall.of(study, directory);
        terminal.warning("no design meets every constraint");
        for (Shortfall.Limit limit : shortfall.limits()) {
            Scale scale = Scale.of(limit.constraint().metric().unit(), limit.closest());
            terminal.err().println(String.format(Locale.ROOT, "  %s: met by %s of %,d designs looked at; closest %s",
                    limit.constraint(), limit.met() == 0 ? "none" : Integer.toString(limit.met()), shortfall.looked(),
                    Double.isNaN(limit.closest()) ? "unknown" : scale.text(limit.closest())));
        }
        String reason = shortfall.reason();
        if (reason != null) {
            terminal.err().println("  often there can be no such design: " + reason);
        }
        int[] nearest = shortfall.nearest();
        if (nearest != null && shortfall.violation() < Outcome.NO_DESIGN) {
            terminal.err().println(String.format(Locale.ROOT, "  smallest violation %.3g, by %s", shortfall.violation(),
                    FrontTable.id(problem.space(), nearest)));
        }
        terminal.help("widen the space or relax the constraint that is never met; 'paretile explain "
                + Words.shell(directory.path()) + (nearest == null ? "" : " " + FrontTable.id(problem.space(), nearest))
                + "' shows the nearest design");
    }
}
