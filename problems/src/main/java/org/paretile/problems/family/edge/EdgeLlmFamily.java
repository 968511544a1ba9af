package org.paretile.problems.family.edge;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.paretile.models.ModelException;
import org.paretile.models.chiplet.ChipletModel;
import org.paretile.models.chiplet.ChipletTechnology;
import org.paretile.models.chiplet.Rules;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.system.SystemData;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.HuggingFaceConfig;
import org.paretile.models.workload.LayerFile;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.Task;
import org.paretile.models.workload.TransformerUse;
import org.paretile.models.workload.Transformers;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.Family;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.family.Money;
import org.paretile.problems.family.Setting;
import org.paretile.problems.family.SettingValue;
import org.paretile.problems.family.Settings;
import org.paretile.problems.metric.Quantity;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Ordered;
import org.paretile.problems.space.PowersOfTwo;

/**
 * Static, semi-static and dynamic chiplets in 2D, 2.5D and 3D packages for inference and continual learning of transformers
 * (3D-CIMlet, Du et al., DAC 2025).
 */
public final class EdgeLlmFamily implements Family {
    private static final Setting WORKLOAD = new Setting("workload", Setting.Kind.NAME_OR_FILE, "bert-base", false,
            "transformer: built in (paretile workloads), a Hugging Face config.json, or a layer file of 3D-CIMlet (CSV)");
    private static final Setting REVISION = new Setting("revision", Setting.Kind.WORD, "corrected", false,
            "corrected, or published: the numbers of 3D-CIMlet, defects included");
    private static final Setting TOKENS = word("tokens", "tokens of the transformer that run at once");
    private static final Setting CONTEXT = word("context", "tokens that its attention looks at; a decoder's cache has the others");
    private static final Setting OUTPUTS = word("outputs", "columns of its last matrix: classes or words");
    private static final Setting TASK = word("task",
            "inference, continual-learning (of adapters and output) or fine-tuning (of all weights)");
    private static final Setting ADAPTERS = word("adapter_width", "bottleneck of its adapters, 0 for none");
    private static final Setting TECHNOLOGY = new Setting("technology", Setting.Kind.FILE, "", false,
            "CSV file of cells and nodes of chiplets laid over those built in");
    private static final Setting GUARD_BAND = new Setting("guard_band", Setting.Kind.WORD, "0", false,
            "kelvin by which a die may be hotter than modelled and still keep its limit");
    /** More than any limit of a die leaves above room temperature. */
    private static final int MOST_GUARD_BAND_K = 100;
    private static final Setting THERMAL = new Setting("thermal", Setting.Kind.FILE, "", false,
            "CSV file of materials, cooling and limits laid over those built in");

    private static Setting word(String key, String description) {
        return new Setting(key, Setting.Kind.WORD, "", false, description + "; as the workload has it if left out");
    }

    @Override
    public String name() {
        return "edge-llm";
    }

    @Override
    public String summary() {
        return "static, semi-static and dynamic chiplets in a 2D, 2.5D or 3D package for a transformer";
    }

    @Override
    public List<Setting> settings() {
        return Stream.concat(Stream.of(WORKLOAD, REVISION, TOKENS, CONTEXT, OUTPUTS, TASK, ADAPTERS, GUARD_BAND,
                TECHNOLOGY, THERMAL), Money.SETTINGS.stream()).toList();
    }

    @Override
    public Map<String, Domain> firstSearch() {
        return Map.of("static.cell", Choice.of("rram", "edram", "sram"), "static.node", Ordered.of(14, 22, 28, 40),
                "static.subarray_height", new PowersOfTwo(64, 512), "static.subarray_width", new PowersOfTwo(64, 512),
                "readout_mux", new PowersOfTwo(1, 16), EdgeLlmParameters.PACKAGE, Choice.of("interposer", "micro-bump", "hybrid-bond"));
    }

    @Override
    public List<String> notes() {
        return CimletConfiguration.notes();
    }

