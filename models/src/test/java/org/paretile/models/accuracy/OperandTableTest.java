package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.ValueHistogram;
import tools.jackson.databind.JsonNode;

class OperandTableTest {

    private static final ValueHistogram SIGNED = ValueHistogram.of("signed", 1, 2, 4, 8, 4, 2, 1);
    private static final ValueHistogram UNSIGNED = ValueHistogram.of("unsigned", 0, 0, 0, 8, 4, 2, 1);

    @Test
    void momentsAreThoseOfTheReferenceTables() {
        int checked = 0;
        for (JsonNode golden : Golden.read("slice_moments.json.gz").get("tables")) {
            OperandTable table = Golden.table(golden.get("histogram").asString(), golden.get("bits").asInt(),
                    golden.get("encoding").asString(), golden.get("slice_bits").asInt());
            near(golden, table.mean(), golden.get("mean_ratio"));
            near(golden, table.meanSquare(), golden.get("mean_square_ratio"));
            near(golden, table.quantisedMean(), golden.get("quantised_mean_ratio"));
            near(golden, table.quantisedMeanSquare(), golden.get("quantised_mean_square_ratio"));
            near(golden, table.crossMean(), golden.get("cross_mean_ratio"));
            JsonNode parts = golden.get("parts");
            assertThat(table.parts()).isEqualTo(parts.size());
            for (int part = 0; part < parts.size(); part++) {
                JsonNode moments = parts.get(part).get("moments_1_to_4_counts");
                JsonNode second = parts.get(part).get("second_moment_matrix_counts2");
                assertThat(table.slices()).isEqualTo(moments.size());
                for (int s = 0; s < moments.size(); s++) {
                    for (int n = 1; n <= 4; n++) {
                        near(golden, table.moment(part, s, n), moments.get(s).get(n - 1));
                    }
                    for (int t = 0; t < moments.size(); t++) {
                        near(golden, table.secondMoment(part, s, t), second.get(s).get(t));
                    }
                }
            }
            checked++;
        }
        assertThat(checked).isEqualTo(506);
    }

    private static void near(JsonNode where, double actual, JsonNode expected) {
        double value = expected.asDouble();
        assertThat(actual).as(where.get("histogram").toString()).isCloseTo(value, within(1e-6 * Math.abs(value) + 1e-15));
    }

    @Test
    void anAnaloguePairHasOddMomentsSubtractedAndEvenAdded() {
        OperandTable digital = OperandTable.of(SIGNED, 6, OperandEncoding.DIFFERENTIAL, 2);
        OperandTable analogue = OperandTable.of(SIGNED, 6, OperandEncoding.DIFFERENTIAL_ANALOGUE, 2);
        assertThat(analogue.parts()).isEqualTo(1);
        for (int s = 0; s < digital.slices(); s++) {
            for (int n = 1; n <= 4; n++) {
                double sign = n % 2 == 0 ? 1 : -1;
                assertThat(analogue.moment(0, s, n))
                        .isCloseTo(digital.moment(0, s, n) + sign * digital.moment(1, s, n), within(1e-12));
            }
        }
    }

    @Test
    void slicesAddUpToTheCode() {
        for (int sliceBits = 1; sliceBits <= 5; sliceBits++) {
            OperandTable table = OperandTable.of(UNSIGNED, 5, OperandEncoding.MAGNITUDE, sliceBits);
            double mean = 0;
            for (int s = 0; s < table.slices(); s++) {
                mean += Math.scalb(table.moment(0, s, 1), sliceBits * s);
            }
            assertThat(mean / 31).isCloseTo(table.quantisedMean(), within(1e-12));
        }
    }

    @Test
    void energyEncodingsMapToLayouts() {
        assertThat(OperandEncoding.ofInputs(Encoding.OFFSET_IF_SIGNED, true)).isEqualTo(OperandEncoding.OFFSET);
        assertThat(OperandEncoding.ofInputs(Encoding.OFFSET, false)).isEqualTo(OperandEncoding.MAGNITUDE);
        assertThat(OperandEncoding.ofInputs(Encoding.TWO_PART, true)).isEqualTo(OperandEncoding.DIFFERENTIAL);
        assertThat(OperandEncoding.ofWeights(
                        Encoding.TWO_PART_IF_SIGNED, true, OperandEncoding.Subtraction.ANALOGUE))
                .isEqualTo(OperandEncoding.DIFFERENTIAL_ANALOGUE);
        assertThat(OperandEncoding.ofWeights(
                        Encoding.TWO_PART_IF_SIGNED, false, OperandEncoding.Subtraction.ANALOGUE))
                .isEqualTo(OperandEncoding.MAGNITUDE);
        assertThatThrownBy(() -> OperandEncoding.ofInputs(Encoding.XNOR, true))
                .hasMessage("encoding xnor of inputs has no accuracy model; use magnitude, offset or two-part, or leave"
                        + " accuracy out");
        assertThatThrownBy(() -> OperandEncoding.ofInputs(Encoding.MAGNITUDE, true))
                .hasMessageStartingWith("encoding magnitude drops the sign of inputs");
    }

    @Test
    void layoutsThatDoNotFitAreRefused() {
        assertThatThrownBy(() -> OperandTable.of(SIGNED, 1, OperandEncoding.OFFSET, 1))
                .hasMessage("operand bits are 1; give 2 to 16 for values of either sign");
        assertThatThrownBy(() -> OperandTable.of(SIGNED, 8, OperandEncoding.OFFSET, 9))
                .hasMessage("bits of a slice are 9; give 1 to 8");
        assertThatThrownBy(() -> OperandTable.of(SIGNED, 8, OperandEncoding.MAGNITUDE, 1))
                .hasMessageContaining("use offset or differential");
        assertThatThrownBy(() -> OperandTable.of(UNSIGNED, 8, OperandEncoding.DIFFERENTIAL, 1))
                .hasMessageContaining("use magnitude");
    }
}
