package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Networks;

class DeviceNoiseTest {

    private static final double IDEAL_SWITCH = Double.POSITIVE_INFINITY;
    private static final Layer LAYER = Networks.named("resnet18").layer("04");
    private static final OperandTable INPUTS = OperandTable.of(LAYER.inputs(), 8, OperandEncoding.MAGNITUDE, 2);

    private static OperandTable weights(OperandEncoding encoding, int sliceBits) {
        return OperandTable.of(LAYER.weights(), 8, encoding, sliceBits);
    }

    private static DotProduct product(OperandTable weights, Device device, Adc adc) {
        return new DotProduct(INPUTS, StoredWeights.of(weights, device), 576, 128, adc);
    }

    private static DotProduct product(Device device) {
        return product(weights(OperandEncoding.DIFFERENTIAL, 2), device, Adc.fullRange(9));
    }

    @ParameterizedTest
    @EnumSource(names = "MAGNITUDE", mode = EnumSource.Mode.EXCLUDE)
    void withoutNoiseNothingChanges(OperandEncoding encoding) {
        OperandTable weights = weights(encoding, 2);
        Device silent = new Device(0, 0, 0, IDEAL_SWITCH, false, new LevelErrors.None(), false, 1, 0, 0, BitLine.NONE);
        for (Adc adc : new Adc[] {Adc.fullRange(7), Adc.fullRange(12),
            new Adc(7, new Adc.PerSlicePair(4), Adc.Step.WHOLE_COUNTS), new Adc(6, new Adc.Shared(4), Adc.Step.REAL)}) {
            DotProduct ideal = new DotProduct(INPUTS, weights, 576, 128, adc);
            assertThat(product(weights, silent, adc).fast()).isEqualTo(ideal.fast());
            assertThat(product(weights, silent, adc).reference()).isEqualTo(ideal.reference());
        }
    }

    @ParameterizedTest
    @EnumSource(names = "MAGNITUDE", mode = EnumSource.Mode.EXCLUDE)
    void moreNoiseIsNeverMoreAccurate(OperandEncoding encoding) {
        OperandTable weights = weights(encoding, 2);
        Adc adc = Adc.fullRange(14);
        double[] last = {200, 200, 200, 200, 200};
        for (double sigma = 0.005; sigma < 0.3; sigma *= 1.5) {
            Device[] devices = {
                Device.ofCells(sigma, 0, 0, IDEAL_SWITCH),
                Device.ofCells(0, sigma, 0, IDEAL_SWITCH),
                Device.ofCells(0.01, 0, sigma, 20),
                Device.IDEAL.withDriverSigma(sigma),
                Device.IDEAL.withColumnSigma(sigma / 10)
            };
            for (int i = 0; i < devices.length; i++) {
                double db = product(weights, devices[i], adc).fast().totalSnrDb();
                assertThat(db).as(devices[i].toString()).isLessThanOrEqualTo(last[i]);
                last[i] = db;
            }
        }
    }

    @Test
    void relativeErrorsOfOneSliceDoNotDependOnRowsOrLength() {
        // differential, one slice, no off current: 1/σ², whatever is summed
        OperandTable weights = OperandTable.of(LAYER.weights(), 5, OperandEncoding.DIFFERENTIAL_ANALOGUE, 4);
        OperandTable inputs = OperandTable.of(LAYER.inputs(), 4, OperandEncoding.MAGNITUDE, 4);
        for (int rows : new int[] {32, 128, 576}) {
            for (double sigma : new double[] {0.1, 0.03, 0.01}) {
                StoredWeights stored = StoredWeights.of(weights, Device.ofCells(sigma, 0, 0, IDEAL_SWITCH));
                double db = new DotProduct(inputs, stored, 576, rows, Adc.fullRange(20)).fast().analogueSnrDb();
                assertThat(db).isCloseTo(-20 * Math.log10(sigma), within(0.35));
            }
        }
    }

    @Test
    void anOffsetCostsMoreThanTwoCells() {
        Device device = Device.ofCells(0.05, 0, 0, IDEAL_SWITCH);
        double offset = product(weights(OperandEncoding.OFFSET, 2), device, Adc.fullRange(9)).fast().analogueSnrDb();
        double pair = product(weights(OperandEncoding.DIFFERENTIAL, 2), device, Adc.fullRange(9)).fast().analogueSnrDb();
        assertThat(pair - offset).isBetween(5.0, 15.0);
    }

    @Test
    void offCurrentCostsOnlyThroughTheErrorsOfCells() {
        assertThat(product(Device.ofCells(0, 0, 0, 10)).fast().noise().cells()).isZero();
        double ideal = product(Device.ofCells(0.05, 0, 0, IDEAL_SWITCH)).fast().analogueSnrDb();
        double leaky = product(Device.ofCells(0.05, 0, 0, 10)).fast().analogueSnrDb();
        Device trimmed = new Device(0.05, 0, 0, 10, false, new LevelErrors.None(), true, 1, 0, 0, BitLine.NONE);
        assertThat(leaky).isLessThan(ideal);
        assertThat(product(trimmed).fast().analogueSnrDb()).isBetween(leaky, ideal);
    }

