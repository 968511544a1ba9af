package org.paretile.experiments.cli;

import java.io.StringReader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.catalog.SourcedNumber;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.models.technology.Technology;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile sources}. */
@Command(name = "sources", mixinStandardHelpOptions = true,
        description = "List the constants of the models with unit, source and confidence, the weakest first.",
        footer = {"", "NAME is a subject or the beginning of one: cell:rram_neurram, node:22, cell, adc, device, macro, "
            + "macro:isaac-isca-2016, workload, resnet18; or a model: survey, chiplet, network, thermal, cost, and of "
            + "published tools actuary, catch, ecochip.", "",
            "--format csv prints the form of files of your own: rows that change, without the 'chiplet:', 'thermal:' or 'cost:' that "
            + "is before some subjects, belong into the file that the setting technology, thermal or costs of a study names."})
final class SourcesCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("subject", "quantity", "value", "unit", "source", "confidence");

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "What the constants are of; all if left out.")
    private @Nullable String name;

    @Option(names = "--technology", paramLabel = "FILE.csv", description = "Lay a file of your own over those built in.")
    private @Nullable Path technology;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    SourcesCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Technology known = Technology.builtIn();
        Technology all = technology == null ? known
                : known.with(technology.toString(), new StringReader(WholeFile.read(technology)));
        List<SourcedNumber> numbers = SourcedNumber.all(all);
        List<SourcedNumber> chosen = numbers.stream().filter(n -> name == null || n.isOf(name)).toList();
        if (chosen.isEmpty()) {
            throw new UsageException("there are no constants of '" + name + "'",
                    advice(String.valueOf(name), numbers.stream().map(n -> n.subject().replaceAll("@.*", "")).distinct().toList()));
        }
        print(chosen.stream().map(SourcedNumber::row).toList());
        return ExitCode.OK.code();
    }

    /** Subjects spelt much like {@code name}; if none is, what there are constants of. */
    private static String advice(String name, List<String> subjects) {
        return Spelling.near(name, subjects).isEmpty() ? "there are " + subjects.stream().map(s -> s.replaceFirst(":.*", "")).distinct()
                .collect(Collectors.joining(", ")) + "; 'paretile sources' lists all" : Spelling.advice(name, subjects);
    }

    private void print(List<Map<String, Object>> rows) {
        switch (format) {
            case JSON -> terminal.out().print(Json.pretty(Map.of("constants", rows)));
            case CSV -> {
                terminal.out().println(Csv.row(COLUMNS));
                rows.forEach(r -> terminal.out().println(Csv.row(r.values().stream().map(SourcesCommand::text).toList())));
            }
            case TABLE -> {
                TextTable table = new TextTable(COLUMNS);
                rows.forEach(r -> table.row(r.values().stream().map(SourcesCommand::text).toList()));
                table.print(terminal.out());
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Double d ? Numbers.shortest(d) : value.toString();
    }
}
