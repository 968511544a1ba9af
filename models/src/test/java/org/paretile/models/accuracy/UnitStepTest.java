package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class UnitStepTest {

    @Test
    void powerAndGainAreTheTabulatedOnes() {
        int checked = 0;
        for (JsonNode row : Golden.read("unit_step_rounding.json").get("table")) {
            double sigma = row.get("sigma_counts").asDouble();
            double power = row.get("error_power_counts2").asDouble();
            double gain = row.get("gain_ratio").asDouble();
            assertThat(UnitStep.power(sigma)).isCloseTo(power, within(2e-5 * power));
            assertThat(UnitStep.gain(sigma)).isCloseTo(gain, within(1e-5 * gain));
            UnitStep step = new UnitStep();
            step.round(sigma * sigma, 0, 0);
            assertThat(step.gain).as("σ = " + sigma).isCloseTo(gain, within(2e-3 * gain + 1e-12));
            double residual = power - gain * gain * sigma * sigma;
            assertThat(step.residual).as("σ = " + sigma).isCloseTo(residual, within(1e-2 * residual + 1e-12));
            checked++;
        }
        assertThat(checked).isEqualTo(24);
    }

    @Test
    void muchNoiseIsLeftWithATwelfth() {
        UnitStep step = new UnitStep();
        step.round(7, 2, 0);
        assertThat(step.gain).isCloseTo(1, within(1e-12));
        assertThat(step.residual).isCloseTo(1.0 / 12, within(1e-12));
        step.round(0, 0, 0);
        assertThat(step.residual).isZero();
    }

    @Test
    void unevenNoiseOfTheSameMeanPassesMoreOftenIfItIsSmall() {
        UnitStep even = new UnitStep();
        UnitStep uneven = new UnitStep();
        for (double variance = 0.01; variance < 0.03; variance += 0.005) {
            even.round(variance, 0, 0);
            uneven.round(variance, 0, 0.5);
            assertThat(uneven.residual).isGreaterThan(even.residual);
        }
        uneven.round(0.02, 0, 1.3);
        even.round(0.02, 0, 50);
        assertThat(even.residual).isCloseTo(uneven.residual, within(1e-15));
    }

    @Test
    void fewActiveCellsKeepMeanAndVarianceOfTheNoise() {
        for (double relative : new double[] {0, 0.01, 0.2, 0.7}) {
            VarianceNodes nodes = VarianceNodes.of(32, relative);
            double all = 0;
            double mean = 0;
            double square = 0;
            for (int k = 0; k < nodes.ratio.length; k++) {
                all += nodes.probability[k];
                mean += nodes.probability[k] * nodes.ratio[k];
                square += nodes.probability[k] * nodes.ratio[k] * nodes.ratio[k];
            }
            assertThat(all).isCloseTo(1, within(1e-10));
            assertThat(mean).isCloseTo(1, within(1e-4));
            if (nodes.ratio.length > 3) {
                // as many alike cells as vary by v in all: (1 − p)/(N p) with p = 1/(1 + N v)
                assertThat(square - 1).isCloseTo(relative, within(1e-6));
            }
        }
    }
}
