package org.paretile.models.macro.spec;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.circuit.Revision;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerKind;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.ValueHistogram;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Whole-macro runs of CiMLoop's tool chain with two repairs, and our macros at the same values. */
final class Golden {
    static final Technology TECHNOLOGY = Technology.builtIn();
    static final Map<String, JsonNode> RUNS = runs();

    private static final Map<String, double[]> HISTOGRAMS = Map.of(
            "basic", new double[] {0, 0, 0, 3, 2, 1, 0},
            "jia", new double[] {0, 0, 0, 8, 4, 2, 1},
            "isaacInputs", new double[] {0, 0, 0, 3, 1, 0, 0},
            "isaacWeights", new double[] {0, 1, 3, 4, 3, 1, 0},
            "uniform7", uniform(7),
            "uniform15", uniform(15),
            "upper15", new double[] {0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1},
            "wan", new double[] {5, 5, 6, 6, 7, 7, 8, 8, 8, 7, 7, 6, 6, 5, 5});

    /** A run: its name, our macro, and the matrix-vector product that fills it. */
    record Run(String name, String macro, int k, int m, String inputs, String weights, String overrides) {
        PreparedSpec prepare(Revision revision) {
            CompiledSpec spec = MacroSpec.shipped(macro).compile(TECHNOLOGY, revision);
            Overrides replaced = spec.overrides();
            for (String override : overrides.isBlank() ? new String[0] : overrides.split(" ")) {
                String[] pair = override.split("=");
                replaced = replaced.with(pair[0], Double.parseDouble(pair[1]));
            }
            return spec.prepare(replaced);
        }

        SpecLayer layer() {
            return matrix(k, m, histogram(inputs), histogram(weights));
        }

        JsonNode golden() {
            return RUNS.get(name);
        }

        @Override public String toString() {
            return name;
        }
    }

    private Golden() {}

    static double[] histogram(String name) {
        return HISTOGRAMS.get(name);
    }

    static Stream<Run> table() {
        return lines("runs.csv").map(line -> line.split(";", -1))
                .map(f -> new Run(f[0], f[1], Integer.parseInt(f[2]), Integer.parseInt(f[3]), f[4], f[5], f[6]));
    }

    static Stream<String> lines(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream(name)) {
            return List.copyOf(new String(stream.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).toList()).stream();
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static JsonNode json(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream(name)) {
            return new ObjectMapper().readTree(stream);
        } catch (IOException e) {
            throw new IllegalStateException(name, e);
        }
    }

    static SpecLayer matrix(int k, int m, double[] inputs, double[] weights) {
        return SpecLayer.of(new Layer("mvm", LayerKind.LINEAR, LayerShape.matrix(1, k, m), ValueHistogram.of("inputs", inputs),
                ValueHistogram.of("weights", weights)));
    }

    static Entries entries(PreparedSpec macro, SpecLayer... layers) {
        Entries entries = new Entries();
        macro.evaluate(List.of(layers), entries);
        return entries;
    }

    private static double[] uniform(int bins) {
        double[] masses = new double[bins];
        Arrays.fill(masses, 1);
        return masses;
    }

    private static Map<String, JsonNode> runs() {
        Map<String, JsonNode> runs = new LinkedHashMap<>();
        json("whole_macro_results.json").get("runs").forEach(run -> runs.put(run.get("run").asString(), run));
        return runs;
    }
}
