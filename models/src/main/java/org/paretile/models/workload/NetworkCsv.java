package org.paretile.models.workload;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.paretile.models.ModelException;

/** The two CSV forms of this package: networks, and histograms of a network's layers. */
final class NetworkCsv {

    private static final List<String> BOUNDS =
            List.of("N", "C", "M", "P", "Q", "R", "S", "G", "strideH", "strideW");
    private static final List<String> REQUIRED = List.of("layer", "C", "M", "inputs", "weights");
    private static final List<String> KNOWN = List.of("layer", "kind", "inputs", "weights", "network", "inputsTv",
            "inputsLevel", "weightsTv", "weightsLevel", "N", "C", "M", "P", "Q", "R", "S", "G", "strideH", "strideW");

    private static final int MOST_REFUSALS = 20;

    private NetworkCsv() {}

    /** A line of a table: where it is, and its cells by column. */
    record Row(String source, int line, Map<String, String> cells) {

        String cell(String column, String otherwise) {
            String text = cells.getOrDefault(column, "");
            return text.isEmpty() ? otherwise : text;
        }

        ModelException refused(IllegalArgumentException cause) {
            return new ModelException(source + ", line " + line + ": " + cause.getMessage(), cause);
        }

        Layer layer() {
            try {
                String name = cell("layer", "");
                long[] bound = new long[BOUNDS.size()];
                for (int i = 0; i < bound.length; i++) {
                    bound[i] = whole(BOUNDS.get(i), cell(BOUNDS.get(i), required(BOUNDS.get(i)) ? "" : "1"));
                }
                return new Layer(
                        name,
                        LayerKind.of(cell("kind", LayerKind.LINEAR.label())),
                        new LayerShape(bound[0], bound[1], bound[2], bound[3], bound[4], bound[5], bound[6], bound[7],
                                bound[8], bound[9]),
                        ValueDistribution.parse("inputs of layer " + name, cell("inputs", "")),
                        ValueDistribution.parse("weights of layer " + name, cell("weights", "")));
            } catch (IllegalArgumentException e) {
                throw refused(e);
            }
        }

        private static boolean required(String column) {
            return REQUIRED.contains(column);
        }

        private static long whole(String column, String text) {
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        column + " is '" + text + "'; write a whole number of at least 1", e);
            }
        }
    }

    /** The layers of a file; a refusal has every row that is wrong, up to {@value #MOST_REFUSALS}. */
    static List<Layer> layers(String source, Reader reader) throws IOException {
        List<Layer> layers = new ArrayList<>();
        List<String> refusals = new ArrayList<>();
        for (Row row : rows(source, reader)) {
            try {
                layers.add(row.layer());
            } catch (ModelException e) {
                refusals.add(String.valueOf(e.getMessage()));
            }
        }
        if (!refusals.isEmpty()) {
            List<String> told = refusals.subList(0, Math.min(MOST_REFUSALS, refusals.size()));
            throw new ModelException(String.join("\n", told) + (told.size() < refusals.size()
                    ? "\n" + (refusals.size() - told.size()) + " more rows of " + source + " are wrong" : ""));
        }
        return layers;
    }

    /** A network as a file of this form, values as histograms; reads back to the same network, but for the last digit. */
    static String text(Network network) {
        StringBuilder text = new StringBuilder("layer,kind," + String.join(",", BOUNDS) + ",inputs,weights\n");
        for (Layer layer : network.layers()) {
            LayerShape s = layer.shape();
            text.append(layer.name()).append(',').append(layer.kind().label());
            for (long bound : new long[] {s.n(), s.c(), s.m(), s.p(), s.q(), s.r(), s.s(), s.g(), s.strideH(), s.strideW()}) {
                text.append(',').append(bound);
            }
            text.append(',').append(histogram(layer.inputs())).append(',').append(histogram(layer.weights())).append('\n');
        }
        return text.toString();
    }

    private static String histogram(ValueHistogram values) {
        StringBuilder text = new StringBuilder("histogram");
        for (int i = 0; i < values.bins(); i++) {
            text.append(' ').append(values.mass(i));
        }
        return text.toString();
    }

    static List<Row> rows(String source, Reader reader) throws IOException {
        List<Row> rows = new ArrayList<>();
        List<String> header = List.of();
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = Arrays.stream(line.split(",", -1)).map(String::strip).toList();
            if (header.isEmpty()) {
                header = checkHeader(source, number, cells);
            } else if (cells.size() != header.size()) {
                throw new ModelException(source + ", line " + number + ": " + cells.size()
                        + " cells under a header of " + header.size() + "; separate cells by commas, numbers inside"
                        + " a distribution by blanks");
            } else {
                Map<String, String> row = new LinkedHashMap<>();
                for (int i = 0; i < header.size(); i++) {
                    row.put(header.get(i), cells.get(i));
                }
                rows.add(new Row(source, number, row));
            }
        }
        if (rows.isEmpty()) {
            throw new ModelException(
                    source + ": no layers; write a header line and a line for every layer");
        }
        return rows;
    }

    private static List<String> checkHeader(String source, int line, List<String> header) {
        for (String column : header) {
            if (!KNOWN.contains(column)) {
                throw new ModelException(source + ", line " + line + ": unknown column '" + column
                        + "'; the columns are " + String.join(", ", KNOWN.subList(0, 4)) + " and "
                        + String.join(" ", BOUNDS));
            }
        }
        for (String column : REQUIRED) {
            if (!header.contains(column)) {
                throw new ModelException(
                        source + ", line " + line + ": column '" + column + "' is missing; add it to the header");
            }
        }
        return header;
    }

    static List<Layer> override(Network network, String source, Reader reader) throws IOException {
        Map<String, Layer> layers = new LinkedHashMap<>();
        network.layers().forEach(layer -> layers.put(layer.name(), layer));
        BufferedReader lines = new BufferedReader(reader);
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.startsWith("layer,tensor")) {
                continue;
            }
            try {
                replace(network, layers, line.split(",", -1));
            } catch (IllegalArgumentException e) {
                throw new ModelException(source + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return List.copyOf(layers.values());
    }

    private static void replace(Network network, Map<String, Layer> layers, String[] cells) {
        if (cells.length < 3) {
            throw new IllegalArgumentException(cells.length + " cells; write layer,tensor,mass,mass,...");
        }
        Layer layer = network.layer(cells[0].strip());
        Layer current = layers.getOrDefault(layer.name(), layer);
        String tensor = cells[1].strip();
        double[] masses = new double[cells.length - 2];
        for (int i = 0; i < masses.length; i++) {
            String text = cells[i + 2].strip();
            try {
                masses[i] = Double.parseDouble(text);
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(
                        "bin " + i + " is '" + text + "'; write the mass of the bin as a number", e);
            }
        }
        ValueHistogram histogram = ValueHistogram.of(tensor + " of layer " + layer.name(), masses);
        layers.put(layer.name(), switch (tensor) {
            case "inputs" -> current.withInputs(histogram);
            case "weights" -> current.withWeights(histogram);
            default -> throw new IllegalArgumentException(
                    "unknown tensor '" + tensor + "'; write inputs or weights");
        });
    }
}
