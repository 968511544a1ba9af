package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Against the simulated dot products, and against the published evaluation of the closed form. */
class MonteCarloTest {

    /** Simulated runs without analogue noise: noise-free, and of these the ones in the useful range. */
    private static final List<JsonNode> RUNS = Golden.noiseFree();

    private static final List<JsonNode> USEFUL =
            RUNS.stream().filter(c -> c.get("in_validity_range").asBoolean()).toList();

    @Test
    void operandQuantisationIsWithinAThirdOfADecibelEverywhere() {
        int checked = 0;
        for (JsonNode c : Golden.read("dot_product_monte_carlo.json.gz").get("configurations")) {
            DotProduct product = Golden.dotProduct(c);
            double sqnr = 10 * Math.log10(product.signalPower() / product.quantisationPower());
            assertThat(sqnr).as(c.get("id").toString()).isCloseTo(c.get("sim_sqnr_operands_db").asDouble(), within(0.3));
            assertThat(sqnr).isCloseTo(c.get("pred_sqnr_operands_db").asDouble(), within(1e-3));
            assertThat(product.signalPower())
                    .isCloseTo(c.get("pred_signal_power").asDouble(), within(1e-3 * product.signalPower()));
            checked++;
        }
        assertThat(checked).isEqualTo(1425);
    }

    @Test
    void theClosedFormIsThePublishedOne() {
        assertThat(RUNS).hasSize(666);
        for (JsonNode c : RUNS) {
            ComputeAccuracy fast = Golden.dotProduct(c).fast();
            assertThat(fast.totalSnrDb())
                    .as(c.get("id").toString())
                    .isCloseTo(c.get("pred_fast_snr_total_db").asDouble(), within(0.01));
            JsonNode hardware = c.get("pred_fast_snr_vs_integer_db");
            if (hardware.isNull()) {
                assertThat(fast.hardwareSnrDb()).as(c.get("id").toString()).isGreaterThan(200);
            } else {
                assertThat(fast.hardwareSnrDb())
                        .as(c.get("id").toString())
                        .isCloseTo(hardware.asDouble(), within(0.01));
            }
        }
    }

    @Test
    void theReferenceIsWithinOneAndAHalfDecibelsOfEverySimulationInTheUsefulRange() {
        assertThat(USEFUL).hasSize(182);
        for (JsonNode c : USEFUL) {
            ComputeAccuracy accuracy = Golden.dotProduct(c).reference();
            assertThat(accuracy.totalSnrDb())
                    .as(c.get("id").toString())
                    .isCloseTo(c.get("sim_snr_total_db").asDouble(), within(1.5));
            assertThat(accuracy.hardwareSnrDb())
                    .as(c.get("id").toString())
                    .isCloseTo(c.get("sim_snr_vs_integer_db").asDouble(), within(1.5));
        }
    }

    @Test
    void theReferenceFindsTheTotalOfAlmostEverySimulation() {
        double[] errors = errors(RUNS, DotProduct::reference);
        assertThat(errors[errors.length / 2]).isLessThan(0.05);
        assertThat(errors[errors.length * 99 / 100]).isLessThan(1.5);
        assertThat(errors[errors.length - 1]).isLessThan(2.5);
    }

    @Test
    void theClosedFormIsCloseToTheSimulationInTheUsefulRange() {
        double[] errors = errors(USEFUL, DotProduct::fast);
        assertThat(errors[errors.length / 2]).isLessThan(0.06);
        assertThat(errors[errors.length * 97 / 100]).isLessThan(1.5);
    }

    private static double[] errors(List<JsonNode> runs, Function<DotProduct, ComputeAccuracy> model) {
        return runs.stream()
                .mapToDouble(c -> Math.abs(model.apply(Golden.dotProduct(c)).totalSnrDb()
                        - c.get("sim_snr_total_db").asDouble()))
                .sorted()
                .toArray();
    }