    @Test
    void driverErrorsAreThoseOfTheFormula() {
        ComputeAccuracy accuracy = product(Device.IDEAL.withDriverSigma(0.02)).fast();
        double driven = 0;
        for (int s = 0; s < INPUTS.slices(); s++) {
            driven += Math.pow(16, s) * (1 - INPUTS.levelMass[s][0]);
        }
        double expected = 576 * driven * Math.pow(0.02 * 3, 2) * accuracyWeights() / (255.0 * 255.0);
        assertThat(accuracy.noise().drivers()).isCloseTo(expected, within(1e-9 * expected));
        assertThat(accuracy.dominant()).isEqualTo(NoiseCause.ADC);
        assertThat(product(Device.IDEAL.withDriverSigma(0.5)).fast().dominant()).isEqualTo(NoiseCause.DRIVERS);
    }

    private static double accuracyWeights() {
        return weights(OperandEncoding.DIFFERENTIAL, 2).quantisedMeanSquare();
    }

    @Test
    void anUncorrectedGainIsAnErrorThatFollowsTheSignal() {
        ComputeAccuracy lost = product(Device.IDEAL.withGain(0.9, false)).fast();
        assertThat(lost.noise().cells()).isCloseTo(0.01 * lost.signalPower(), within(1e-4 * lost.signalPower()));
        assertThat(lost.exact()).isFalse();
        assertThat(product(Device.IDEAL.withGain(0.9, true)).fast().noise().cells()).isZero();
    }

    @Test
    void aUnitStepRemovesSmallNoise() {
        Device device = Device.ofCells(0.01, 0, 0, IDEAL_SWITCH);
        ComputeAccuracy exact = product(weights(OperandEncoding.DIFFERENTIAL, 1), device, Adc.fullRange(9)).fast();
        ComputeAccuracy coarse = product(weights(OperandEncoding.DIFFERENTIAL, 1), device, Adc.fullRange(8)).fast();
        assertThat(exact.exact()).isFalse();
        assertThat(exact.hardwareSnrDb()).isGreaterThan(coarse.hardwareSnrDb() + 20);
    }

    @Test
    void noiseOfConverters() {
        assertThat(ConverterNoise.ofEffectiveBits(8, 8)).isZero();
        assertThat(ConverterNoise.ofEffectiveBits(8, 7)).isCloseTo(Math.sqrt(3.0 / 12) / 256, within(1e-12));
        // 1 pF at 300 K: 64.4 microvolt
        assertThat(ConverterNoise.ofCharge(1e-12, 1, 300)).isCloseTo(64.36e-6, within(0.01e-6));
        assertThatThrownBy(() -> ConverterNoise.ofEffectiveBits(8, 9))
                .hasMessage("effective bits are 9.0 of 8; give a number above 0, at most the bits of the converter");
    }

    @Test
    void bitsToStartFrom() {
        assertThat(Adc.bitsFor(30, 0.5)).isEqualTo(8); // (30 + 16.3)/6 = 7.7
        assertThat(Adc.bitsFor(20, 0.5)).isEqualTo(7);
        assertThat(Adc.bitsFor(-40, 0.5)).isEqualTo(1);
        assertThatThrownBy(() -> Adc.bitsFor(30, 0)).hasMessageContaining("allow a positive loss");
        Device device = Device.ofCells(0.05, 0, 0, IDEAL_SWITCH);
        OperandTable weights = weights(OperandEncoding.DIFFERENTIAL_ANALOGUE, 2);
        double analogue = product(weights, device, Adc.fullRange(20)).fast().analogueSnrDb();
        Adc adc = new Adc(Adc.bitsFor(analogue, 0.5), new Adc.PerSlicePair(4), Adc.Step.WHOLE_COUNTS);
        double hardware = product(weights, device, adc).fast().hardwareSnrDb();
        assertThat(hardware).isBetween(analogue - 1.5, analogue);
    }

    @Test
    void sigmasOutOfRangeAreRefused() {
        assertThatThrownBy(() -> Device.ofCells(-0.1, 0, 0, 10))
                .hasMessage("relative sigma of cells is -0.1; give a ratio of 0 to 10");
        assertThatThrownBy(() -> Device.ofCells(Double.NaN, 0, 0, 10)).hasMessageStartingWith("relative sigma");
        assertThatThrownBy(() -> Device.ofCells(0, 0, 0, 1))
                .hasMessage("on/off ratio is 1.0; give a number above 1, or infinity for an ideal switch");
        assertThatThrownBy(() -> Device.IDEAL.withGain(0, true)).hasMessageStartingWith("gain of the conductance is 0.0");
    }
}