    @Override
    public FamilyProblem bind(Settings settings) {
        boolean published = switch (text(settings, REVISION).orElse(REVISION.byDefault())) {
            case "published" -> true;
            case "corrected" -> false;
            case String other -> throw new ProblemException("bad-revision", "there is no revision '" + other + "'",
                    "it is corrected or published");
        };
        Rules rules = published ? Rules.published() : Rules.corrected();
        try {
            LayerGraph graph = graph(settings, published ? FlowRules.published() : FlowRules.corrected());
            return new EdgeLlmProblem(model(settings).prepare(graph, rules), data(settings), published);
        } catch (IllegalArgumentException e) { // what the user's files make of a workload
            throw new ModelException(String.valueOf(e.getMessage()), e);
        }
    }

    private static ChipletModel model(Settings settings) {
        ChipletTechnology builtIn = ChipletTechnology.builtIn();
        return new ChipletModel(settings.get(TECHNOLOGY.key()).orElse(null) instanceof SettingValue.TextFile(String file, String content)
                ? builtIn.with(file, new StringReader(content)) : builtIn, NetworkTechnology.builtIn());
    }

    private static SystemData data(Settings settings) {
        ThermalData thermal = ThermalData.builtIn();
        if (settings.get(THERMAL.key()).orElse(null) instanceof SettingValue.TextFile(String file, String content)) {
            thermal = thermal.with(file, new StringReader(content));
        }
        Money money = Money.of(settings);
        return new SystemData(thermal, money.data(), money.economics(), guardBandK(settings));
    }

    private static double guardBandK(Settings settings) {
        double kelvin = Quantity.parse(settings.word(GUARD_BAND)).in(Unit.KELVIN_DIFFERENCE, GUARD_BAND.key());
        if (kelvin < 0 || kelvin > MOST_GUARD_BAND_K) {
            throw new ProblemException("bad-guard-band", "guard_band is " + settings.word(GUARD_BAND),
                    "give 0 to " + MOST_GUARD_BAND_K + " kelvin");
        }
        return kelvin;
    }

    private static LayerGraph graph(Settings settings, FlowRules rules) {
        TransformerUse use = new TransformerUse(number(settings, TOKENS), number(settings, CONTEXT), number(settings, OUTPUTS),
                text(settings, TASK).map(Task::of), number(settings, ADAPTERS));
        return switch (settings.get(WORKLOAD.key()).orElse(new SettingValue.Word(WORKLOAD.byDefault()))) {
            case SettingValue.Word(String name) -> use.of(Transformers.named(name)).graph(rules);
            case SettingValue.TreeFile(String file, Object tree) ->
                use.of(HuggingFaceConfig.transformer(base(file), file, tree)).graph(rules);
            case SettingValue.TextFile(String file, String content) -> layers(file, content, use, rules);
        };
    }

    private static LayerGraph layers(String file, String content, TransformerUse use, FlowRules rules) {
        if (!use.isEmpty()) {
            throw new ProblemException("layers-have-shapes", "the layers of " + file + " have their shapes",
                    "leave out " + keys() + ", or name a transformer such as bert-base");
        }
        try {
            return LayerFile.read(base(file), file, new StringReader(content), rules);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String keys() {
        return Arrays.asList(TOKENS, CONTEXT, OUTPUTS, TASK, ADAPTERS).stream().map(Setting::key).collect(Collectors.joining(", "));
    }

    /** The name of a file without folder and ending. */
    private static String base(String file) {
        String own = file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
        return own.replaceFirst("\\.[^.]*$", "");
    }

    private static Optional<String> text(Settings settings, Setting setting) {
        return settings.get(setting.key()).map(value -> switch (value) {
            case SettingValue.Word(String text) -> text;
            case SettingValue.TextFile(String file, String content) -> file;
            case SettingValue.TreeFile(String file, Object tree) -> file;
        });
    }

    private static OptionalInt number(Settings settings, Setting setting) {
        Optional<String> text = text(settings, setting);
        try {
            return text.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(text.get().replace("_", "")));
        } catch (NumberFormatException e) {
            throw new ProblemException("not-a-number", setting.key() + " is '" + text.orElse("") + "', which is not a whole number",
                    "write for instance " + setting.key() + ": 128");
        }
    }
}
