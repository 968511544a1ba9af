package org.paretile.problems.metric;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {
    @ParameterizedTest
    @CsvSource({"J,2.5e-12,2.5 pJ", "J,0.999e-9,999 pJ", "J,1e-20,1.000e-05 fJ", "s,90,90 s", "mm2,0.00012,120 um2", "Hz,1.5e9,1.5 GHz",
        "C,85,85 C", "nm,22,22 nm", "nm,1500,1.5 um", "um2,2500000,2.5 mm2", "'',0.123456,0.1235", "J,0,0 J", "USD,123456,123.5 kUSD", "1/s,1234567.8,1.235e+06 1/s"})
    void choosesAHandyUnit(String unit, double value, String text) {
        Unit base = unit.isEmpty() ? Unit.NONE : Unit.of(unit);
        assertThat(Scale.of(base, value).text(value)).isEqualTo(text);
    }

    @Test
    void infinityIsItsSign() {
        Scale scale = Scale.of(Unit.of("USD"), Double.POSITIVE_INFINITY);
        assertThat(scale.text(Double.POSITIVE_INFINITY)).isEqualTo("∞ USD");
        assertThat(Scale.digits(Double.NEGATIVE_INFINITY)).isEqualTo("-∞");
    }

    @Test
    void aColumnHasOneUnit() {
        Scale scale = Scale.of(Unit.of("J"), 1e-12, 5e-9, 3e-9, 0);
        assertThat(scale.header("energy")).isEqualTo("energy [nJ]");
        assertThat(scale.number(1e-12)).isEqualTo("0.001");
    }

    @Test
    void differencesHaveTwoDecimalsAndOneFromTen() {
        assertThat(Scale.difference(4.29e-4)).isEqualTo("0.00");
        assertThat(Scale.difference(-0.304)).isEqualTo("-0.30");
        assertThat(Scale.difference(-37.46)).isEqualTo("-37.5");
        assertThat(Scale.difference(0)).isEqualTo("0");
    }
}
