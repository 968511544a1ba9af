package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class EncodingTest {

    private static final Map<String, Encoding> NAMES = Map.of(
            "magnitude_encode_hist", Encoding.MAGNITUDE,
            "two_part_magnitude_encode_hist", Encoding.TWO_PART,
            "offset_encode_hist", Encoding.OFFSET,
            "offset_encode_if_signed_hist", Encoding.OFFSET_IF_SIGNED,
            "two_part_magnitude_encode_if_signed_hist", Encoding.TWO_PART_IF_SIGNED,
            "xnor_encode_hist", Encoding.XNOR,
            "zero_gated_xnor_encode_hist", Encoding.ZERO_GATED_XNOR);

    @Test
    void meanSliceLevelsAreThoseOfCimLoop() throws Exception {
        JsonNode golden;
        try (InputStream in = EncodingTest.class.getResourceAsStream("encoding_golden.json")) {
            golden = JsonMapper.shared().readTree(in);
        }
        int checked = 0;
        for (JsonNode example : golden.get("cases")) {
            ValueHistogram histogram = ValueHistogram.of(
                    "values", doubles(golden.get("histograms").get(example.get("histogram").asString())));
            Encoding encoding = NAMES.get(example.get("encoding").asString());
            SliceLevels levels = encoding.levels(
                    histogram, example.get("total_bits").asInt(), example.get("bits_per_slice").asInt());
            assertThat(levels.mean())
                    .as(example.toString())
                    .isCloseTo(example.get("average_slice_value").asDouble(), within(1e-12));
            assertThat(levels.perSlice())
                    .as(example.toString())
                    .containsExactly(doubles(example.get("per_slice")), within(1e-12));
            checked++;
        }
        assertThat(checked).isEqualTo(golden.get("cases").size()).isPositive();
    }

    @ParameterizedTest
    @EnumSource(Encoding.class)
    void densitiesAreProbabilitiesAndLevelsLieWithinFullScale(Encoding encoding) {
        ValueHistogram histogram = Networks.named("resnet18").layer("04").weights();
        for (int bits = 1; bits <= 12; bits++) {
            double[] densities = encoding.bitDensities(histogram, bits);
            assertThat(densities).hasSize(bits);
            assertThat(java.util.Arrays.stream(densities).allMatch(p -> p >= 0 && p <= 1 + 1e-12)).isTrue();
            for (int slice = 1; slice <= 8; slice++) {
                SliceLevels levels = encoding.levels(histogram, bits, slice);
                assertThat(levels.perSlice()).hasSize((bits + slice - 1) / slice);
                assertThat(levels.mean()).isBetween(0.0, 1.0);
            }
        }
    }

    @Test
    void mirroredValuesHaveTheSameMagnitudeLevels() {
        ValueHistogram values = ValueHistogram.of("a", 1, 2, 3, 8, 0, 4, 5);
        ValueHistogram mirrored = ValueHistogram.of("b", 5, 4, 0, 8, 3, 2, 1);
        assertThat(Encoding.MAGNITUDE.bitDensities(values, 6))
                .containsExactly(Encoding.MAGNITUDE.bitDensities(mirrored, 6), within(1e-15));
        assertThat(Encoding.OFFSET.bitDensities(values, 3)).isNotEqualTo(Encoding.OFFSET.bitDensities(mirrored, 3));
    }

    @Test
    void oneValueKeepsItsBits() {
        ValueHistogram five = ValueHistogram.of("five", 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1, 0, 0);
        assertThat(Encoding.MAGNITUDE.bitDensities(five, 3)).containsExactly(1, 0, 1);
        assertThat(Encoding.TWO_PART.bitDensities(five, 3)).containsExactly(0.5, 0, 0.5);
        assertThat(Encoding.OFFSET.bitDensities(five, 4)).containsExactly(1, 1, 0, 0);
        assertThat(Encoding.OFFSET.bitDensities(five, 6)).containsExactly(1, 1, 0, 0, 0.5, 0.5);
        assertThat(Encoding.OFFSET.bitDensities(five, 2)).containsExactly(1, 1);
        assertThat(Encoding.MAGNITUDE.levels(five, 3, 2).perSlice()).containsExactly(2.0 / 3, 1.0 / 3);
    }

    @Test
    void encodedBitsDoubleInTwoPartsOnlyWithASign() {
        assertThat(Encoding.TWO_PART_IF_SIGNED.encodedBits(8, true)).isEqualTo(16);
        assertThat(Encoding.TWO_PART_IF_SIGNED.encodedBits(8, false)).isEqualTo(8);
        assertThat(Encoding.OFFSET.encodedBits(8, true)).isEqualTo(8);
        assertThat(Encoding.ZERO_GATED_XNOR.encodedBits(8, true)).isEqualTo(9);
    }

    @Test
    void labelsAreWhatUsersType() {
        for (Encoding encoding : Encoding.values()) {
            assertThat(Encoding.of(encoding.label())).isEqualTo(encoding);
        }
        assertThatThrownBy(() -> Encoding.of("offsett"))
                .hasMessage("unknown encoding 'offsett'; use one of magnitude, two-part, offset, offset-if-signed,"
                        + " two-part-if-signed, xnor, zero-gated-xnor");
        assertThatThrownBy(() -> Encoding.OFFSET.bitDensities(ValueHistogram.of("v", 1, 1, 1), 0))
                .hasMessage("total bits are 0; give 1 to 64");
    }

    private static double[] doubles(JsonNode array) {
        double[] values = new double[array.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = array.get(i).asDouble();
        }
        return values;
    }
}
