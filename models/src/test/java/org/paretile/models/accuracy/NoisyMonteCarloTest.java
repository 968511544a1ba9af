package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Against the simulated dot products on noisy cells, and against the published evaluation of the closed form. */
class NoisyMonteCarloTest {

    private static final List<JsonNode> RUNS = Golden.runs();

    private static final List<JsonNode> USEFUL =
            RUNS.stream().filter(c -> c.get("in_validity_range").asBoolean()).toList();

    private static final List<JsonNode> NOISY =
            USEFUL.stream().filter(c -> !Golden.device(c).equals(Device.IDEAL)).toList();

    /**
     * Two-phase inputs with a slice that the negative phase never drives. The published factor for residuals that add up
     * over slices counts that slice as independent and comes out below one.
     */
    private static final Set<Integer> EMPTY_SLICE = Set.of(115, 235, 631, 775, 1135, 1255, 1675, 1951);

    @Test
    void theClosedFormIsThePublishedOne() {
        for (JsonNode c : RUNS) {
            double expected = c.get("pred_fast_snr_total_db").asDouble();
            double total = Golden.onDevice(c).fast().totalSnrDb();
            if (EMPTY_SLICE.contains(c.get("id").asInt())) {
                assertThat(total).as(c.get("id").toString()).isLessThan(expected);
            } else {
                assertThat(total).as(c.get("id").toString()).isCloseTo(expected, within(0.02));
            }
        }
    }

    @Test
    void withAnEmptySliceTheClosedFormIsCloserToTheSimulationThanThePublishedOne() {
        double closer = 0;
        for (JsonNode c : RUNS) {
            if (EMPTY_SLICE.contains(c.get("id").asInt())) {
                double simulated = c.get("sim_snr_total_db").asDouble();
                closer += Math.abs(c.get("pred_fast_snr_total_db").asDouble() - simulated)
                        - Math.abs(Golden.onDevice(c).fast().totalSnrDb() - simulated);
            }
        }
        assertThat(closer / EMPTY_SLICE.size()).isGreaterThan(0.5);
    }

    @Test
    void theClosedFormIsCloseToTheSimulationInTheUsefulRange() {
        assertThat(USEFUL).hasSize(397);
        double[] errors = errors(USEFUL, DotProduct::fast);
        assertThat(median(errors)).isLessThan(0.07);
        assertThat(share(errors, 1.5)).isGreaterThan(0.97);
        double[] noisy = errors(NOISY, DotProduct::fast);
        assertThat(median(noisy)).isLessThan(0.1);
        assertThat(share(noisy, 1.5)).isGreaterThan(0.97);
    }

    @Test
    void theReferenceIsCloserStill() {
        assertThat(NOISY).hasSize(215);
        double[] errors = errors(NOISY, DotProduct::reference);
        assertThat(median(errors)).isLessThan(0.07);
        assertThat(errors[errors.length * 95 / 100]).isLessThan(0.85);
        assertThat(share(errors, 1.5)).isGreaterThan(0.98);
    }

    @Test
    void theReferenceMeetsEveryQuantisingConverterWithinADecibel() {
        int checked = 0;
        for (JsonNode c : NOISY) {
            if (c.get("unit_step_pairs_ratio").asDouble() == 0 && checked++ % 2 == 0) {
                assertThat(Golden.onDevice(c).reference().hardwareSnrDb())
                        .as(c.get("id").toString())
                        .isCloseTo(c.get("sim_snr_vs_integer_db").asDouble(), within(1.0));
            }
        }
        assertThat(checked).isGreaterThan(70);
    }

    @Test
    void theUsefulRangeIsRecognised() {
        long agree = RUNS.stream()
                .filter(c -> Golden.onDevice(c).fast().inUsefulRange() == c.get("in_validity_range").asBoolean())
                .count();
        assertThat(agree).isGreaterThan(RUNS.size() * 98L / 100);
    }

    @Test
    void theTotalIsMetWhereItIsSaidToBe() {
        double[] errors = RUNS.stream().filter(c -> Golden.onDevice(c).fast().totalInUsefulRange())
                .mapToDouble(c -> Math.abs(Golden.onDevice(c).fast().totalSnrDb() - c.get("sim_snr_total_db").asDouble()))
                .sorted().toArray();
        assertThat(errors.length).isGreaterThan(RUNS.size() / 4);
        assertThat(median(errors)).isLessThan(0.07);
        assertThat(share(errors, 1.5)).isGreaterThan(0.97);
    }

    private static double[] errors(List<JsonNode> runs, Function<DotProduct, ComputeAccuracy> model) {
        return runs.stream()
                .mapToDouble(c -> Math.abs(model.apply(Golden.onDevice(c)).hardwareSnrDb()
                        - c.get("sim_snr_vs_integer_db").asDouble()))
                .sorted()
                .toArray();
    }

    private static double median(double[] sorted) {
        return sorted[sorted.length / 2];
    }

    private static double share(double[] errors, double bound) {
        return Arrays.stream(errors).filter(e -> e <= bound).count() / (double) errors.length;
    }
}
