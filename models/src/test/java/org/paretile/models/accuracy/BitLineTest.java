package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against simulated resistor ladders. */
class BitLineTest {

    private static final Map<BitLine.Calibration, String> NAMES = Map.of(
            BitLine.Calibration.NONE, "uncalibrated",
            BitLine.Calibration.OUTPUT, "digital_affine",
            BitLine.Calibration.SLICE_PAIR, "slice_calibrated");

    private static DotProduct product(JsonNode c, double kappa, BitLine.Calibration calibration, double lengthFactor) {
        double onOff = c.get("on_off_ratio").isNull() ? Double.POSITIVE_INFINITY : c.get("on_off_ratio").asDouble();
        Device device = Device.ofCells(0, 0, 0, onOff)
                .withBitLine(new BitLine(kappa, c.get("undriven_rows_isolated").asBoolean(), calibration));
        OperandTable inputs = Golden.table(c.get("inputs_histogram").asString(), c.get("input_bits").asInt(),
                c.get("input_encoding").asString(), c.get("dac_bits").asInt());
        OperandTable weights = Golden.table(c.get("weights_histogram").asString(), c.get("weight_bits").asInt(),
                c.get("weight_encoding").asString(), c.get("cell_bits").asInt());
        int rows = c.get("rows").asInt();
        return new DotProduct(inputs, StoredWeights.of(weights, device), (long) (rows * lengthFactor), rows,
                Adc.fullRange(20));
    }

    private static DotProduct product(JsonNode c, BitLine.Calibration calibration) {
        return product(c, kappa(c), calibration, c.get("row_tiles").asInt());
    }

    private static double kappa(JsonNode c) {
        return c.get("kappa_wire_resistance_times_unit_conductance").asDouble();
    }

    private static List<JsonNode> runs() {
        List<JsonNode> runs = new ArrayList<>();
        Golden.read("ir_drop_monte_carlo.json").get("configurations").forEach(runs::add);
        return runs;
    }

    @Test
    void theLossIsThatOfTheLadder() {
        assertThat(runs()).hasSize(64);
        for (JsonNode c : runs()) {
            NAMES.forEach((calibration, name) -> {
                double db = product(c, calibration).fast().hardwareSnrDb();
                assertThat(db).as(name + c).isCloseTo(c.get("pred_snr_" + name + "_db").asDouble(), within(0.01));
                assertThat(db).as(name + c).isCloseTo(c.get("sim_snr_" + name + "_db").asDouble(), within(1.7));
            });
            DotProduct product = product(c, BitLine.Calibration.NONE);
            WireLoss.Tile tile = product.stored().wire(product.inputs()).tile(product.rows());
            assertThat(tile.meanGain()).isCloseTo(c.get("sim_mean_gain_ratio").asDouble(), within(0.002));
            assertThat(tile.meanGain()).isCloseTo(c.get("pred_mean_gain_ratio").asDouble(), within(1e-9));
            assertThat(tile.linear()).isCloseTo(c.get("max_relative_linear_loss_ratio").asDouble(), within(1e-9));
        }
    }

    @Test
    void calibrationNeverHurtsAndFinerCalibrationHelps() {
        for (JsonNode c : runs()) {
            double none = product(c, BitLine.Calibration.NONE).fast().hardwareSnrDb();
            double output = product(c, BitLine.Calibration.OUTPUT).fast().hardwareSnrDb();
            double pair = product(c, BitLine.Calibration.SLICE_PAIR).fast().hardwareSnrDb();
            assertThat(output).isGreaterThanOrEqualTo(none);
            assertThat(pair).isGreaterThan(none);
        }
    }

    @Test
    void halfTheResistanceIsSixDecibelsWhereTheLossIsSmall() {
        for (JsonNode c : runs()) {
            for (BitLine.Calibration calibration : BitLine.Calibration.values()) {
                double all = product(c, 1e-8, calibration, 1).fast().hardwareSnrDb();
                double half = product(c, 0.5e-8, calibration, 1).fast().hardwareSnrDb();
                assertThat(half - all).isCloseTo(6.02, within(0.01));
            }
        }
    }

    @Test
    void noResistanceIsNoLoss() {
        ComputeAccuracy accuracy = product(runs().getFirst(), 0, BitLine.Calibration.NONE, 1).fast();
        assertThat(accuracy.exact()).isTrue();
        assertThat(accuracy.noise().irDrop()).isZero();
        ComputeAccuracy little = product(runs().getFirst(), 1e-6, BitLine.Calibration.NONE, 1).fast();
        assertThat(little.exact()).isFalse();
        assertThat(little.withinAssumptions()).isTrue();
        assertThat(product(runs().getFirst(), 1e-2, BitLine.Calibration.NONE, 1).fast().withinAssumptions()).isFalse();
    }

    @Test
    void calibratedTilesAddUp() {
        JsonNode c = runs().getFirst();
        double one = product(c, 1e-5, BitLine.Calibration.SLICE_PAIR, 1).fast().noise().irDrop();
        double three = product(c, 1e-5, BitLine.Calibration.SLICE_PAIR, 3).fast().noise().irDrop();
        double most = product(c, 1e-5, BitLine.Calibration.SLICE_PAIR, 2.5).fast().noise().irDrop();
        assertThat(three).isCloseTo(3 * one, within(1e-9 * three));
        assertThat(most).isBetween(2 * one, 2.5 * one);
    }

    @Test
    void aWireIsMadeFromItsResistance() {
        // 2.1 ohm a cell, 250 kilo-ohm on, ideal switch, one bit: 8.4e-6
        BitLine line = BitLine.of(2.1, 1 / 250e3, Double.POSITIVE_INFINITY, 1, true, BitLine.Calibration.OUTPUT);
        assertThat(line.kappa()).isCloseTo(8.4e-6, within(1e-12));
        assertThat(BitLine.of(2.1, 1 / 250e3, 4, 2, true, BitLine.Calibration.OUTPUT).kappa())
                .isCloseTo(8.4e-6 * 0.75 / 3, within(1e-12));
        assertThatThrownBy(() -> new BitLine(-1, true, BitLine.Calibration.NONE))
                .hasMessage("wire resistance of a cell times conductance of a count is -1.0; give 0 to 1, usual values are"
                        + " 1e-6 to 1e-3");
    }
}
