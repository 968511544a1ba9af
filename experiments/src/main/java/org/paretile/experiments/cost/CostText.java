package org.paretile.experiments.cost;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.StorageException.Kind;
import org.paretile.experiments.study.JsonReason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * A case file as it stands, JSON or YAML by its ending.
 *
 * @param file for messages
 * @param tree what it says
 * @param lines the line of every key
 */
record CostText(Path file, JsonNode tree, Map<JsonPointer, Integer> lines) {

    /** @throws StorageException {@link Kind#DAMAGED} with line and column */
    static CostText parse(Path file, String text) {
        if (text.isBlank()) {
            throw new StorageException(Kind.DAMAGED, file + " is empty", "'paretile help cost' shows the form");
        }
        ObjectMapper mapper = file.toString().toLowerCase(Locale.ROOT).endsWith(".json")
                ? JsonMapper.builder(JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build())
                        .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).build()
                : new YAMLMapper(YAMLFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build());
        try {
            return new CostText(file, mapper.readTree(text), lines(mapper, text));
        } catch (JacksonException e) {
            throw new StorageException(Kind.DAMAGED, file + JsonReason.place(e) + " cannot be read: " + JsonReason.reason(e),
                    "'paretile help cost' shows the form", e);
        }
    }

    private static Map<JsonPointer, Integer> lines(ObjectMapper mapper, String text) {
        Map<JsonPointer, Integer> lines = new HashMap<>();
        try (JsonParser parser = mapper.createParser(text)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME) {
                    lines.put(parser.streamReadContext().pathAsPointer(), parser.currentTokenLocation().getLineNr());
                }
            }
        }
        return lines;
    }

    /** {@code file:line}, or the file alone for what has no key. */
    String place(JsonPointer pointer) {
        Integer line = lines.get(pointer);
        return line == null ? file.toString() : file + ":" + line;
    }
}
