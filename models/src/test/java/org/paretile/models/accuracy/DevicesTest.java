package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Constant;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Networks;

class DevicesTest {

    private static final Devices DEVICES = Devices.builtIn();
    private static final double DAY = 86_400;
    private static final Layer LAYER = Networks.named("resnet18").layer("04");
    private static final OperandTable INPUTS = OperandTable.of(LAYER.inputs(), 8, OperandEncoding.MAGNITUDE, 1);
    private static final OperandTable WEIGHTS = OperandTable.of(LAYER.weights(), 8, OperandEncoding.DIFFERENTIAL, 4);

    private static double snrDb(String name, Conditions conditions) {
        StoredWeights stored = StoredWeights.of(WEIGHTS, DEVICES.device(name, conditions));
        return new DotProduct(INPUTS, stored, 576, 64, Adc.fullRange(12)).fast().analogueSnrDb();
    }

    @Test
    void resistiveCellsScatterAsPublished() {
        Device second = DEVICES.device("rram_analog", Conditions.after(1));
        Device day = DEVICES.device("rram_analog", Conditions.after(DAY));
        assertThat(second.absoluteSigma()).isCloseTo(0.051, within(0.001));
        assertThat(day.absoluteSigma()).isCloseTo(0.098, within(0.001));
        LevelErrors levels = DEVICES.device("rram_levels", Conditions.after(1)).levels();
        assertThat(levels.programmedSigma(0.5)).isCloseTo(0.051, within(0.001));
        assertThat(DEVICES.device("rram_levels", Conditions.after(DAY)).levels().programmedSigma(0.5))
                .isCloseTo(0.098, within(0.001));
        assertThat(DEVICES.onSiemens("rram_analog")).isCloseTo(40e-6, within(1e-12));
    }

    @Test
    void heatAgesResistiveCellsAThousandTimesFasterAtEightyFiveDegrees() {
        double hot = DEVICES.device("rram_analog", new Conditions(100, 358.15)).absoluteSigma();
        double later = DEVICES.device("rram_analog", new Conditions(100 * 901, 300)).absoluteSigma();
        assertThat(hot).isCloseTo(later, within(0.001));
    }

    @Test
    void phaseChangeCellsDriftAsPublished() {
        LevelErrors now = DEVICES.device("pcm_analog", Conditions.after(0)).levels();
        assertThat(now.gain(0.5)).isEqualTo(1);
        assertThat(now.relativeVariance(0.5)).isZero();
        assertThat(now.programmedSigma(1)).isCloseTo((0.26348 + 1.9650 - 1.1731) / 25, within(1e-12));
        LevelErrors day = DEVICES.device("pcm_analog", Conditions.after(DAY)).levels();
        double lambda = Math.log1p(DAY / 20);
        // g = 0.1: mean exponent 0.0601, spread 0.0229
        double spread = lambda * (-0.0125 * Math.log(0.1) - 0.0059);
        assertThat(day.gain(0.1))
                .isCloseTo(Math.exp(-lambda * (-0.0155 * Math.log(0.1) + 0.0244) + spread * spread / 2), within(1e-12));
        assertThat(day.relativeVariance(0.1)).isCloseTo(Math.expm1(spread * spread), within(1e-12));
        assertThat(Math.sqrt(day.readVariance(1)))
                .isCloseTo(0.0088 * Math.sqrt(Math.log((DAY + 250e-9) / 500e-9)), within(1e-9));
    }

    @Test
    void refreshedCellsLoseWhatTheyShould() {
        // spread 0.4: an interval of a twentieth of the retention time is an error of 2 %, of a fifth 8 %
        assertThat(Math.sqrt(new RetentionLoss(0.05, 0.4).relativeVariance(1))).isCloseTo(0.020, within(0.001));
        assertThat(Math.sqrt(new RetentionLoss(0.2, 0.4).relativeVariance(1))).isCloseTo(0.08, within(0.005));
        Device cool = DEVICES.device("gain_cell", new Conditions(7.7e-6, 298.15));
        Device hot = DEVICES.device("gain_cell", new Conditions(7.7e-6 / 4, 318.15));
        assertThat(hot.levels().relativeVariance(1)).isCloseTo(cool.levels().relativeVariance(1), within(1e-9));
    }

