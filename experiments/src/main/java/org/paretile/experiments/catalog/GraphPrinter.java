package org.paretile.experiments.catalog;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.experiments.run.Json;
import org.paretile.experiments.terminal.Format;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.TextTable;
import org.paretile.models.workload.LayerFile;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.MatrixLayer;
import org.paretile.models.workload.Residence;

/** Shows a transformer: its matrix products, what they hold and how much they compute. */
public final class GraphPrinter {
    private final Terminal terminal;
    private final LayerGraph graph;

    /** @param graph the layers of a transformer */
    public GraphPrinter(Terminal terminal, LayerGraph graph) {
        this.terminal = terminal;
        this.graph = graph;
    }

    /** A table has one line for equal products and the sums below; CSV is a layer file; JSON has every product. */
    /** Prints it in a format. */
    public void print(Format format) {
        switch (format) {
            case JSON -> terminal.out().print(Json.pretty(json()));
            case CSV -> terminal.out().print(LayerFile.text(graph.layers()));
            case TABLE -> table();
        }
    }

    private Map<String, Object> json() {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("workload", graph.name());
        object.put("heads", graph.heads());
        object.put("layers", graph.layers().stream().map(GraphPrinter::json).toList());
        Map<String, Object> totals = new LinkedHashMap<>();
        for (Residence residence : Residence.values()) {
            Map<String, Object> sums = new LinkedHashMap<>();
            sums.put("layers", layers(residence).size());
            sums.put("weights", graph.weights(residence));
            sums.put("operations", operations(layers(residence)));
            totals.put(word(residence), sums);
        }
        totals.put("operations", graph.operations());
        object.put("totals", totals);
        return object;
    }

    private static Map<String, Object> json(MatrixLayer layer) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("label", layer.label());
        row.put("residence", word(layer.residence()));
        row.put("input", List.of(layer.inputRows(), layer.inputColumns()));
        row.put("weight", List.of(layer.weightRows(), layer.weightColumns()));
        row.put("output", List.of(layer.outputRows(), layer.outputColumns()));
        row.put("softmax", layer.softmax());
        row.put("weights", layer.weights());
        row.put("operations", 2 * layer.macs());
        return row;
    }

    private void table() {
        Map<MatrixLayer, List<MatrixLayer>> groups = new LinkedHashMap<>();
        graph.layers().forEach(layer -> groups.computeIfAbsent(layer, key -> new ArrayList<>()).add(layer));
        TextTable table = new TextTable(List.of("layer", "residence", "count", "input", "weight", "output", "weights", "operations"));
        groups.forEach((layer, equal) -> table.row(List.of(layer.label(), word(layer.residence()), number(equal.size()),
                layer.inputRows() + "x" + layer.inputColumns(), layer.weightRows() + "x" + layer.weightColumns(),
                layer.outputRows() + "x" + layer.outputColumns(), number(equal.stream().mapToLong(MatrixLayer::weights).sum()),
                number(operations(equal)))));
        for (Residence residence : Residence.values()) {
            List<MatrixLayer> layers = layers(residence);
            if (!layers.isEmpty()) {
                table.row(List.of("all " + word(residence), word(residence), number(layers.size()), "", "", "",
                        number(graph.weights(residence)), number(operations(layers))));
            }
        }
        table.print(terminal.out());
    }

    private List<MatrixLayer> layers(Residence residence) {
        return graph.layers().stream().filter(layer -> layer.residence() == residence).toList();
    }

    private static long operations(List<MatrixLayer> layers) {
        return 2 * layers.stream().mapToLong(MatrixLayer::macs).sum();
    }

    private static String word(Residence residence) {
        return residence.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }
}