    @Test
    void noErrorIsSimulatedWhereTheModelSaysExact() {
        long exact = 0;
        for (JsonNode c : RUNS) {
            DotProduct product = Golden.dotProduct(c);
            if (product.fast().exact()) {
                assertThat(c.get("sim_snr_vs_integer_db").isNull()).as(c.get("id").toString()).isTrue();
                assertThat(product.reference().exact()).isTrue();
                exact++;
            }
        }
        assertThat(exact).isGreaterThan(20);
    }

    @Test
    void momentsWindowsAndStepsAreThoseOfTheWorkedExamples() {
        Map<String, String> windows = Map.of(
                "full", "full_range", "sigma_slice", "k_sigma_per_slice_pair", "sigma_shared", "k_sigma_shared");
        Map<String, String> encodings = Map.of(
                "differential", "differential_digital_subtraction",
                "diff_analog", "differential_analog_subtraction",
                "offset", "offset");
        int steps = 0;
        for (JsonNode example : Golden.read("worked_examples.json.gz").get("examples")) {
            ObjectNode c = ((ObjectNode) example).deepCopy();
            Stream.of("input_bits=Bx", "weight_bits=Bw", "dac_bits=bd", "cell_bits=bc", "input_encoding=xenc",
                            "rows_per_conversion=N", "row_tiles=T", "adc_bits=B", "adc_window_sigma=k")
                    .map(pair -> pair.split("="))
                    .forEach(pair -> c.set(pair[0], example.get(pair[1])));
            c.put("weight_encoding", encodings.get(example.get("wenc").asString()));
            c.put("adc_full_scale", windows.get(example.get("fs").asString()));
            c.put("adc_step_policy", "integer_counts");
            steps += check(onCells(Golden.dotProduct(c), example), example);
        }
        assertThat(steps).isEqualTo(584);
    }

    private static DotProduct onCells(DotProduct ideal, JsonNode example) {
        double onOff = example.get("onoff").asDouble();
        Device device = Device.ofCells(example.get("sig_r").asDouble(), 0, example.get("sig_read").asDouble(),
                onOff == 0 ? Double.POSITIVE_INFINITY : onOff);
        return new DotProduct(
                ideal.inputs(), StoredWeights.of(ideal.weights(), device), ideal.length(), ideal.rows(), ideal.adc());
    }

    private static int check(DotProduct product, JsonNode example) {
        Conversion conversion =
                new Conversion(product.inputs(), product.stored(), product.rows(), product.adc());
        double shared =
                product.adc().window() instanceof Adc.Shared(double sigmas) ? conversion.sharedHigh(sigmas) : 0;
        int steps = 0;
        for (JsonNode pair : example.get("pairs")) {
            int slice = pair.get("weight_slice").asInt();
            int i = pair.get("input_part").asInt() * product.inputs().slices() + pair.get("input_slice").asInt();
            int w = pair.get("weight_part").asInt() * product.weights().slices() + slice;
            conversion.setConverter(i, slice, shared);
            conversion.spread(i, w);
            conversion.shape();
            near(conversion.mean, pair.get("mean_counts"));
            near(conversion.signalSigma, pair.get("sigma_counts"));
            near(conversion.skewness, pair.get("skewness"));
            near(conversion.excessKurtosis, pair.get("excess_kurtosis"));
            near(conversion.cellVariance, pair.get("static_noise_variance_counts2"));
            near(conversion.readVariance, pair.get("read_noise_variance_counts2"));
            assertThat(conversion.low).isEqualTo(pair.get("adc_low_counts").asDouble());
            assertThat(conversion.step).isEqualTo(pair.get("adc_step_counts").asDouble());
            steps++;
        }
        return steps;
    }

    private static void near(double actual, JsonNode expected) {
        assertThat(actual).isCloseTo(expected.asDouble(), within(1e-5 * Math.abs(expected.asDouble()) + 1e-8));
    }
}
