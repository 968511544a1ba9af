package org.paretile.models.macro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.paretile.models.technology.ModelException;
import org.paretile.models.technology.Technology;

class AdcModelTest {
    private final AdcModel model = new AdcModel(Technology.builtIn().adc());

    @Test void matchesThePublishedPlugInOverItsGrid() {
        GoldenError error = new GoldenError();
        for (GoldenCsv row : GoldenCsv.read("adc-grid.csv")) {
            int adcs = row.whole("n_adcs");
            double hertz = row.number("aggregate_throughput_sps") / adcs;
            AdcCurve curve = model.curve(row.number("technology_nm"), row.number("resolution_bits"));
            error.compare("rate", hertz, row.number("per_adc_frequency_hz"));
            error.compare("energy", curve.energyJ(hertz) * 1e12, row.number("energy_per_convert_pJ"));
            error.compare("area", adcs * curve.areaUm2(hertz), row.number("total_area_um2"));
        }
        assertThat(error.count("energy")).isEqualTo(576);
        assertThat(error.largest("rate")).isLessThan(1e-12);
        assertThat(error.largest("energy")).as("%s", error).isLessThan(1e-12);
        assertThat(error.largest("area")).as("%s", error).isLessThan(1e-12);
    }

    @Test void fewerBitsNeverTakeMoreEnergyOrArea() {
        for (double hertz = 1e5; hertz < 2e10; hertz *= 3) {
            for (int bits = 2; bits <= 20; bits++) {
                AdcCurve fewer = model.curve(32, bits - 1);
                AdcCurve more = model.curve(32, bits);
                assertThat(fewer.energyJ(hertz)).isLessThanOrEqualTo(more.energyJ(hertz));
                assertThat(fewer.areaUm2(hertz)).isLessThanOrEqualTo(more.areaUm2(hertz));
            }
        }
    }

    @Test void energyIsFlatBelowTheCornerAndRisesAbove() {
        AdcCurve curve = model.curve(32, 8);
        assertThat(curve.cornerHz()).isCloseTo(1.1e9, within(0.05e9));
        assertThat(curve.energyJ(curve.cornerHz() / 100)).isEqualTo(curve.energyJ(curve.cornerHz() / 2));
        double rise = Math.log(curve.energyJ(8 * curve.cornerHz()) / curve.energyJ(4 * curve.cornerHz())) / Math.log(2);
        assertThat(rise).isCloseTo(0.6613, within(1e-3));
    }

    @Test void saysWhenItExtrapolates() {
        assertThat(model.curve(32, 8).extrapolated(1e9)).isFalse();
        assertThat(model.curve(32, 8).extrapolated(1.1e10)).isTrue();
        assertThat(model.curve(32, 3).extrapolated(1e9)).isTrue();
        assertThat(model.curve(32, 13).extrapolated(1e9)).isTrue();
        assertThat(model.curve(5, 8).extrapolated(1e9)).isTrue();
        assertThat(model.curve(32, 3).energyJ(1e9)).isEqualTo(model.curve(32, 4).energyJ(1e9));
    }

    @Test void refusesWhatTheSurveyDoesNotKnow() {
        assertThatThrownBy(() -> model.curve(32, 21)).isInstanceOf(ModelException.class)
                .hasMessageContaining("ADC bits is 21").hasMessageContaining("use fewer");
        assertThatThrownBy(() -> model.curve(0, 8)).isInstanceOf(ModelException.class).hasMessageContaining("node of the ADC");
        assertThatThrownBy(() -> model.curve(32, Double.NaN)).isInstanceOf(ModelException.class).hasMessageContaining("ADC bits");
    }
}
