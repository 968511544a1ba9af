package org.paretile.experiments.cli;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.catalog.FamilyJson;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.JsonReason;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.experiments.terminal.UsageException;
import org.paretile.experiments.terminal.Words;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.Families;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Spelling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.core.JacksonException;

/** {@code paretile problems}. */
@Command(name = "problems", mixinStandardHelpOptions = true,
        description = "List the problem families, or one family's settings, parameters and metrics.")
final class ProblemsCommand implements Callable<Integer> {
    private static final int WIDTH = 100;

    private final Terminal terminal;

    @Parameters(paramLabel = "FAMILY", arity = "0..1", description = "A family, as a study names it in 'problem:'.")
    private @Nullable String family;

    @Option(names = "--set", paramLabel = "KEY=VALUE", description = "A setting of the family, for instance instance=FILE.json.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(names = "--format", paramLabel = "FORMAT", description = "table or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    ProblemsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (format == Format.CSV) {
            throw new UsageException("families have no CSV form", "use --format table or json");
        }
        if (family == null) {
            list();
        } else {
            String name = family;
            one(Families.find(name).orElseThrow(() -> new UsageException("there is no problem family '" + name + "'",
                    Spelling.advice(name, Families.all().stream().map(Family::name).toList()))));
        }
        return ExitCode.OK.code();
    }

    private void list() {
        if (format == Format.JSON) {
            terminal.out().print(Json.pretty(Map.of("families", Families.all().stream()
                    .map(f -> Map.of("name", f.name(), "summary", f.summary())).toList())));
            return;
        }
        TextTable table = new TextTable(List.of("problem", "what it searches"));
        Families.all().forEach(f -> table.row(List.of(f.name(), f.summary())));
        table.print(terminal.out());
    }

    private void one(Family chosen) {
        Settings settings = settings(chosen);
        FamilyProblem bound;
        try {
            bound = chosen.bind(settings);
        } catch (ProblemException e) {
            if (!set.isEmpty()) {
                throw e;
            }
            bound = null;
        }
        if (format == Format.JSON) {
            terminal.out().print(Json.pretty(FamilyJson.of(chosen, bound)));
        } else {
            print(chosen, bound, terminal.out());
        }
        if (bound == null) {
            String required = chosen.settings().stream().filter(Setting::required).map(Setting::key).findFirst().orElse("KEY");
            terminal.err().println("parameters and metrics depend on '" + required + "': paretile problems " + chosen.name()
                    + " --set " + required + "=…");
        }
    }

    private Settings settings(Family chosen) {
        Map<String, SettingValue> values = new LinkedHashMap<>();
        set.forEach((key, text) -> {
            Setting setting = chosen.settings().stream().filter(s -> s.key().equals(key)).findFirst()
                    .orElseThrow(() -> new UsageException(chosen.name() + " has no setting '" + key + "'",
                            Spelling.advice(key, chosen.settings().stream().map(Setting::key).toList())));
            boolean file = setting.kind() == Setting.Kind.FILE
                    || (setting.kind() == Setting.Kind.NAME_OR_FILE && Files.exists(Path.of(text)));
            values.put(key, file ? file(Path.of(text)) : new SettingValue.Word(text));
        });
        return new Settings(values);
    }

    private static SettingValue file(Path file) {
        String text = WholeFile.read(file);
        if (!file.toString().toLowerCase(Locale.ROOT).endsWith(".json")) {
            return new SettingValue.TextFile(file.toString(), text);
        }
        try {
            return new SettingValue.TreeFile(file.toString(), Json.parse(text, Object.class));
        } catch (JacksonException e) {
            throw new UsageException(file + JsonReason.place(e) + " is not JSON: " + JsonReason.reason(e),
                    "check quotes, commas and brackets");
        }
    }

    private static void print(Family chosen, @Nullable FamilyProblem bound, PrintStream out) {
        out.println(chosen.name() + ": " + chosen.summary());
        if (!chosen.settings().isEmpty()) {
            TextTable table = new TextTable(List.of("setting", "default", "what it is"));
            chosen.settings().forEach(s -> table.row(List.of(s.key(), s.required() ? "(required)" : s.byDefault(), s.description())));
            out.println();
            table.print(out);
        }
        if (bound == null) {
            return;
        }
        out.println();
        out.println("parameters, with what a study gets that does not name them:");
        for (ParameterSpec p : bound.parameters()) {
            out.println();
            out.println(p.name() + (p.unit().symbol().isEmpty() ? "" : " [" + p.unit() + "]") + ": " + Words.domain(p.byDefault()));
            wrapped(p.description() + (p.activeIf() == null ? "" : "; only if " + p.activeIf()), out);
            String takes = p.range().words();
            if (!takes.equals(Words.domain(p.byDefault()))) {
                wrapped("takes " + takes, out);
            }
        }
        out.println();
        out.println("metrics (* an objective of a study that names none):");
        for (Metric m : bound.metrics()) {
            out.println();
            out.println(m.name() + (m.unit().symbol().isEmpty() ? "" : " [" + m.unit() + "]") + ", the "
                    + (m.direction().sign() > 0 ? "lower" : "higher") + " the better"
                    + (bound.objectives().stream().anyMatch(o -> o.metric().equals(m)) ? " *" : ""));
            wrapped(m.description(), out);
        }
        if (!bound.constraints().isEmpty()) {
            out.println();
        }
        bound.constraints().forEach(c -> out.println("always: " + c));
        if (!chosen.notes().isEmpty()) {
            out.println();
        }
        chosen.notes().forEach(out::println);
    }

    private static void wrapped(String text, PrintStream out) {
        StringBuilder line = new StringBuilder("   ");
        for (String word : text.split(" ")) {
            if (line.length() + word.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder("   ");
            }
            line.append(' ').append(word);
        }
        out.println(line);
    }
}
