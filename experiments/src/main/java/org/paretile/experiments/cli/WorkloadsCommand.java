package org.paretile.experiments.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.catalog.GraphPrinter;
import org.paretile.experiments.catalog.Workload;
import org.paretile.experiments.run.Csv;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.terminal.ExitCode;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.Networks;
import org.paretile.models.workload.Residence;
import org.paretile.models.workload.Transformer;
import org.paretile.models.workload.Transformers;
import org.paretile.models.workload.ValueHistogram;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.metric.Scale;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code paretile workloads}. */
@Command(name = "workloads", mixinStandardHelpOptions = true,
        description = "List the built-in workloads, or the layers of one: networks with shapes and statistics of values, transformers "
                + "with weights and operations by how long an array keeps what it holds.",
        footer = {"", "A transformer of your own is the config.json of a Hugging Face encoder or decoder, or a layer file of 3D-CIMlet, "
            + "CSV; 'paretile workloads bert-base --format csv' prints one to begin with.", "",
            "A network of your own is a CSV file with the columns layer, kind (convolution, linear or attention), the loop "
            + "bounds N C M P Q R S G strideH strideW (1 if left out; C and M are required), inputs and weights. The last two "
            + "are distributions over an odd number of bins with exact zeros in the centre one:",
            "  normal BINS RMS             signed, RMS relative to the largest value",
            "  relu BINS RMS ZEROS         positive half of it, and a share of exact zeros",
            "  uniform BINS",
            "  histogram MASS MASS ...     measured, most negative bin first",
            "'paretile workloads resnet18 --format csv' prints one to begin with. Measured histograms alone (the setting "
            + "'histograms') are rows LAYER,inputs,MASS,MASS,... and LAYER,weights,MASS,MASS,..."})
final class WorkloadsCommand implements Callable<Integer> {
    private static final List<String> COLUMNS = List.of("layer", "kind", "n", "c", "m", "p", "q", "r", "s", "g", "weights", "macs",
            "inputs_signed", "inputs_zero", "inputs_mean_abs", "inputs_rms", "weights_signed", "weights_zero", "weights_mean_abs",
            "weights_rms");

    private final Terminal terminal;

    @Parameters(paramLabel = "NAME", arity = "0..1", description = "A built-in workload, a CSV file of layers or a config.json.")
    private @Nullable String name;

    @Option(names = "--format", paramLabel = "FORMAT", description = "table, csv or json; default: ${DEFAULT-VALUE}.", defaultValue = "table")
    private Format format = Format.TABLE;

    @ArgGroup(validate = false, heading = "%nTransformers:%n")
    private final TransformerOptions options = new TransformerOptions();

    WorkloadsCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (name == null) {
            print("workloads", Stream.concat(Networks.builtIn().stream().map(Networks::named).map(WorkloadsCommand::summary),
                    Transformers.builtIn().stream().map(Transformers::named).map(WorkloadsCommand::summary)).toList());
            return ExitCode.OK.code();
        }
        switch (Workload.find(name, options.use())) {
            case Workload.OfNetwork(Network network) when format == Format.CSV -> terminal.out().print(network.csv());
            case Workload.OfNetwork(Network network) -> print("layers", network.layers().stream().map(WorkloadsCommand::row).toList());
            case Workload.OfTransformer(LayerGraph graph) -> new GraphPrinter(terminal, graph).print(format);
        }
        return ExitCode.OK.code();
    }

    private static Map<String, Object> summary(Network network) {
        return summary(network.name(), "network", network.layers().size(), network.trainedWeights(), network.macs());
    }

    private static Map<String, Object> summary(Transformer model) {
        LayerGraph graph = model.graph(FlowRules.corrected());
        return summary(model.name(), "transformer", graph.layers().size(), graph.weights(Residence.STATIC), graph.operations() / 2);
    }

    private static Map<String, Object> summary(String name, String kind, long layers, long weights, long macs) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("workload", name);
        row.put("kind", kind);
        row.put("layers", layers);
        row.put("weights", weights);
        row.put("macs", macs);
        return row;
    }

    private static Map<String, Object> row(Layer layer) {
        LayerShape s = layer.shape();
        Map<String, Object> row = new LinkedHashMap<>();
        List<Object> values = new ArrayList<>(List.of(layer.name(), layer.kind().name().toLowerCase(Locale.ROOT), s.n(), s.c(),
                s.m(), s.p(), s.q(), s.r(), s.s(), s.g(), s.weights(), s.macs()));
        for (ValueHistogram h : List.of(layer.inputs(), layer.weights())) {
            values.addAll(List.of(h.signed(), h.zeroMass(), h.meanAbsolute(), h.rootMeanSquare()));
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            row.put(COLUMNS.get(i), values.get(i));
        }
        return row;
    }

    private void print(String what, List<Map<String, Object>> rows) {
        List<String> keys = List.copyOf(rows.getFirst().keySet());
        switch (format) {
            case JSON -> {
                Map<String, Object> object = new LinkedHashMap<>();
                if (name != null) {
                    object.put("workload", name);
                }
                object.put(what, rows);
                terminal.out().print(Json.pretty(object));
            }
            case CSV -> {
                terminal.out().println(Csv.row(keys));
                rows.forEach(r -> terminal.out().println(Csv.row(r.values().stream().map(WorkloadsCommand::text).toList())));
            }
            case TABLE -> {
                TextTable table = new TextTable(keys);
                rows.forEach(r -> table.row(r.values().stream()
                        .map(v -> v instanceof Double d ? Scale.digits(d) : v instanceof Long l ? String.format(Locale.ROOT, "%,d", l)
                                : v.toString()).toList()));
                table.print(terminal.out());
            }
        }
    }

    private static String text(Object value) {
        return value instanceof Double d ? Numbers.shortest(d) : value.toString();
    }
}
