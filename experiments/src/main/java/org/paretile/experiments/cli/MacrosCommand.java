package org.paretile.experiments.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.catalog.MacroSurveyPage;
import org.paretile.experiments.catalog.SourcedNumber;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.macro.spec.PreparedSpec;
import org.paretile.models.macro.survey.CircuitClass;
import org.paretile.models.macro.survey.MacroSurvey;
import org.paretile.models.macro.survey.Prediction;
import org.paretile.models.macro.survey.PublishedMacro.Use;
import org.paretile.models.macro.survey.PublishedMacro;
import org.paretile.models.macro.survey.SiliconComparison;
import org.paretile.models.macro.survey.SiliconPoint;
import org.paretile.models.macro.survey.ToolDeviation;
import org.paretile.models.technology.Technology;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Scale;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile macros}. */
@Command(name = "macros", mixinStandardHelpOptions = true,
        description = "List the macros that come with the program, or the numbers of one; or published macros beside the model.",
        footer = {"", "NAME is also the setting 'macro' of the problem cim-macro. --published prints a page: what the closed-form "
            + "circuits say about published macros with one factor for each class of circuit, and how far off they are. "
            + "Of a macro that comes with the program, table and json also show the published chip beside the model."})
final class MacrosCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A macro that comes with the program, or a CSV file.")
    private @Nullable String name;

    @Option(names = "--published", description = "Published macros beside the model.")
    private boolean published;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    MacrosCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (published && name != null) {
            throw new UsageException("NAME and --published cannot be given together", "leave one of them out");
        }
        if (published) {
            publish(MacroSurvey.of(Technology.builtIn()));
        } else if (name == null) {
            print(Map.of(), "macros", MacroSpec.shipped().stream().map(MacrosCommand::summary).toList());
        } else {
            describe(name);
        }
        return ExitCode.OK.code();
    }

    /** The numbers of a macro; of one that comes with the program, also its chip and CiMLoop's runs beside the model. */
    private void describe(String name) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("macro", name);
        List<Map<String, Object>> numbers = numbers(find(name));
        List<Map<String, Object>> silicon = SiliconComparison.points(name, Technology.builtIn()).stream()
                .map(MacrosCommand::row).toList();
        List<Map<String, Object>> tool = SiliconComparison.deviations(name).stream().map(MacrosCommand::row).toList();
        if (format == Format.JSON) {
            page.put("silicon", silicon);
            page.put("beyond_2_percent_of_cimloop", tool);
        }
        print(page, "numbers", numbers);
        if (format == Format.TABLE) {
            section("Published chip beside the model, point by point:", silicon);
            section("Components more than 2 % off CiMLoop's own runs, and why:", tool);
        }
    }

    private void section(String title, List<Map<String, Object>> rows) {
        if (!rows.isEmpty()) {
            terminal.out().println("\n" + title + "\n");
            print(Map.of(), "rows", rows);
        }
    }

    private static Map<String, Object> row(SiliconPoint point) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("point", point.point());
        row.put("quantity", point.quantity());
        row.put("unit", point.unit());
        row.put("published", point.published());
        row.put("model", point.model());
        row.put("deviation_percent", percent(point.deviationPercent()));
        row.put("confidence", point.confidence().label());
        row.put("source", point.source());
        return row;
    }

    private static Map<String, Object> row(ToolDeviation deviation) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("run", deviation.run());
        row.put("component", deviation.component());
        row.put("quantity", deviation.quantity());
        row.put("deviation_percent", deviation.percent());
        row.put("reason", deviation.reason());
        return row;
    }

    private static double percent(double value) {
        return Math.rint(10 * value) / 10;
    }

    private static MacroSpec find(String name) {
        if (MacroSpec.shipped().contains(name)) {
            return MacroSpec.shipped(name);
        }
        if (!Files.exists(Path.of(name))) {
            throw new UsageException("there is no macro '" + name + "', built in or as a file",
                    Spelling.advice(name, MacroSpec.shipped()));
        }
        return MacroSpec.read(Path.of(name));
    }

    private static Map<String, Object> summary(String name) {
        List<MacroSpec.Given> numbers = MacroSpec.shipped(name).numbers();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("macro", name);
        row.put("nodes", numbers.stream().map(g -> node(g.path())).filter(n -> !n.equals("variables")).distinct().count());
        row.put("numbers", (long) numbers.size());
        row.put("source", numbers.stream().collect(Collectors.groupingBy(MacroSpec.Given::source, LinkedHashMap::new,
                Collectors.counting())).entrySet().stream().max(Map.Entry.comparingByValue()).orElseThrow().getKey());
        return row;
    }

    /** Of every node, outermost first; what depends on a layer is 0, as there is none. */
    private static List<Map<String, Object>> numbers(MacroSpec spec) {
        var compiled = spec.compile(Technology.builtIn());
        PreparedSpec prepared = compiled.prepare(compiled.overrides());
        return spec.numbers().stream().map(given -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("node", node(given.path()));
            row.put("attribute", given.path().substring(given.path().indexOf('.') + 1));
            row.put("value", prepared.value(given.path()));
            row.put("unit", given.unit());
            row.put("source", given.source());
            return row;
        }).toList();
    }

    private static String node(String path) {
        return path.substring(0, path.indexOf('.'));
    }

    private void publish(MacroSurvey survey) {
        switch (format) {
            case TABLE -> new MacroSurveyPage(survey, terminal.out()).print();
            case CSV -> print(Map.of(), "predictions", survey.predictions().stream().map(MacrosCommand::row).toList());
            case JSON -> {
                Map<String, Object> page = new LinkedHashMap<>();
                Map<String, Object> factors = new LinkedHashMap<>();
                for (CircuitClass circuit : CircuitClass.values()) {
                    factors.put(circuit.label(), survey.factor(circuit));
                }
                page.put("factors", factors);
                page.put("predictions", survey.predictions().stream().map(MacrosCommand::row).toList());
                page.put("not_represented", survey.of(Use.NONE).stream()
                        .map(m -> Map.of("macro", m.name(), "reason", m.reason())).toList());
                page.put("numbers", survey.numbers().all().stream().map(n -> SourcedNumber.of(n).row()).toList());
                terminal.out().print(Json.pretty(page));
            }
        }
    }

    private static Map<String, Object> row(Prediction p) {
        PublishedMacro macro = p.macro();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("macro", macro.name());
        row.put("reference", macro.reference());
        row.put("venue", macro.venue());
        row.put("year", (long) macro.year());
        row.put("kind", macro.kind());
        row.put("readout", macro.digital() ? "digital" : "analogue");
        row.put("fitted", macro.use() == Use.FIT);
        row.put("published_tops_per_w_1b", macro.point().topsPerW());
        row.put("uncalibrated_tops_per_w_1b", p.plainTopsPerW());
        row.put("calibrated_tops_per_w_1b", p.topsPerW());
        row.put("left_out_tops_per_w_1b", p.leaveOneOutTopsPerW());
        return row;
    }

    private void print(Map<String, Object> head, String what, List<Map<String, Object>> rows) {
        List<String> keys = List.copyOf(rows.getFirst().keySet());
        switch (format) {
            case JSON -> {
                Map<String, Object> object = new LinkedHashMap<>(head);
                object.put(what, rows);
                terminal.out().print(Json.pretty(object));
            }
            case CSV -> {
                terminal.out().println(Csv.row(keys));
                rows.forEach(r -> terminal.out().println(Csv.row(r.values().stream().map(MacrosCommand::exact).toList())));
            }
            case TABLE -> {
                TextTable table = new TextTable(keys);
                rows.forEach(r -> table.row(r.values().stream()
                        .map(v -> v instanceof Double d ? Scale.digits(d) : v.toString()).toList()));
                table.print(terminal.out());
            }
        }
    }

    private static String exact(Object value) {
        return value instanceof Double d ? Numbers.shortest(d) : value.toString();
    }
}
