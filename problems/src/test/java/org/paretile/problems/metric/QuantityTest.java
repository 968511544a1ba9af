package org.paretile.problems.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.paretile.problems.Refusal.expect;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantityTest {

    @ParameterizedTest
    @CsvSource({"85 C, 85, C", "85C, 85, C", "1.5e3 um2, 1500, um2", "64, 64, ''", "-5 °C, -5, C", "+.5 mm, 0.5, mm", "1_000 ns, 1000, ns",
        "5., 5, ''", "2E-3J, 0.002, J", "'  7   TOPS/W ', 7, TOPS/W", "0, 0, ''", "90 %, 90, %", "3e2, 300, ''", "100 $, 100, USD"})
    void good(String text, double value, String unit) {
        assertThat(Quantity.parse(text)).isEqualTo(new Quantity(value, Unit.of(unit)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "C", "abc", "1 mm 2", "1,000 mm", "--1", ".", "e3", "NaN", "Infinity", "1e999", "1e308 kWh", "-1e999 C"})
    void noNumbers(String text) {
        expect("not-a-number", () -> Quantity.parse(text), "'" + text + "'");
    }

    @Test
    void unknownUnits() {
        expect("unknown-unit", () -> Quantity.parse("3 parsec"), "'parsec' in '3 parsec'");
        expect("unknown-unit", () -> Quantity.parse("3 pj"), "did you mean 'pJ'?");
        expect("unknown-unit", () -> Quantity.parse("3 mhz"), "did you mean 'MHz'?");
        expect("unknown-unit", () -> Quantity.parse("1,000mm"), ",000mm");
        expect("unknown-unit", () -> Quantity.parse("1.2.3"), ".3");
        expect("unknown-unit", () -> Quantity.parse("0x10"), "x10");
    }

    @Test
    void wrongUnits() {
        assertThat(Quantity.parse("2 cm2").in(Unit.of("mm2"), "area")).isEqualTo(200);
        assertThat(Quantity.parse("358.15 K").in(Unit.of("C"), "peak_temperature")).isEqualTo(85);
        assertThat(Quantity.parse("90 %").in(Unit.NONE, "accuracy")).isEqualTo(0.9);
        expect("wrong-unit", () -> Quantity.parse("2 J").in(Unit.of("mm2"), "area"), "area is in J", "a unit of area: mm2, um2, cm2");
        expect("wrong-unit", () -> Quantity.parse("2").in(Unit.of("mm2"), "area"), "area has no unit");
        expect("wrong-unit", () -> Quantity.parse("2 mm").in(Unit.NONE, "bits"), "bits is in mm", "a plain number");
        expect("wrong-unit", () -> Quantity.parse("2 W/mm2").in(Unit.of("W"), "power"), "W/mm2");
    }

    @ParameterizedTest
    @CsvSource({"0.022 um, nm, 22", "22 nm, nm, 22", "9 nm, um, 0.009", "300 K, K, 300", "85 C, K, 358.15", "1 GHz, MHz, 1000",
        "50 mV, mV, 50", "0.7 V, mV, 700", "1 year, day, 365.25", "0.12345678901234567 J, mJ, 123.45678901234567"})
    void otherUnitsThanTheBase(String text, String unit, double value) {
        assertThat(Quantity.parse(text).in(Unit.of(unit), "it")).isEqualTo(value);
    }

    /** 5 K of a difference are 5, not 268 below zero. */
    @Test
    void differencesOfTemperatures() {
        assertThat(Quantity.parse("5 K").in(Unit.KELVIN_DIFFERENCE, "margin")).isEqualTo(5);
        assertThat(Quantity.parse("-2.5").in(Unit.KELVIN_DIFFERENCE, "margin")).isEqualTo(-2.5);
        expect("wrong-unit", () -> Quantity.parse("5 C").in(Unit.KELVIN_DIFFERENCE, "margin"), "margin is in C", "temperature difference: K");
        expect("wrong-unit", () -> Quantity.parse("5 %").in(Unit.KELVIN_DIFFERENCE, "margin"), "margin is in %");
    }

    @Test
    void beyondTheRangeOfNumbersInTheUnitThatIsWanted() {
        expect("not-a-number", () -> Quantity.parse("1e300 J").in(Unit.of("fJ"), "energy"), "energy", "fJ");
    }

    @Test
    void quantitiesAreFinite() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Quantity(Double.NaN, Unit.NONE)).withMessageContaining("NaN");
    }
}
