package org.paretile.experiments.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

class JsonReasonTest {
    private static final JsonMapper MAPPER = JsonMapper.builder(
            JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();

    /** A form to read. */
    record Form(int count, List<Integer> items, Inner inner) {}

    /** A form inside it. */
    record Inner(double size) {}

    static Stream<Arguments> texts() {
        return Stream.of(Arguments.of("{ nope", ":1:3", "unexpected character 'n': was expecting a double quote to start a key"),
                Arguments.of("{\"a\":\n [1, 2", ":2:", "it ends before every bracket and quote is closed"),
                Arguments.of("{\"a\": \"b", ":1:", "it ends before every bracket and quote is closed"),
                Arguments.of("", "", "it is empty"),
                Arguments.of("{\"a\": 1, \"a\": 2}", ":1:", "the key 'a' is there twice"),
                Arguments.of("{\"a\": NaN}", ":1:", "'NaN' is no value of JSON"),
                Arguments.of("nope", ":1:", "unrecognized token 'nope': was expecting a text, number, list, object, true, false or null"),
                Arguments.of("{\"a\": 1} // b", ":1:", "unexpected character '/': JSON has no comments"),
                Arguments.of("{\"a\": 1} {}", ":1:", "something follows after its end"),
                Arguments.of("{\"a\": 1 /* b */}", ":1:", "unexpected character '/'"),
                Arguments.of("{\"a\": 012}", ":1:", "leading zero"),
                Arguments.of("{\"a\": 'b'}", ":1:", "unexpected character '''"),
                Arguments.of("[" .repeat(2000), "", "brackets are nested deeper than"),
                Arguments.of("[" + "1".repeat(5000) + "]", "", "a number is longer than 1000 characters"),
                Arguments.of("{\"a\": \"\t\"}", ":1:", "illegal control character number 9: has to be escaped"),
                Arguments.of("{\"a\": \"\\q\"}", ":1:", "unrecognized character escape 'q'"));
    }

    @ParameterizedTest
    @MethodSource("texts")
    void saysWhyATextIsNotJson(String text, String place, String reason) {
        JacksonException wrong = catchThrowableOfType(JacksonException.class, () -> {
            Object tree = MAPPER.readValue(text, Object.class);
            throw new AssertionError(tree);
        });
        plain(wrong);
        assertThat(JsonReason.place(wrong)).startsWith(place);
        assertThat(JsonReason.reason(wrong)).contains(reason);
    }

    static Stream<Arguments> forms() {
        return Stream.of(Arguments.of("{\"count\": \"x\"}", "'count' is not what belongs there"),
                Arguments.of("{\"items\": [1, {}]}", "'items[1]' is not what belongs there"),
                Arguments.of("{\"inner\": {\"size\": \"big\"}}", "'inner.size' is not what belongs there"),
                Arguments.of("[]", "it is not of the form that belongs here"));
    }

    @ParameterizedTest
    @MethodSource("forms")
    void namesTheKeyWhoseValueDoesNotFit(String text, String reason) {
        JacksonException wrong = catchThrowableOfType(JacksonException.class, () -> MAPPER.readValue(text, Form.class));
        plain(wrong);
        assertThat(JsonReason.reason(wrong)).isEqualTo(reason);
    }

    private static void plain(JacksonException wrong) {
        assertThat(JsonReason.reason(wrong)).isNotBlank().doesNotContain("`", "Source", "Stream", "ALLOW_", "Feature", "java", "code ");
    }
}