    @ParameterizedTest
    @ValueSource(strings = {"rram_analog", "rram_levels", "rram_cmo_hfox", "pcm_analog", "fefet_analog"})
    void longerIsNeverMoreAccurate(String name) {
        double last = Double.POSITIVE_INFINITY;
        for (double age = 1; age < 1e9; age *= 3) {
            double db = snrDb(name, Conditions.after(age));
            assertThat(db).as(name + " after " + age + " s").isLessThanOrEqualTo(last);
            last = db;
        }
        assertThat(last).isLessThan(snrDb(name, Conditions.after(1)));
    }

    @Test
    void hotterIsNeverMoreAccurate() {
        for (double kelvin = 280; kelvin < 390; kelvin += 10) {
            assertThat(snrDb("rram_analog", new Conditions(DAY, kelvin + 10)))
                    .isLessThan(snrDb("rram_analog", new Conditions(DAY, kelvin)));
            assertThat(snrDb("gain_cell", new Conditions(5e-8, kelvin + 10)))
                    .isLessThan(snrDb("gain_cell", new Conditions(5e-8, kelvin)));
        }
    }

    @Test
    void everyDeviceComputes() {
        assertThat(DEVICES.names()).hasSize(11);
        for (String name : DEVICES.names()) {
            double age = name.equals("gain_cell") ? 5e-6 : DAY;
            double db = snrDb(name, Conditions.after(age));
            assertThat(db).as(name).isGreaterThan(-5);
        }
        assertThat(snrDb("digital", Conditions.after(DAY))).isInfinite();
        assertThat(DEVICES.device("digital", Conditions.after(DAY)).ideal()).isTrue();
        assertThat(DEVICES.constants().all()).extracting(Constant::source).doesNotContain("");
    }

    @Test
    void aUsersFileReplacesAndAddsNumbers() {
        Devices own = DEVICES.with("mine.csv", new StringReader("""
                subject,quantity,value,unit,source,confidence
                device:sram_current,relative_sigma,0.02,1,my measurement,measured
                device:mine,temperature_coefficient,-0.001,1/K,my measurement,measured
                device:mine,temperature_coefficient_sigma,0.0005,1/K,my measurement,measured
                """));
        assertThat(own.device("sram_current", Conditions.after(0)).relativeSigma()).isEqualTo(0.02);
        assertThat(own.device("sram_current", Conditions.after(0)).onOffRatio()).isEqualTo(1e4);
        Device warm = own.device("mine", new Conditions(0, 340, 300));
        assertThat(warm.gain()).isCloseTo(0.96, within(1e-12));
        assertThat(warm.relativeSigma()).isCloseTo(0.02, within(1e-12));
        assertThat(own.device("mine", new Conditions(0, 340)).ideal()).isTrue();
    }

    @Test
    void whatIsMissingOrWrongIsNamed() {
        assertThatThrownBy(() -> DEVICES.device("flux", Conditions.after(0)))
                .isInstanceOf(ModelException.class)
                .hasMessageStartingWith("device 'flux' is not known; use one of [sram_charge,");
        assertThatThrownBy(() -> DEVICES.with("mine.csv", new StringReader("""
                subject,quantity,value,unit,source,confidence
                device:mine,relative_sigma,2,%,guess,assumption
                """))).hasMessage("mine.csv line 2: relative_sigma is in '%'; convert the value to 1");
        assertThatThrownBy(() -> DEVICES.device("gain_cell", Conditions.after(1)))
                .hasMessageContaining("refresh at least twice in a retention time");
        assertThatThrownBy(() -> Conditions.after(-1)).hasMessage("age of the cells is -1.0 s; give 0 to 1e10");
        assertThatThrownBy(() -> new Conditions(1, 25))
                .hasMessage("temperature of the cells is 25.0 K; give 100.0 to 600.0, 300 is room temperature");
        assertThatThrownBy(() -> new Polynomial(java.util.List.of())).hasMessageContaining("has no coefficients");
    }
}
