package org.paretile.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.analysis.statistics.Comparison;
import org.paretile.analysis.statistics.Pair;
import org.paretile.experiments.compare.Contest;
import org.paretile.experiments.compare.ContestException;
import org.paretile.experiments.comparison.CompareFigures;
import org.paretile.experiments.comparison.CompareFormat;
import org.paretile.experiments.report.ComparisonPage;
import org.paretile.experiments.report.Report;
import org.paretile.experiments.report.Report.Compared;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.session.RunPage;
import org.paretile.experiments.session.RunSession;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code paretile compare}. */
@Command(name = "compare", mixinStandardHelpOptions = true,
        description = "Say which search is better than which: runs a study that lists several, or takes finished runs of one problem.",
        footer = {"", "Claims rest on rank tests, paired by seed where seeds agree, after Holm's correction for their number; A is how often "
            + "one search beats the other (Vargha and Delaney). All fronts are measured in one frame: --format json prints it."})
final class CompareCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "STUDY|RUN", arity = "1..*", description = "One study file, or run directories.")
    private List<Path> named = List.of();

    @Option(names = {"-o", "--out"}, paramLabel = "DIR", description = "Run directory of a study; default: runs/<study>.")
    private @Nullable Path out;

    @Option(names = "--seeds", paramLabel = "A..B", description = "Seeds of every search of a study.")
    private @Nullable String seeds;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "Override a key of the study.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Mixin
    private Jobs jobs = new Jobs();

    @Option(names = "--force", description = "Replace a run of another study that is there already.")
    private boolean force;

    @Option(names = "--alpha", paramLabel = "LEVEL", defaultValue = "0.05",
            description = "Chance of any false claim an indicator; default: ${DEFAULT-VALUE}.")
    private double alpha = 0.05;

    @Option(names = "--figures", paramLabel = "DIR",
            description = "Write box plots, critical-difference diagrams, anytime curves and attainment differences as SVG.")
    private @Nullable Path figures;

    @Option(names = "--report", paramLabel = "FILE", description = {
        "Write a page: of one run its report with the comparison, of several the comparison alone.",
        "A study has it anyway, as report.html in its run directory."})
    private @Nullable Path report;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "table", description = "table, csv, json or latex; default: ${DEFAULT-VALUE}.")
    private CompareFormat format = CompareFormat.TABLE;

    CompareCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!(alpha > 0 && alpha < 1)) {
            throw new UsageException("--alpha must be between 0 and 1 but is " + alpha, "leave it out for 0.05");
        }
        requireOutputs();
        if (named.size() == 1 && Files.isRegularFile(named.getFirst())) {
            return study(named.getFirst());
        }
        if (out != null || seeds != null || force || !set.isEmpty()) {
            throw new UsageException("--out, --seeds, --set and --force are for a study, but " + named.getFirst() + " is a run",
                    "name one study file, or leave them out");
        }
        return compare(named, report).code();
    }

    /** Before anything runs for minutes. */
    private void requireOutputs() {
        if (report != null) {
            WholeFile.requireWritable(report, "name the file, for instance " + report.resolve(RunPage.FILE));
        }
        if (figures != null) {
            WholeFile.makeDirectory(figures, "choose another with --figures");
        }
    }

    /** Runs the study first, or goes on with its run. */
    private int study(Path file) {
        Study study = Studies.read(file, new Overrides(set, Optional.ofNullable(seeds)));
        Path path = out != null ? out : Path.of("runs", study.name());
        RunSession session = jobs.session(terminal);
        try (RunDirectory directory = force || !isRunOf(path, study) ? RunDirectory.create(path, study, force) : RunDirectory.open(path)) {
            if (session.search(study, directory, again()).interrupted()) {
                return ExitCode.INTERRUPTED.code();
            }
        }
        return compare(List.of(path), report != null ? report : path.resolve(RunPage.FILE)).code();
    }

    /** The same command, which goes on with what the first began; it replaces nothing. */
    private String again() {
        return "paretile " + Objects.requireNonNull(spec).commandLine().getParseResult().originalArgs().stream()
                .filter(a -> !a.equals("--force")).map(Words::shell).collect(Collectors.joining(" "));
    }

    private static boolean isRunOf(Path path, Study study) {
        if (!Files.exists(path.resolve("manifest.json")) || !Files.exists(path.resolve("study.resolved.yaml"))) {
            return false;
        }
        try (RunDirectory run = RunDirectory.view(path)) {
            return run.isOf(study);
        }
    }

    private ExitCode compare(List<Path> paths, @Nullable Path page) {
        List<RunDirectory> runs = new ArrayList<>();
        try {
            paths.forEach(path -> runs.add(RunDirectory.view(path)));
            Contest contest = contest(runs, page);
            terminal.out().print(format.text(contest));
            terminal.out().flush();
            warn(contest);
            if (figures != null) {
                int written = CompareFigures.write(CompareFigures.of(contest), figures);
                terminal.err().println(Words.count(written, "figure") + " written to " + Words.shell(figures));
            }
            if (page != null) {
                report(page, () -> page(runs, contest));
            }
            return ExitCode.OK;
        } finally {
            runs.forEach(RunDirectory::close);
        }
    }

    /** The comparison; a run without a feasible design has a page all the same, which says what stood in the way. */
    private Contest contest(List<RunDirectory> runs, @Nullable Path page) {
        try {
            return Contest.of(runs, alpha, true);
        } catch (ContestException e) {
            if (page != null && e.withoutDesigns() && runs.size() == 1) {
                report(page, () -> page(runs.getFirst(), null, "The searches are not compared: " + e.getMessage() + "."));
            }
            throw e;
        }
    }

    /** Writes the page; one that was not asked for is worth a warning at the most. */
    private void report(Path page, Supplier<String> html) {
        try {
            WholeFile.write(page, html.get());
        } catch (RuntimeException e) {
            if (report != null) {
                throw e;
            }
            terminal.warning(page + " is not written: " + e.getMessage());
            return;
        }
        if (!jobs.quiet()) {
            terminal.err().println("written to " + Words.shell(page));
        }
    }

    private String page(List<RunDirectory> runs, Contest contest) {
        Compared compared = new Compared(contest, CompareFigures.of(contest));
        if (runs.size() > 1) {
            return ComparisonPage.html(compared, runs.stream().map(r -> r.path().toString()).toList());
        }
        return page(runs.getFirst(), compared, null);
    }

    private String page(RunDirectory run, @Nullable Compared compared, @Nullable String whyNot) {
        Study study = Studies.of(run);
        return new Report(study, run, FrontCommand.read(run, study.problem())).page(compared, whyNot, jobs.count()).html();
    }

    private void warn(Contest contest) {
        contest.notes().forEach(terminal::warning);
        Comparison first = contest.comparisons().getFirst();
        if (first.pairs().stream().anyMatch(p -> p.verdict() == Pair.Verdict.TOO_FEW_SEEDS)) {
            terminal.warning("too few seeds: with " + Words.count(contest.groups().size(), "algorithm") + " no difference can be shown by fewer than "
                    + first.fewestSeeds() + " seeds each");
            terminal.help("for instance --seeds 1.." + Math.max(15, first.fewestSeeds()));
        }
    }
}
