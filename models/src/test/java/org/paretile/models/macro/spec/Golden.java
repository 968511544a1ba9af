package org.paretile.models.macro.spec;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerKind;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.ValueHistogram;
import org.paretile.models.macro.Entries;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Runs of CiMLoop's tool chain with two repairs, and our macros at the same values. */
final class Golden {
    static final Technology TECHNOLOGY = Technology.builtIn();

    private Golden() {}

    static Map<String, JsonNode> runs() {
        Map<String, JsonNode> runs = new LinkedHashMap<>();
        json("whole_macro_results.json").get("runs").forEach(run -> runs.put(run.get("run").asString(), run));
        return runs;
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

    static double[] uniform(int bins) {
        double[] masses = new double[bins];
        java.util.Arrays.fill(masses, 1);
        return masses;
    }

    static Entries entries(PreparedSpec macro, SpecLayer layer) {
        Entries entries = new Entries();
        macro.evaluate(java.util.List.of(layer), entries);
        return entries;
    }
}
