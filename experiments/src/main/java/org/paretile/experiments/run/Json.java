package org.paretile.experiments.run;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as this program writes it: snake case, indented where people read it, one line where it is a log. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private Json() {}

    /** {@code value} (records, maps, lists) as indented text with a line end. */
    public static String pretty(Object value) {
        return MAPPER.writeValueAsString(value) + "\n";
    }

    /** {@code value} on one line. */
    public static String line(Object value) {
        return MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT).writeValueAsString(value);
    }

    /** Reads a value; {@link tools.jackson.core.JacksonException} if the text is not one. */
    public static <T> T parse(String text, Class<T> type) {
        return MAPPER.readValue(text, type);
    }
}
