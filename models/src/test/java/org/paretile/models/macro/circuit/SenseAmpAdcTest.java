package org.paretile.models.macro.circuit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.paretile.models.macro.GoldenError;
import org.paretile.models.macro.GoldenCsv;
import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;

class SenseAmpAdcTest {
    private final Circuits circuits = new Circuits(Technology.builtIn());

    @Test void matchesTheCharacterisedConverters() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("circuit/sense-amp-adc.csv")) {
            int mux = row.whole("column_mux");
            Circuit adc = circuits.senseAmpAdc(row.whole("technology_nm"), row.whole("adc_bits"), mux);
            error.compare("energy", adc.readJ() * 1e12, row.number("read_energy_pJ"));
            error.compare("area", adc.areaUm2() * row.whole("cols") / mux, row.number("area_um2"));
        }
        assertThat(error.count("energy")).isEqualTo(252);
        assertThat(error.largest("energy")).as("%s", error).isLessThan(2e-3);
        assertThat(error.largest("area")).as("%s", error).isLessThan(1e-6);
    }

    @Test void everyBitAboutDoublesEnergyAndArea() {
        for (int bits = 3; bits < 8; bits++) {
            Circuit one = circuits.senseAmpAdc(14, bits, 4);
            Circuit next = circuits.senseAmpAdc(14, bits + 1, 4);
            assertThat(next.readJ() / one.readJ()).isBetween(1.9, 2.2);
            assertThat(next.areaUm2() / one.areaUm2()).isBetween(2.0, 2.6);
        }
    }

    @Test void moreColumnsThanEightTakeTheAreaOfEight() {
        assertThat(circuits.senseAmpAdc(32, 5, 64)).isEqualTo(circuits.senseAmpAdc(32, 5, 8));
        assertThat(circuits.senseAmpAdc(32, 5, 4).readJ()).isCloseTo(circuits.senseAmpAdc(32, 5, 8).readJ(), within(1e-24));
    }

    @Test void refusesBitsOutsideTheCharacterisation() {
        assertThatThrownBy(() -> circuits.senseAmpAdc(32, 9, 8)).isInstanceOf(ModelException.class)
                .hasMessageContaining("bits of a sense-amplifier ADC is 9");
    }
}
