package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class NetworksTest {

    @Test
    void shapesAndStatisticsAreThoseOfTheMeasuredLayers() throws Exception {
        JsonNode golden;
        try (InputStream in = NetworksTest.class.getResourceAsStream("workload_statistics.json.gz")) {
            golden = JsonMapper.shared().readTree(new GZIPInputStream(in)).get("networks");
        }
        assertThat(Networks.builtIn()).containsExactlyInAnyOrderElementsOf(golden.propertyNames());
        int checked = 0;
        for (String name : Networks.builtIn()) {
            Network network = Networks.named(name);
            JsonNode layers = golden.get(name);
            assertThat(network.layers()).hasSize(layers.size());
            for (int i = 0; i < layers.size(); i++) {
                Layer layer = network.layers().get(i);
                JsonNode expected = layers.get(i);
                assertThat(layer.name()).isEqualTo(expected.get("name").asString());
                shape(layer.shape(), expected.get("shape"));
                statistics(name + " " + layer.name() + " inputs", layer.inputs(), expected.at("/tensors/inputs"));
                statistics(name + " " + layer.name() + " weights", layer.weights(), expected.at("/tensors/weights"));
                checked++;
            }
        }
        assertThat(checked).isEqualTo(697);
    }

    private static void shape(LayerShape shape, JsonNode expected) {
        assertThat(shape).isEqualTo(new LayerShape(bound(expected, "N"), bound(expected, "C"), bound(expected, "M"),
                bound(expected, "P"), bound(expected, "Q"), bound(expected, "R"), bound(expected, "S"),
                bound(expected, "G"), bound(expected, "HStride"), bound(expected, "WStride")));
    }

    private static long bound(JsonNode shape, String rank) {
        return shape.has(rank) ? shape.get(rank).asLong() : 1;
    }

    private static void statistics(String tensor, ValueHistogram fitted, JsonNode measured) {
        assertThat(fitted.signed()).as(tensor).isEqualTo(measured.get("signed").asBoolean());
        assertThat(fitted.zeroMass()).as(tensor).isCloseTo(measured.get("p_zero").asDouble(), within(1e-4));
        assertThat(fitted.meanAbsolute()).as(tensor).isCloseTo(measured.get("mean_abs").asDouble(), within(1e-3));
        assertThat(fitted.rootMeanSquare()).as(tensor).isCloseTo(measured.get("rms").asDouble(), within(1e-3));
    }

    @Test
    void amountsAreThoseOfTheNetworks() {
        LayerShape first = Networks.named("resnet18").layer("00").shape();
        assertThat(first.dotLength()).isEqualTo(147);
        assertThat(first.vectors()).isEqualTo(12_544);
        assertThat(first.macs()).isEqualTo(118_013_952);
        assertThat(first.weights()).isEqualTo(9_408);
        assertThat(Networks.named("resnet18").macs()).isEqualTo(1_814_073_344L);
        assertThat(Networks.named("vgg16").trainedWeights()).isEqualTo(138_344_128L);
        Network vit = Networks.named("vision_transformer");
        assertThat(vit.trainedWeights()).isLessThan(vit.layers().stream()
                .mapToLong(layer -> layer.shape().weights())
                .sum());
    }

    @Test
    void groupsSplitTheDotProduct() {
        LayerShape depthwise = new LayerShape(1, 1, 1, 56, 56, 3, 3, 64, 1, 1);
        assertThat(depthwise.dotLength()).isEqualTo(9);
        assertThat(depthwise.vectors()).isEqualTo(56 * 56 * 64);
        assertThat(depthwise.weights()).isEqualTo(576);
        assertThat(depthwise.macs()).isEqualTo(56L * 56 * 64 * 9);
        assertThat(LayerShape.matrix(197, 768, 3072).macs()).isEqualTo(197L * 768 * 3072);
    }

    @Test
    void unknownNamesAreRefusedWithTheNearest() {
        assertThatThrownBy(() -> Networks.named("ResNet-18"))
                .hasMessageStartingWith("unknown network 'ResNet-18'; did you mean resnet18?")
                .hasMessageContaining("alexnet, vgg16, resnet18, vision_transformer, gpt2_medium, mobilebert");
        assertThatThrownBy(() -> Networks.named("alexnet").layer("9"))
                .hasMessage("network alexnet has no layer '9'; its layers are 0 to 7");
    }

    @Test
    void badShapesAreRefused() {
        assertThatThrownBy(() -> LayerShape.matrix(1, 0, 3)).hasMessage("C is 0; a loop bound is at least 1");
        assertThatThrownBy(() -> LayerShape.matrix(1L << 40, 1L << 40, 2))
                .hasMessageContaining("more than can be counted");
    }
}
