package org.paretile.models.accuracy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Networks;
import org.paretile.models.workload.ValueHistogram;

/** The fitted distributions give what the measured histograms they stand for would. */
class FittedDistributionTest {

    private static final List<String> LAYERS = List.of("alexnet/1", "alexnet/3", "vgg16/5", "resnet18/0", "resnet18/2",
            "resnet18/14", "vision_transformer/18", "vision_transformer/72", "gpt2_medium/0", "gpt2_medium/70",
            "mobilebert/0", "mobilebert/80");

    @Test
    void signalToQuantisationNoiseIsKept() {
        for (String id : LAYERS) {
            Layer layer = layer(id);
            for (int bits = 4; bits <= 8; bits += 2) {
                double fitted = sqnr(layer.inputs(), layer.weights(), bits);
                double measured = sqnr(Golden.histogram(id + "/inputs"), Golden.histogram(id + "/weights"), bits);
                assertThat(fitted).as(id + " at " + bits + " bits").isCloseTo(measured, within(0.1));
            }
        }
    }

    @Test
    void meanSliceLevelsAreKept() {
        for (String id : LAYERS) {
            Layer layer = layer(id);
            for (Encoding encoding : Encoding.values()) {
                for (int slice : new int[] {1, 2, 4, 8}) {
                    level(id, layer.inputs(), Golden.histogram(id + "/inputs"), encoding, slice);
                    level(id, layer.weights(), Golden.histogram(id + "/weights"), encoding, slice);
                }
            }
        }
    }

    @Test
    void accuracyBehindAConverterIsKept() {
        Adc adc = new Adc(7, new Adc.PerSlicePair(4), Adc.Step.WHOLE_COUNTS);
        for (String id : LAYERS) {
            Layer layer = layer(id);
            double fitted = product(layer.inputs(), layer.weights(), adc).fast().totalSnrDb();
            double measured = product(Golden.histogram(id + "/inputs"), Golden.histogram(id + "/weights"), adc)
                    .fast()
                    .totalSnrDb();
            assertThat(fitted).as(id).isCloseTo(measured, within(0.5));
        }
    }

    private static void level(
            String id, ValueHistogram fitted, ValueHistogram measured, Encoding encoding, int slice) {
        assertThat(encoding.levels(fitted, 8, slice).mean())
                .as(id + " " + encoding + " in slices of " + slice)
                .isCloseTo(encoding.levels(measured, 8, slice).mean(), within(0.01));
    }

    private static DotProduct product(ValueHistogram inputs, ValueHistogram weights, Adc adc) {
        OperandTable in = OperandTable.of(
                inputs, 8, OperandEncoding.ofInputs(Encoding.OFFSET_IF_SIGNED, inputs.signed()), 1);
        OperandTable w = OperandTable.of(weights, 8, OperandEncoding.DIFFERENTIAL_ANALOGUE, 2);
        return new DotProduct(in, w, 512, 256, adc);
    }

    private static double sqnr(ValueHistogram inputs, ValueHistogram weights, int bits) {
        OperandTable in = OperandTable.of(
                inputs, bits, OperandEncoding.ofInputs(Encoding.OFFSET_IF_SIGNED, inputs.signed()), 1);
        OperandTable w = OperandTable.of(weights, bits, OperandEncoding.OFFSET, 1);
        DotProduct product = new DotProduct(in, w, 576, 64, Adc.fullRange(8));
        return product.fast().sqnrDb();
    }

    private static Layer layer(String id) {
        String[] parts = id.split("/");
        return Networks.named(parts[0]).layers().get(Integer.parseInt(parts[1]));
    }
}
