package org.paretile.analysis.statistics;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Published examples, recomputed with SciPy 1.10. */
final class Golden {
    private Golden() {}

    static JsonNode read(String name) {
        try (InputStream stream = Golden.class.getResourceAsStream(name)) {
            return JsonMapper.shared().readTree(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A case of {@code rank-tests.json}, by the start of its name. */
    static JsonNode rankTest(String start) {
        return StreamSupport.stream(read("rank-tests.json").get("cases").spliterator(), false)
                .filter(c -> c.get("name").asString().startsWith(start)).findFirst().orElseThrow();
    }

    static double[] numbers(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
    }

    static double[][] rows(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).map(Golden::numbers).toArray(double[][]::new);
    }
}
