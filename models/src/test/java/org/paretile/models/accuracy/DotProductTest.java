package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Networks;
import org.paretile.models.workload.ValueHistogram;

class DotProductTest {

    private static final Layer LAYER = Networks.named("resnet18").layer("04");

    private static OperandTable inputs(int bits, int sliceBits) {
        return OperandTable.of(LAYER.inputs(), bits, OperandEncoding.MAGNITUDE, sliceBits);
    }

    private static OperandTable weights(int bits, OperandEncoding encoding, int sliceBits) {
        return OperandTable.of(LAYER.weights(), bits, encoding, sliceBits);
    }

    private static DotProduct product(long length, int rows, Adc adc) {
        return new DotProduct(inputs(8, 2), weights(8, OperandEncoding.DIFFERENTIAL, 2), length, rows, adc);
    }

    @Test
    void aConverterWithACodeForEverySumIsExact() {
        // 64 rows, 2-bit drivers and cells: sums 0..576 need 10 bits
        DotProduct enough = product(576, 64, Adc.fullRange(10));
        assertThat(enough.fast().exact()).isTrue();
        assertThat(enough.fast().noise().adc()).isZero();
        assertThat(enough.fast().hardwareSnrDb()).isInfinite();
        assertThat(enough.fast().totalSnrDb()).isEqualTo(enough.fast().sqnrDb()).isFinite();
        assertThat(enough.reference()).isEqualTo(enough.fast());
        DotProduct short1 = product(576, 64, Adc.fullRange(9));
        assertThat(short1.fast().exact()).isFalse();
        assertThat(short1.fast().hardwareSnrDb()).isFinite();
        assertThat(product(576, 56, Adc.fullRange(9)).fast().exact()).isTrue();
    }

    @Test
    void aSignedSumNeedsOneBitMore() {
        OperandTable pair = weights(8, OperandEncoding.DIFFERENTIAL_ANALOGUE, 1);
        assertThat(new DotProduct(inputs(8, 1), pair, 63, 63, Adc.fullRange(7)).fast().exact()).isTrue();
        assertThat(new DotProduct(inputs(8, 1), pair, 63, 63, Adc.fullRange(6)).fast().exact()).isFalse();
        OperandTable offset = weights(8, OperandEncoding.OFFSET, 1);
        assertThat(new DotProduct(inputs(8, 1), offset, 63, 63, Adc.fullRange(6)).fast().exact()).isTrue();
    }

    @Test
    void theLastTileHasItsOwnRows() {
        Adc adc = Adc.fullRange(6);
        double full = product(512, 128, adc).fast().noise().adc();
        double rest = product(64, 64, adc).fast().noise().adc();
        assertThat(product(64, 128, adc).fast().noise().adc()).isEqualTo(rest);
        assertThat(product(576, 128, adc).fast().noise().adc()).isBetween(Math.max(full, rest), (full + rest) * 2.1);
        assertThat(product(30, 128, adc).fast().exact()).isFalse();
        assertThat(product(7, 128, adc).fast().exact()).isTrue();
    }

    @Test
    void moreOperandBitsNeverLowerTheSqnr() {
        for (String name : Networks.builtIn()) {
            Layer layer = Networks.named(name).layers().get(2);
            double last = 0;
            for (int bits = 3; bits <= 10; bits++) {
                OperandTable in = table(layer.inputs(), bits);
                OperandTable w = table(layer.weights(), bits);
                double sqnr = new DotProduct(in, w, layer.shape().dotLength(), 128, Adc.fullRange(8)).fast().sqnrDb();
                assertThat(sqnr).as(name + " at " + bits + " bits").isGreaterThan(last + 3);
                last = sqnr;
            }
        }
    }

    private static OperandTable table(ValueHistogram histogram, int bits) {
        return OperandTable.of(
                histogram, bits, histogram.signed() ? OperandEncoding.OFFSET : OperandEncoding.MAGNITUDE, 1);
    }

