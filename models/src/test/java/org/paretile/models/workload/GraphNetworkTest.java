package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.paretile.models.ModelException;

class GraphNetworkTest {

    @Test
    void weightsAndOperationsAreThoseOfTheTransformer() {
        for (String name : Transformers.builtIn()) {
            Transformer model = Transformers.named(name);
            if (model.task() == Task.INFERENCE && model.feedForward().experts() == 0) {
                LayerGraph graph = model.graph(FlowRules.corrected());
                Network network = Networks.named(name);
                assertThat(2 * network.macs()).as(name).isEqualTo(graph.operations());
                assertThat(network.trainedWeights()).as(name).isEqualTo(graph.weights(Residence.STATIC));
                assertThat(network.layers()).as(name).hasSize(graph.layers().size() - 2 * (graph.heads() - 1) * model.blocks());
            }
        }
        assertThat(2 * Networks.named("mixtral-8x7b").macs())
                .isEqualTo(Transformers.named("mixtral-8x7b").graph(FlowRules.corrected()).operations());
    }

    @Test
    void theVisionTransformerGivesDeitItsValues() {
        Network deit = Networks.named("deit-inf");
        Network measured = Networks.named("vision_transformer");
        String mix = deit.layers().get(5).name();
        assertThat(mix).isEqualTo("005 mix");
        assertThat(deit.layer(mix).inputs()).isEqualTo(measured.layer("05").inputs());
        assertThat(deit.layers().getLast().weights()).isEqualTo(measured.layer("97").weights());
    }

    /** Softmax has no negative values, whatever the network they were measured in. */
    @Test
    void onlyScoresAreWithoutSignWhereTheyAreMixed() {
        for (String name : new String[] {"bert-base", "deit-inf", "gpt2-inf", "bert-base-adapter-inf", "llama-3-8b"}) {
            for (Layer layer : Networks.named(name).layers()) {
                if (layer.name().endsWith(" mix")) {
                    assertThat(layer.inputs().signed()).as(name + " " + layer.name()).isFalse();
                }
                if (layer.name().endsWith(" scores")) {
                    assertThat(layer.inputs().signed()).as(name + " " + layer.name()).isTrue();
                }
            }
        }
    }

    @Test
    void gradientsHaveNoKnownDistribution() {
        assertThatThrownBy(() -> Networks.named("bert-base-ft")).isInstanceOf(ModelException.class)
                .hasMessageContaining("bert-base-ft").hasMessageContaining("choose inference");
    }
}
