package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.paretile.analysis.guideline.Designs;
import org.paretile.analysis.guideline.FeasibilityEffect;
import org.paretile.analysis.guideline.FrontRule;
import org.paretile.analysis.guideline.GlobalEffect;
import org.paretile.analysis.guideline.Guideline;
import org.paretile.analysis.guideline.Guidelines;
import org.paretile.analysis.guideline.Interaction;
import org.paretile.analysis.guideline.LocalEffect;
import org.paretile.analysis.guideline.PowerLaw;
import org.paretile.analysis.guideline.SharedChoice;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.EvaluatedDesigns;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.study.Study;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile guidelines}. */
@Command(name = "guidelines", mixinStandardHelpOptions = true, description = {
    "Learn from a run: what its Pareto designs share, rules for regions of the front, what each parameter does.",
    "Also written to guidelines.md in the run directory."})
final class GuidelinesCommand implements Callable<Integer> {
    /** Designs that are mined, at most. */
    private static final int MOST_DESIGNS = 200_000;
    private static final int LEAST_SAMPLES = 64;
    private static final int MOST_SAMPLES = 1 << 20;

    private final Terminal terminal;

    @Parameters(paramLabel = "RUN", description = "Run directory.")
    private Path run = Path.of("");

    @Option(names = "--level", paramLabel = "P",
            description = "Chance of a guideline of a kind where there is nothing to find; default: ${DEFAULT-VALUE}.")
    private double level = Guidelines.LEVEL;

    @Option(names = "--samples", paramLabel = "N", description = {
        "Base samples of the sensitivity over the space, each evaluated once a parameter, and eight designs more; 0 for none; default: ${DEFAULT-VALUE}."})
    private int samples = Guidelines.SAMPLES;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    GuidelinesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!(level > 0 && level < 1)) {
            throw new UsageException("--level is " + level, "give a probability between 0 and 1, for instance 0.05");
        }
        if (samples != 0 && (samples < LEAST_SAMPLES || samples > MOST_SAMPLES)) {
            throw new UsageException("--samples is " + samples, "give " + LEAST_SAMPLES + " to " + MOST_SAMPLES + ", or 0 for none");
        }
        try (RunDirectory directory = RunDirectory.view(run)) {
            Study study = Studies.of(directory);
            FrontTable front = FrontCommand.read(directory, study.problem());
            EvaluatedDesigns evaluated = EvaluatedDesigns.read(study, directory, front, MOST_DESIGNS);
            Designs designs = new Designs(study.problem().space(), study.problem().objectives(),
                    evaluated.genomes().toArray(int[][]::new), evaluated.points().toArray(double[][]::new));
            long seed = directory.manifest().seeds().getFirst();
            List<Guideline> guidelines = new ArrayList<>(Guidelines.mined(designs, level, seed));
            guidelines.addAll(Guidelines.measured(study.problem(), designs, samples, seed));
            String basis = basis(directory, designs, evaluated);
            print(guidelines, basis);
            terminal.out().flush();
            Path file = directory.path().resolve("guidelines.md");
            WholeFile.write(file, markdown(directory, basis, guidelines));
            if (format == Format.TABLE) {
                terminal.err().println(basis);
                terminal.err().println("written to " + Words.shell(file));
            }
            if (designs.size() == 0) {
                terminal.warning("the run has no feasible design, so only the sensitivity over the space can be told");
                return ExitCode.NO_FEASIBLE_DESIGN.code();
            }
            if (designs.paretoSize() < 15) {
                terminal.warning("the front has " + designs.paretoSize() + " designs: too few for rules; more evaluations or seeds"
                        + " give more");
            }
        }
        return ExitCode.OK.code();
    }

    private String basis(RunDirectory directory, Designs designs, EvaluatedDesigns evaluated) {
        String thinned = designs.size() < evaluated.feasible() ? String.format(Locale.ROOT, " (%,d different ones looked at)", designs.size())
                : "";
        return String.format(Locale.ROOT,
                "From %,d evaluations of %s, %,d of them feasible%s, %,d on the front; level %s for each kind, corrected for the number of"
                        + " questions. Shares among feasible designs are those of the searches' paths, which crowd near the front.",
                evaluated.evaluated(), directory.manifest().study(), evaluated.feasible(), thinned, designs.paretoSize(), level);
    }

    private static String markdown(RunDirectory directory, String basis, List<Guideline> guidelines) {
        StringBuilder text = new StringBuilder("# Guidelines: ").append(directory.manifest().study()).append("\n\n").append(basis).append('\n');
        topics(guidelines).forEach((topic, members) -> {
            text.append("\n## ").append(topic).append("\n\n");
            members.forEach(g -> text.append("- ").append(g.sentence()).append(".\n"));
        });
        return text.toString();
    }

    private static Map<String, List<Guideline>> topics(List<Guideline> guidelines) {
        Map<String, List<Guideline>> topics = new LinkedHashMap<>();
        guidelines.forEach(g -> topics.computeIfAbsent(g.topic(), t -> new ArrayList<>()).add(g));
        return topics;
    }

    private void print(List<Guideline> guidelines, String basis) {
        switch (format) {
            case TABLE -> {
                topics(guidelines).forEach((topic, members) -> {
                    terminal.out().println(topic);
                    members.forEach(g -> terminal.out().println("  " + g.sentence()));
                    terminal.out().println();
                });
            }
            case CSV -> {
                terminal.out().println("kind,guideline");
                guidelines.forEach(g -> terminal.out().println(Csv.row(List.of(kind(g), g.sentence()))));
            }
            case JSON -> {
                List<Map<String, Object>> all = guidelines.stream().map(g -> {
                    Map<String, Object> entry = new LinkedHashMap<>();
                    entry.put("kind", kind(g));
                    entry.put("sentence", g.sentence());
                    entry.put("numbers", g);
                    return entry;
                }).toList();
                Map<String, Object> object = new LinkedHashMap<>();
                object.put("basis", basis);
                object.put("guidelines", all);
                terminal.out().print(Json.pretty(object));
            }
        }
    }

    private static String kind(Guideline guideline) {
        return switch (guideline) {
            case SharedChoice _ -> "shared_choice";
            case FrontRule _ -> "front_rule";
            case PowerLaw _ -> "power_law";
            case LocalEffect _ -> "local_effect";
            case GlobalEffect _ -> "global_effect";
            case Interaction _ -> "interaction";
            case FeasibilityEffect _ -> "feasibility_effect";
        };
    }
}
