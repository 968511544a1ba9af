package org.paretile.experiments.session;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.SequencedSet;
import org.paretile.experiments.print.FrontPrinter;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.RunResult;
import org.paretile.experiments.run.Runner;
import org.paretile.experiments.run.Shortfall;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Direction;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.metric.Scale;

/** Runs a study in its directory before the user's eyes: progress, Ctrl-C, summary, exit code. */
public final class RunSession {
    private static final int SHOWN = 10;

    private final Terminal terminal;
    private final int jobs;
    private final boolean quiet;
    private final boolean verbose;

    /**
     * @param jobs threads
     * @param quiet no progress, no summary
     * @param verbose whether to say when each search begins
     */
    public RunSession(Terminal terminal, int jobs, boolean quiet, boolean verbose) {
        this.terminal = terminal;
        this.jobs = jobs;
        this.quiet = quiet;
        this.verbose = verbose;
    }

    /** Runs, and prints the front. */
    public ExitCode run(Study study, RunDirectory directory) {
        RunResult result = search(study, directory, "paretile resume " + Words.shell(directory.path()));
        if (result.interrupted()) {
            return ExitCode.INTERRUPTED;
        }
        boolean reported = report(study, directory, result.front());
        if (result.front().rows().isEmpty()) {
            explainShortfall(study, directory);
            return ExitCode.NO_FEASIBLE_DESIGN;
        }
        List<FrontTable.Row> shown = result.front().spread(SHOWN);
        FrontPrinter.table(result.front(), shown, terminal.out());
        terminal.out().flush();
        if (!quiet) {
            summarise(directory, result, shown.size(), reported);
        }
        return ExitCode.OK;
    }

    /**
     * Runs; says how to go on if it was stopped.
     *
     * @param again the command that goes on
     */
    public RunResult search(Study study, RunDirectory directory, String again) {
        String howToGoOn = "stopped; continue with: " + again;
        ProgressReporter reporter = new ProgressReporter(terminal, quiet, verbose, System::nanoTime);
        RunResult result;
        try (RunLog log = RunLog.open(directory.path().resolve("run.log"), reporter::warned);
                Interruption interruption = Interruption.listen(() -> {
                    reporter.closeLine();
                    terminal.err().println("stopping after this generation; once more stops now");
                }, () -> terminal.err().println(howToGoOn))) {
            Objects.requireNonNull(log);
            result = Runner.run(study, directory, jobs, reporter, interruption::requested);
        } catch (StorageException e) {
            reporter.closeLine();
            throw e;
        }
        if (result.interrupted()) {
            terminal.err().println(howToGoOn);
        }
        return result;
    }

    /** Writes the report; the run itself is safe by then, so that a failure is a warning. */
    private boolean report(Study study, RunDirectory directory, FrontTable front) {
        try {
            WholeFile.write(directory.path().resolve(RunPage.FILE), RunPage.of(study, directory, front, false, jobs).html());
            return true;
        } catch (RuntimeException e) {
            terminal.warning("report.html is not written: " + e.getMessage());
            return false;
        }
    }

    private void summarise(RunDirectory directory, RunResult result, int shown, boolean reported) {
        String path = Words.shell(directory.path());
        int size = result.front().rows().size();
        terminal.err().println(String.format(Locale.ROOT,
                "%n%s, %s, %s feasible, %s on the front%s, %s",
                Words.count(result.searches().size(), "search"), Words.count(result.evaluations(), "evaluation"),
                Words.share(result.feasible(), result.evaluations()), Words.count(size, "design"),
                size > shown ? " (" + shown + " of them above)" : "", ProgressLine.duration(result.seconds())));
        terminal.err().println("written to " + path + "  (front.csv, " + (reported ? "report.html, " : "") + "manifest.json, run.log)");
        unbounded(directory, result.front());
        String first = FrontTable.id(result.front().problem().space(), result.front().rows().getFirst().genome());
        terminal.err().println("next:  paretile front " + path + (size > shown ? "" : " --format csv")
                + "   paretile explain " + path + " " + first);
    }

    /** Says which metrics of the front are infinitely bad: nothing in the study asks for them, so the search lets them be. */
    private void unbounded(RunDirectory directory, FrontTable front) {
        DesignProblem problem = front.problem();
        SequencedSet<String> names = new LinkedHashSet<>();
        BitSet designs = new BitSet();
        for (int m = 0; m < problem.metrics().size(); m++) {
            Metric metric = problem.metrics().get(m);
            double worst = metric.direction() == Direction.MINIMIZE ? Double.POSITIVE_INFINITY : Double.NEGATIVE_INFINITY;
            for (int i = 0; i < front.rows().size(); i++) {
                if (front.rows().get(i).metrics()[m] == worst) {
                    designs.set(i);
                    names.add(metric.name());
                }
            }
        }
        if (!names.isEmpty()) {
            terminal.warning(String.join(", ", names) + " of " + Words.count(designs.cardinality(), "design")
                    + " on the front " + (names.size() == 1 ? "is" : "are") + " infinite");
            terminal.help("an objective or a constraint on " + names.getFirst() + " keeps such designs out; 'paretile problems "
                    + directory.manifest().problem() + "' says when that happens");
        }
    }

    private void explainShortfall(Study study, RunDirectory directory) {
        DesignProblem problem = study.problem();
        Shortfall shortfall = Shortfall.of(study, directory);
        terminal.warning("no design meets every constraint");
        if (shortfall.looked() < shortfall.evaluations()) {
            terminal.err().println(String.format(Locale.ROOT, "  %,d of the %s were evaluated once more, for metrics are not kept: "
                    + "the nearest, and others spread evenly over the run", shortfall.looked(),
                    Words.count(shortfall.evaluations(), "design")));
        }
        shortfall.limits().forEach(limit -> terminal.err().println("  " + limit(limit, shortfall)));
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

    private static String limit(Shortfall.Limit limit, Shortfall shortfall) {
        Scale scale = Scale.of(limit.constraint().metric().unit(), limit.best());
        String met = limit.met() == 0 ? "none" : limit.met() == shortfall.looked() ? "all" : String.format(Locale.ROOT, "%,d", limit.met());
        return limit.constraint() + ": met by " + met + " of " + (shortfall.looked() < shortfall.evaluations()
                ? "these" : Words.count(shortfall.looked(), "design")) + (Double.isNaN(limit.best()) ? ""
                : (limit.met() == 0 ? "; closest " : "; best value seen ") + scale.text(limit.best()));
    }
}
