package org.paretile.analysis.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Values of moocore 0.20 (C) and, where given, exact rational values. */
class HypervolumeGoldenTest {

    record Case(String name, double[][] points, double[] reference, double expected) {
        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithTheReference(Case golden) {
        double hypervolume = Hypervolume.of(golden.points, golden.reference);

        assertThat(hypervolume).isCloseTo(golden.expected, within(1e-12 * golden.expected));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void agreesWithSlicing(Case golden) {
        assertThat(Fronts.slicedHypervolume(golden.points, golden.reference))
                .isCloseTo(golden.expected, within(1e-12 * golden.expected));
    }

    @Test
    void everyCaseIsRead() {
        assertThat(cases()).hasSizeGreaterThanOrEqualTo(21);
    }

    static Stream<Case> cases() {
        JsonNode document = JsonMapper.builder().build().readTree(read("cases.json"));
        return StreamSupport.stream(document.get("cases").spliterator(), false).map(HypervolumeGoldenTest::golden);
    }

    private static Case golden(JsonNode node) {
        List<String> lines = read(node.get("file").asString()).lines().skip(1).toList();
        double[][] points = lines.stream().map(HypervolumeGoldenTest::numbers).toArray(double[][]::new);
        double[] reference =
                StreamSupport.stream(node.get("reference").spliterator(), false).mapToDouble(JsonNode::asDouble).toArray();
        JsonNode rational = node.get("hypervolumeExactRational");
        double expected = rational.isNull() ? node.get("hypervolume").asDouble() : rational(rational.asString());
        return new Case(node.get("case").asString(), points, reference, expected);
    }

    private static double[] numbers(String line) {
        return Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray();
    }

    private static double rational(String text) {
        String[] parts = text.split("/");
        BigDecimal numerator = new BigDecimal(parts[0]);
        return parts.length == 1
                ? numerator.doubleValue()
                : numerator.divide(new BigDecimal(parts[1]), MathContext.DECIMAL128).doubleValue();
    }

    private static String read(String name) {
        try (InputStream stream = HypervolumeGoldenTest.class.getResourceAsStream("hypervolume/" + name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