    @Test
    void signalAndIndependentNoiseGrowWithTheLength() {
        DotProduct one = product(128, 128, Adc.fullRange(8));
        DotProduct four = product(512, 128, Adc.fullRange(8));
        assertThat(four.signalPower()).isCloseTo(4 * one.signalPower(), within(1e-12));
        assertThat(four.fast().noise().adc()).isCloseTo(4 * one.fast().noise().adc(), within(1e-3));
        assertThat(four.fast().hardwareSnrDb()).isCloseTo(one.fast().hardwareSnrDb(), within(0.01));
    }

    @ParameterizedTest
    @EnumSource(names = "MAGNITUDE", mode = EnumSource.Mode.EXCLUDE)
    void theNetworkMirroredHasTheSameAccuracy(OperandEncoding encoding) {
        double[] mirrored = new double[LAYER.weights().bins()];
        for (int i = 0; i < mirrored.length; i++) {
            mirrored[i] = LAYER.weights().mass(mirrored.length - 1 - i);
        }
        OperandTable weights =
                OperandTable.of(ValueHistogram.of("mirrored", mirrored), 8, encoding, 2);
        ComputeAccuracy there = new DotProduct(inputs(8, 1), weights(8, encoding, 2), 576, 64, Adc.fullRange(10)).fast();
        ComputeAccuracy back = new DotProduct(inputs(8, 1), weights, 576, 64, Adc.fullRange(10)).fast();
        assertThat(back.sqnrDb()).isCloseTo(there.sqnrDb(), within(1e-6));
        assertThat(back.exact()).isEqualTo(there.exact()).isTrue();
    }

    @Test
    void eachWindowAndStepIsCloseToTheExactDistribution() {
        for (Adc.Step step : Adc.Step.values()) {
            for (Adc.Window window : new Adc.Window[] {
                new Adc.FullRange(), new Adc.PerSlicePair(4), new Adc.Shared(4)
            }) {
                DotProduct product = product(576, 192, new Adc(9, window, step));
                assertThat(product.fast().totalSnrDb())
                        .as(window + " " + step)
                        .isCloseTo(product.reference().totalSnrDb(), within(1.0));
            }
        }
    }

    @Test
    void aWindowOfFourSigmaBeatsTheFullRangeForManyRows() {
        double full = product(4608, 512, Adc.fullRange(7)).fast().totalSnrDb();
        double window = product(4608, 512, new Adc(7, new Adc.PerSlicePair(4), Adc.Step.WHOLE_COUNTS))
                .fast()
                .totalSnrDb();
        assertThat(window).isGreaterThan(full + 6);
    }

    @Test
    void theNormalTailIsThatOfTheErrorFunction() {
        for (double t = -8.9; t < 8.9; t += 0.173) {
            double q = org.apache.commons.math3.special.Erf.erfc(t / Math.sqrt(2)) / 2;
            double expected = (1 + t * t) * q - t * NormalTail.density(t);
            assertThat(NormalTail.clippedPower(t, 0, 0))
                    .as("t = " + t)
                    .isCloseTo(expected, within(2e-5 * expected + 1e-18));
        }
        assertThat(NormalTail.clippedPower(0, 0, 0)).isCloseTo(0.5, within(1e-12));
        assertThat(NormalTail.clippedPower(15, 1, 1)).isZero();
    }

    @Test
    void sizesOutOfRangeAreRefused() {
        assertThatThrownBy(() -> product(0, 128, Adc.fullRange(8)))
                .hasMessage("length of the dot product is 0; it is at least 1");
        assertThatThrownBy(() -> product(576, 0, Adc.fullRange(8)))
                .hasMessage("rows summed in one conversion are 0; give 1 to 65536");
        assertThatThrownBy(() -> Adc.fullRange(0)).hasMessage("ADC bits are 0; give 1 to 20");
        assertThatThrownBy(() -> new Adc.PerSlicePair(0)).hasMessageStartingWith("ADC window is 0.0 standard");
        OperandTable pair = weights(8, OperandEncoding.DIFFERENTIAL_ANALOGUE, 1);
        assertThatThrownBy(() -> new DotProduct(pair, pair, 1, 1, Adc.fullRange(8)))
                .hasMessageStartingWith("inputs cannot be subtracted in two cells");
    }
}
