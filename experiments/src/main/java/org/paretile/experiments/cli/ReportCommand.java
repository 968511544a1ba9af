package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.comparison.CompareFigures;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.session.RunPage;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile report}. */
@Command(name = "report", mixinStandardHelpOptions = true,
        description = "Write a run as one page to look at and to hand on: front, designs, guidelines, searches, how to repeat it.",
        footer = {"", "The page is one file that asks no network for anything. 'paretile run' writes it too."})
final class ReportCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Option(names = {"-o", "--out"}, paramLabel = "FILE", description = "Where to write the page; default: report.html in the run directory.")
    private @Nullable Path out;

    @Option(names = "--figures", paramLabel = "DIR", description = "Also write each figure as SVG, for papers.")
    private @Nullable Path figures;

    @Option(names = {"-j", "--jobs"}, paramLabel = "N", description = "Threads; default: the processors. The page does not depend on it.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    ReportCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        try (RunDirectory directory = RunDirectory.view(run)) {
            Study study = Studies.of(directory);
            FrontTable front = FrontCommand.read(directory, study.problem());
            Path page = out != null ? out : directory.path().resolve(RunPage.FILE);
            WholeFile.requireWritable(page, "name the file, for instance " + page.resolve(RunPage.FILE));
            if (figures != null) {
                WholeFile.makeDirectory(figures, "choose another with --figures");
            }
            RunPage made = RunPage.of(study, directory, front, figures != null, Jobs.checked(jobs));
            WholeFile.write(page, made.html());
            terminal.err().println("written to " + Words.shell(page));
            if (figures != null) {
                int written = CompareFigures.write(made.figures(), figures);
                terminal.err().println(Words.count(written, "figure") + " written to " + Words.shell(figures));
            }
            if (front.rows().isEmpty()) {
                terminal.warning("the run has no feasible design, so the page has none to show");
                return ExitCode.NO_FEASIBLE_DESIGN.code();
            }
        }
        return ExitCode.OK.code();
    }
}
