package org.paretile.models.chiplet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class RetentionLawTest {
    private static final double ZERO_C_IN_K = 273.15;

    @Test
    void chargeIsLostTwiceAsFastEveryTenKelvin() {
        RetentionLaw law = new RetentionLaw(77e-6, 25 + ZERO_C_IN_K, 10, 0);
        assertThat(law.at(45 + ZERO_C_IN_K)).isCloseTo(77e-6 / 4, within(1e-12));
    }

    /** Ten years at 85 °C are a hundred days at 125 °C. */
    @Test
    void filamentsAreLostByArrhenius() {
        RetentionLaw law = new RetentionLaw(315e6, 85 + ZERO_C_IN_K, 0, 1.1);
        assertThat(law.at(125 + ZERO_C_IN_K)).isCloseTo(8.77e6, within(0.01e6));
        assertThat(law.at(85 + ZERO_C_IN_K)).isCloseTo(315e6, within(1.0));
    }

    @Test
    void withoutALawItIsTheSameAtAllTemperatures() {
        assertThat(new RetentionLaw(1e9, 300, 0, 0).at(400)).isEqualTo(1e9);
    }
}
