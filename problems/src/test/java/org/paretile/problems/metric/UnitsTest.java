package org.paretile.problems.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class UnitsTest {

    @ParameterizedTest
    @CsvSource({
        "1, pJ, 1e-12", "1, kWh, 3.6e6", "2, Wh, 7200", "1, fJ, 1e-15", "3, min, 180", "1, year, 31557600",
        "1, cm2, 100", "250, um2, 2.5e-4", "9, um, 0.009", "7, nm, 7e-6", "2, cm, 20", "100, W/cm2, 1",
        "250, MHz, 2.5e8", "1, GHz, 1e9", "85, C, 85", "300, K, 26.85", "0, K, -273.15", "50, mV, 0.05",
        "1, MUSD, 1e6", "1, B, 8", "2, KiB, 16384", "1, GiB, 8589934592", "3, gCO2e, 0.003", "500, GOPS, 0.5",
        "57.3, %, 0.573", "2, GOPS/mm2, 0.002", "4.7, kohm, 4700", "1, MW, 1e6", "1, mW, 1e-3"
    })
    void knownConversionsAreExactDecimals(double value, String symbol, double base) {
        assertThat(Unit.of(symbol).toBase(value)).isEqualTo(base);
        assertThat(Unit.of(symbol).fromBase(base)).isEqualTo(value);
    }

    private static Stream<Unit> all(Dimension dimension) {
        Stream<Unit> known = Units.symbols(dimension).stream().map(Unit::of);
        return switch (dimension) {
            case RATIO -> Stream.concat(Stream.of(Unit.NONE), known);
            case TEMPERATURE_DIFFERENCE -> Stream.of(Unit.KELVIN_DIFFERENCE); // written as the temperature is
            default -> known;
        };
    }

    @ParameterizedTest
    @EnumSource
    void everyDimensionHasOneBaseUnit(Dimension dimension) {
        assertThat(all(dimension).filter(Unit::isBase)).hasSize(1);
        assertThat(all(dimension)).allMatch(u -> u.factor() > 0 && Double.isFinite(u.factor()) && u.dimension() == dimension);
        assertThat(dimension.words()).isNotBlank();
    }

    @ParameterizedTest
    @EnumSource
    void conversionsAreInvertible(Dimension dimension) {
        SplittableRandom random = new SplittableRandom(3);
        all(dimension).forEach(unit -> {
            for (int i = 0; i < 50; i++) {
                double value = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble(-6, 6));
                double slack = 1e-14 * (Math.abs(value) + Math.abs(unit.offset()));
                assertThat(unit.fromBase(unit.toBase(value))).as("%s %s", value, unit).isCloseTo(value, within(slack));
                assertThat(unit.toBase(value)).isCloseTo(value * unit.factor() + unit.offset(),
                        within(1e-14 * (Math.abs(value * unit.factor()) + Math.abs(unit.offset()))));
            }
        });
    }

    @Test
    void valuesThatAreNotFiniteStayWhatTheyAre() {
        assertThat(Unit.of("um").toBase(Double.NaN)).isNaN();
        assertThat(Unit.of("um").fromBase(Double.POSITIVE_INFINITY)).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(Unit.of("K").toBase(Double.NEGATIVE_INFINITY)).isEqualTo(Double.NEGATIVE_INFINITY);
    }

    @Test
    void otherSpellingsAreTheSameUnit() {
        assertThat(List.of("\u00b5m", "\u03bcm")).allSatisfy(s -> assertThat(Unit.of(s)).isSameAs(Unit.of("um")));
        assertThat(List.of("\u00b5m²", "\u03bcm²", "um^2", "\u03bcm2")).allSatisfy(s -> assertThat(Unit.of(s)).isSameAs(Unit.of("um2")));
        assertThat(Unit.of("\u03bcJ")).isSameAs(Unit.of("uJ"));
        assertThat(Unit.of("°C")).isSameAs(Unit.of("C"));
        assertThat(Unit.of("$")).isSameAs(Unit.of("USD"));
        assertThat(Unit.of("mm²")).isSameAs(Unit.of("mm2"));
        assertThat(Units.symbols(Dimension.AREA)).containsExactly("mm2", "um2", "cm2");
    }

    @Test
    void temperatures() {
        assertThat(Unit.of("C").isBase()).isTrue();
        assertThat(Unit.of("K").isBase()).isFalse();
        assertThat(Unit.of("K").fromBase(25)).isEqualTo(298.15);
    }

    @Test
    void unknownUnits() {
        assertThat(Units.find("parsec")).isEmpty();
        assertThat(Units.find("mj")).as("case matters").isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of("parsec")).withMessageContaining("parsec");
    }

    @ParameterizedTest
    @CsvSource({"energy, J, energy_j", "peak_temperature, C, peak_temperature_c", "area, mm2, area_mm2", "cost, USD, cost_usd",
        "efficiency, TOPS/W, efficiency_tops_per_w", "throughput, 1/s, throughput_per_s", "area_mm2, mm2, area_mm2",
        "c, C, c", "loss, s, loss_s", "memory, bit, memory_bits", "carbon, kgCO2e, carbon_kgco2e"})
    void columns(String name, String unit, String column) {
        assertThat(new Metric(name, Unit.of(unit), Direction.MINIMIZE, "").column()).isEqualTo(column);
    }

    @Test
    void metricsThatCannotBe() {
        assertThat(new Metric("accuracy", Unit.NONE, Direction.MAXIMIZE, "").column()).isEqualTo("accuracy");
        for (String bad : List.of("", "Energy", "energy-per-mac", "1st", "e e")) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Metric(bad, Unit.NONE, Direction.MINIMIZE, ""))
                    .withMessageContaining("'" + bad + "'");
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new Metric("energy", Unit.of("pJ"), Direction.MINIMIZE, ""))
                .withMessageContaining("pJ");
    }
}
