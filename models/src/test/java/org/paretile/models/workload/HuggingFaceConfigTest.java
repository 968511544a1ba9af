package org.paretile.models.workload;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.ModelException;
import org.paretile.models.ParetileException;
import org.paretile.models.workload.Transformer.Stack;
import tools.jackson.databind.json.JsonMapper;

class HuggingFaceConfigTest {

    private static final String BERT = "{'model_type': 'bert', 'hidden_size': 768, 'num_hidden_layers': 12,"
            + " 'num_attention_heads': 12, 'intermediate_size': 3072, 'max_position_embeddings': 512, 'vocab_size': 30522}";

    private static Transformer read(String json) {
        return HuggingFaceConfig.transformer(
                "mine", "config.json", JsonMapper.shared().readValue(json.replace('\'', '"'), Object.class));
    }

    private static LayerGraph graph(Transformer model, String name) {
        LayerGraph graph = model.graph(FlowRules.corrected());
        return new LayerGraph(name, graph.heads(), graph.layers(), graph.flows(), graph.stored());
    }

    @Test
    void configurationsGiveTheBuiltInGraphs() {
        assertThat(graph(read(BERT), "bert-base-inf")).isEqualTo(Transformers.named("bert-base-inf").graph(FlowRules.corrected()));
        assertThat(graph(read("{'model_type': 'gpt2', 'n_embd': 768, 'n_layer': 12, 'n_head': 12, 'n_inner': null,"
                + " 'n_positions': 1024, 'vocab_size': 50257}"), "gpt2-inf"))
                .isEqualTo(Transformers.named("gpt2-inf").graph(FlowRules.corrected()));
        assertThat(graph(read("{'model_type': 'deit', 'hidden_size': 768, 'num_hidden_layers': 12, 'num_attention_heads': 12,"
                + " 'intermediate_size': 3072, 'image_size': 224, 'patch_size': 16, 'num_channels': 3}"), "deit-inf"))
                .isEqualTo(Transformers.named("deit-inf").graph(FlowRules.corrected()));
        assertThat(graph(read("{'model_type': 'mixtral', 'hidden_size': 4096, 'num_hidden_layers': 32, 'num_attention_heads': 32,"
                + " 'num_key_value_heads': 8, 'intermediate_size': 14336, 'num_local_experts': 8, 'num_experts_per_tok': 2,"
                + " 'max_position_embeddings': 32768, 'vocab_size': 32000}"), "mixtral-8x7b-inf"))
                .isEqualTo(Transformers.named("mixtral-8x7b-inf").graph(FlowRules.corrected()));
    }

    @Test
    void otherNamesOfTheSameSizes() {
        Transformer distil = read("{'model_type': 'distilbert', 'dim': 768, 'n_layers': 6, 'n_heads': 12, 'hidden_dim': 3072}");
        assertThat(distil).isEqualTo(read(BERT.replace("'num_hidden_layers': 12", "'num_hidden_layers': 6")));
        Transformer qwen = read("{'model_type': 'qwen2', 'hidden_size': 896, 'num_hidden_layers': 24, 'num_attention_heads': 14,"
                + " 'num_key_value_heads': 2, 'intermediate_size': 4864, 'vocab_size': 151936}");
        assertThat(qwen.stack()).isEqualTo(Stack.DECODER);
        assertThat(qwen.attention()).isEqualTo(new Attention(14, 2, 64));
        assertThat(qwen.feedForward()).isEqualTo(new FeedForward(4864, true, 0, 0));
        Transformer nemo = read("{'model_type': 'mistral', 'hidden_size': 5120, 'num_hidden_layers': 40, 'num_attention_heads': 32,"
                + " 'num_key_value_heads': 8, 'head_dim': 128, 'intermediate_size': 14336, 'vocab_size': 131072}");
        assertThat(nemo.graph(FlowRules.corrected()).layers().get(1).weightColumns()).isEqualTo(4096);
    }

    @Test
    void whatAConfigurationDoesNotSayCanBeSet() {
        Transformer learning = read(BERT).withTask(Task.CONTINUAL_LEARNING, 32);
        assertThat(graph(learning, "bert-base-adapter-cl"))
                .isEqualTo(Transformers.named("bert-base-adapter-cl").graph(FlowRules.corrected()));
        assertThat(read(BERT).withOutputs(5).graph(FlowRules.corrected()).layers().getLast().outputColumns()).isEqualTo(5);
        assertThat(read(BERT.replace("512", "64")).tokens()).isEqualTo(64);
        assertThat(read(BERT.replace("'vocab_size'", "'id2label': {'0': 'a', '1': 'b', '2': 'c'}, 'vocab_size'")).outputs()).isEqualTo(3);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', value = {
        "'hidden_size': 768,        |                               | has no 'hidden_size' or 'dim' or 'n_embd' | add hidden_size",
        "'num_hidden_layers': 12    | 'num_hidden_layers': 0        | 'num_hidden_layers' 0    | at least 1",
        "'num_hidden_layers': 12    | 'num_hidden_layers': 'twelve' | 'num_hidden_layers' 'twelve' | whole number",
        "'num_hidden_layers': 12    | 'num_hidden_layers': 1.5      | 'num_hidden_layers' 1.5  | whole number",
        "'num_attention_heads': 12  | 'num_attention_heads': 11     | 11 num_attention_heads, which do not divide hidden_size 768 | head_dim",
        "'num_attention_heads': 12  | 'num_attention_heads': 12, 'num_key_value_heads': 5 | 12 num_attention_heads for 5 num_key_value_heads | multiple",
        "'model_type': 'bert'       | 'model_type': 't5'            | model_type 't5'          | layer file",
        "'model_type': 'bert',      |                               | has no 'model_type'      | bert",
        "'model_type': 'bert'       | 'model_type': 'bert', 'is_encoder_decoder': true | cross-attention | alone",
        "'model_type': 'bert'       | 'model_type': 'llama', 'kv_lora_rank': 512 | 'kv_lora_rank': latent attention | layer file",
        "'model_type': 'bert'       | 'model_type': 'mixtral', 'num_local_experts': 8 | no 'num_experts_per_tok' | whole number",
        "'model_type': 'bert'       | 'model_type': 'vit', 'image_size': 8, 'patch_size': 16 | patch_size 16 for image_size 8 | smaller"
    })
    void whatIsWrongIsToldWithItsKey(String good, String bad, String message, String help) {
        assertThat(BERT).contains(good);
        assertThatThrownBy(() -> read(BERT.replace(good, bad == null ? "" : bad))).isInstanceOf(ModelException.class)
                .hasMessageContaining("config.json").hasMessageContaining(message)
                .extracting(e -> ((ParetileException) e).help()).asString().contains(help);
    }

    @Test
    void somethingElseThanAnObject() {
        assertThatThrownBy(() -> read("[1, 2]")).hasMessageContaining("no configuration");
    }
}
