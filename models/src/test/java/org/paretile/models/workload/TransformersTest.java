package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.ModelException;
import tools.jackson.databind.JsonNode;

class TransformersTest {

    @ParameterizedTest
    @CsvSource({
        "bert-base-inf, 361, 84.94, 2.36, 0, 22.35",
        "bert-base-adapter-inf, 409, 38.54, 1.59, 0, 10.27",
        "bert-base-adapter-cl, 842, 155.12, 3.54, 6.10, 41.83",
        "bert-base-ft, 1080, 84.94, 2.36, 99.78, 66.59",
        "bert-small-inf, 57, 28.31, 0.20, 0, 1.825",
        "bert-small-adapter-inf, 73, 12.85, 0.13, 0, 0.8305",
        "deit-inf, 362, 86.29, 3.61, 0, 35.24",
        "gpt2-inf, 361, 123.53, 18.86, 0, 0.2848"
    })
    void rowsWeightsAndOperationsAreThoseOfThePublishedFiles(
            String name, int rows, double fixed, double dynamic, double semi, double gop) {
        LayerGraph graph = Transformers.named(name).graph(FlowRules.published());
        assertThat(graph.layers()).hasSize(rows);
        assertThat(graph.weights(Residence.STATIC) * 1e-6).isCloseTo(fixed, within(0.005));
        assertThat(graph.weights(Residence.DYNAMIC) * 1e-6).isCloseTo(dynamic, within(0.005));
        assertThat(graph.weights(Residence.SEMI_STATIC) * 1e-6).isCloseTo(semi, within(0.005));
        assertThat(graph.operations() * 1e-9).isCloseTo(gop, within(0.0006 * gop));
    }

    /** Processing elements of every row in the default configuration: r2/(rows of a PE) · ⌈8·r3/(columns of a PE)⌉. */
    @ParameterizedTest
    @MethodSource("org.paretile.models.workload.CimletGolden#names")
    void everyRowFillsAsManyElementsAsInTheGoldenRuns(String name) {
        JsonNode golden = CimletGolden.of(name);
        LayerGraph graph = Transformers.named(name).graph(FlowRules.published());
        for (int row = 0; row < graph.layers().size(); row++) {
            MatrixLayer layer = graph.layers().get(row);
            boolean dynamic = layer.residence() == Residence.DYNAMIC;
            int height = dynamic ? 8 * 128 : layer.residence() == Residence.STATIC ? 8 * 256 : 16 * 256;
            int width = dynamic ? 8 * 128 : 8 * 256;
            double elements = (double) layer.weightRows() / height * Math.ceilDiv(layer.weightColumns() * 8, width);
            assertThat(elements).as(name + " row " + row).isCloseTo(
                    golden.get(dynamic ? "dynamic_pe" : "static_pe").get(row).asDouble(), within(1e-12));
        }
        assertThat(graph.operations() * 1e-12).isCloseTo(golden.get("TOP").asDouble(), within(1e-12));
    }

    @Test
    void everyProductHasMatricesThatFit() {
        for (String name : Transformers.builtIn()) {
            for (MatrixLayer layer : Transformers.named(name).graph(FlowRules.corrected()).layers()) {
                assertThat(layer.inputColumns()).as(name + " " + layer).isEqualTo(layer.weightRows());
                assertThat(layer.outputRows()).as(name + " " + layer).isEqualTo(layer.inputRows());
                assertThat(layer.outputColumns()).as(name + " " + layer).isEqualTo(layer.weightColumns());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // weights of attention, feed-forward and router of all blocks plus the output matrix, from the published shapes
        "tinyllama-inf, 22, 2048, 256, 5632, 0, 32000",
        "llama-3-8b-inf, 32, 4096, 1024, 14336, 0, 128256",
        "mixtral-8x7b-inf, 32, 4096, 1024, 14336, 8, 32000",
        "qwen2.5-0.5b-inf, 24, 896, 128, 4864, 0, 151936"
    })
    void groupedQueriesGatesAndExpertsCountAsPublished(
            String name, long blocks, long width, long keyValue, long hidden, long experts, long vocabulary) {
        LayerGraph graph = Transformers.named(name).graph(FlowRules.corrected());
        long expected = blocks * (2 * width * width + 2 * width * keyValue + 3 * width * hidden * Math.max(1, experts)
                + width * experts) + width * vocabulary;
        assertThat(graph.weights(Residence.STATIC)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 8", "5, 8", "128, 8"})
    void tokensVisitAsManyExpertsAsTheRouterChooses(int tokens, long busy) {
        LayerGraph graph = Transformers.named("mixtral-8x7b").withSequence(tokens, 1024).graph(FlowRules.corrected());
        List<MatrixLayer> ups = graph.layers().stream().filter(layer -> layer.label().matches("expert \\d+ ff1")).toList();
        assertThat(ups).hasSize(8 * 32);
        assertThat(ups.subList(0, 8).stream().filter(layer -> !layer.idle()).count()).isEqualTo(Math.min(busy, 2L * tokens));
        assertThat(ups.stream().mapToLong(MatrixLayer::inputRows).sum()).isEqualTo(32L * 2 * tokens);
        assertThat(graph.flows()).allSatisfy(flow -> assertThat(graph.layers().get(flow.destination()).idle()).isFalse());
    }

    @Test
    void aliasesAndUnknownNames() {
        assertThat(Transformers.named("bert-base")).isEqualTo(Transformers.named("bert-base-inf"));
        assertThat(Transformers.builtIn()).doesNotContain("bert-base").doesNotHaveDuplicates();
        assertThatThrownBy(() -> Transformers.named("bert-bse-inf")).isInstanceOf(ModelException.class)
                .hasMessageContaining("'bert-bse-inf'").hasMessageContaining("did you mean bert-base-inf?");
    }

    @Test
    void sizesThatCannotBeAreRefusedByName() {
        Transformer bert = Transformers.named("bert-base");
        assertThatThrownBy(() -> bert.withSequence(0, 0)).isInstanceOf(ModelException.class)
                .hasMessageContaining("tokens is 0");
        assertThatThrownBy(() -> bert.withSequence(64, 128)).hasMessageContaining("context is 128 and tokens 64");
        assertThatThrownBy(() -> bert.withTask(Task.CONTINUAL_LEARNING, 0)).hasMessageContaining("adapter width is 0");
        assertThatThrownBy(() -> bert.withTask(Task.FINE_TUNING, 32)).hasMessageContaining("adapter width is 32");
        assertThatThrownBy(() -> Transformers.named("gpt2-inf").withTask(Task.FINE_TUNING, 0)).hasMessageContaining("equal");
        assertThatThrownBy(() -> Attention.of(12, 512)).hasMessageContaining("512 is not a multiple of 12");
        assertThatThrownBy(() -> new Attention(12, 5, 64)).hasMessageContaining("12 heads cannot share 5");
        assertThatThrownBy(() -> new FeedForward(64, true, 8, 9)).hasMessageContaining("9 of 8 experts");
        assertThatThrownBy(() -> Task.of("learning")).hasMessageContaining("continual-learning");
    }
}
