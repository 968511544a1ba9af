package org.paretile.experiments.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.print.Explanation;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.select.DesignFile;
import org.paretile.experiments.select.Studies;
import org.paretile.experiments.study.Overrides;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile evaluate}. */
@Command(name = "evaluate", mixinStandardHelpOptions = true, description = "Print the metrics of given designs.")
final class EvaluateCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "STUDY", description = "Study file.")
    private Path study = Path.of("");

    @Option(names = "--design", paramLabel = "FILE",
            description = "Designs: CSV with columns as in front.csv, or JSON; values in base units or with their unit.")
    private @Nullable Path designs;

    @Option(names = "--set", paramLabel = "KEY=VALUE",
            description = "Value of a parameter, also outside the study's space, or of another key of the study.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--fidelity", paramLabel = "fast|detailed",
            description = "Models to use; default: those of the search, of edge-llm in revision published detailed.")
    private @Nullable String fidelity;

    @Option(names = "--breakdown", description = "Also print where the metrics come from.")
    private boolean breakdown;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    EvaluateCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        DesignProblem problem = Studies.read(study, new Overrides(overrides(), Optional.empty())).problem();
        Fidelity fidelity = fidelity(problem.model());
        List<int[]> genomes = designs != null ? DesignFile.read(designs, problem) : List.of(only(problem));
        switch (format) {
            case TABLE -> table(problem, genomes, fidelity);
            case CSV -> csv(problem, genomes, fidelity);
            case JSON -> terminal.out().print(Json.pretty(
                    Map.of("designs", genomes.stream().map(g -> json(problem, g, fidelity)).toList())));
        }
        return ExitCode.OK.code();
    }

    private Fidelity fidelity(DesignModel model) {
        if (fidelity == null) {
            return model.usualFidelity();
        }
        Fidelity asked = Arrays.stream(Fidelity.values()).filter(f -> f.label().equals(fidelity)).findFirst()
                .orElseThrow(() -> new UsageException("there is no fidelity '" + fidelity + "'", "it is fast or detailed"));
        if (!model.fidelities().contains(asked)) {
            throw new UsageException("the models of this problem have one fidelity only, " + model.fidelities().getFirst().label(),
                    "leave out --fidelity");
        }
        return asked;
    }

    /** Plain parameter names mean {@code space.NAME}. */
    private Map<String, String> overrides() {
        if (set.isEmpty()) {
            return Map.of();
        }
        List<Parameter> parameters = Studies.read(study, Overrides.NONE).problem().space().parameters();
        Map<String, String> overrides = new LinkedHashMap<>();
        set.forEach((key, value) -> overrides.put(parameters.stream()
                .filter(p -> key.equals(p.name()) || key.equals(p.column())).findFirst()
                .map(p -> "space." + p.name()).orElse(key), value));
        return overrides;
    }

    /** The design of a space in which nothing is left to choose. */
    private int[] only(DesignProblem problem) {
        DesignSpace space = problem.space();
        int[] genome = new int[space.genes()];
        List<Parameter> open = IntStream.range(0, space.genes())
                .filter(p -> space.cardinality(p) > 1 && space.active(genome, p))
                .mapToObj(p -> space.parameters().get(p)).toList();
        if (!open.isEmpty()) {
            Parameter first = open.getFirst();
            throw new UsageException("the design has no value for "
                    + String.join(", ", open.stream().limit(8).map(Parameter::name).toList())
                    + (open.size() > 8 ? " and " + (open.size() - 8) + " more" : ""),
                    "give --set " + first.name() + "=… (" + Words.domain(first.domain()) + ") for each, or --design FILE");
        }
        return genome;
    }

    private void table(DesignProblem problem, List<int[]> genomes, Fidelity how) {
        for (int i = 0; i < genomes.size(); i++) {
            if (i > 0) {
                terminal.out().println();
            }
            Explanation explanation = Explanation.of(problem, genomes.get(i), how);
            explanation.design(terminal.out());
            if (breakdown) {
                explanation.origins(terminal.out());
            }
        }
    }

    private void csv(DesignProblem problem, List<int[]> genomes, Fidelity how) {
        if (breakdown) {
            throw new UsageException("--breakdown has no CSV form", "use --format table or json");
        }
        FrontTable none = new FrontTable(problem, List.of());
        terminal.out().println(Csv.row(Stream.concat(FrontTable.columns(problem).stream().filter(c -> !c.equals("search")),
                Stream.of("violation", "reason")).toList()));
        for (int[] genome : genomes) {
            Evaluation evaluation = problem.model().evaluate(genome, how);
            Outcome outcome = problem.outcome(genome, evaluation);
            double[] values = evaluation instanceof Evaluation.Metrics(double[] v) ? v : new double[0];
            List<String> cells = new ArrayList<>(none.cells(new FrontTable.Row("", genome, values)));
            cells.remove(1);
            for (int m = values.length; m < problem.metrics().size(); m++) {
                cells.add("");
            }
            cells.add(values.length == 0 ? "" : Numbers.shortest(outcome.violation()));
            cells.add(evaluation instanceof Evaluation.Infeasible infeasible ? infeasible.reason() : "");
            terminal.out().println(Csv.row(cells));
        }
    }

    private Map<String, Object> json(DesignProblem problem, int[] genome, Fidelity how) {
        Explanation explanation = Explanation.of(problem, genome, how);
        Map<String, Object> json = explanation.designJson();
        if (problem.model().fidelities().size() > 1) {
            json.put("fidelity", how.label());
        }
        if (breakdown) {
            json.putAll(explanation.originsJson());
        }
        return json;
    }
}
