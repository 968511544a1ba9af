package org.paretile.models.workload;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.workload.Transformer.Stack;

/**
 * The {@code config.json} of a Hugging Face model as a transformer. Sizes are read under the names of BERT
 * ({@code hidden_size}), DistilBERT ({@code dim}) and GPT-2 ({@code n_embd}) alike. What a configuration does not say has
 * these defaults, to be changed with {@link Transformer#withSequence}, {@link Transformer#withOutputs} and
 * {@link Transformer#withTask}: an encoder of text runs 128 tokens and tells 2 classes; an encoder of images runs one token a
 * patch, without class token, and tells 1,000 classes; a decoder generates one token behind 1,022 others, or as many as it
 * has positions for, and chooses from its vocabulary. The task is inference without adapters.
 */
public final class HuggingFaceConfig {

    private static final Set<String> TEXT_ENCODERS = Set.of("bert", "roberta", "xlm-roberta", "camembert", "distilbert", "electra");
    private static final Set<String> IMAGE_ENCODERS = Set.of("vit", "deit");
    private static final Set<String> PLAIN_DECODERS = Set.of("gpt2", "opt", "gpt_neox", "phi");
    private static final Set<String> GATED_DECODERS =
            Set.of("llama", "mistral", "mixtral", "qwen2", "qwen3", "qwen2_moe", "qwen3_moe", "phi3", "gemma", "gemma2");
    /** Keys of parts that are no matrix products of this package, with what they are. */
    private static final Map<String, String> FOREIGN = Map.of(
            "kv_lora_rank", "latent attention", "text_config", "a model of text inside one of several media",
            "n_shared_experts", "experts that every token visits", "first_k_dense_replace", "blocks of different kinds");
    private static final int TEXT_TOKENS = 128;
    private static final int GENERATION_CONTEXT = 1023;

    private final String source;
    private final Map<?, ?> config;

    private HuggingFaceConfig(String source, Map<?, ?> config) {
        this.source = source;
        this.config = config;
    }

    /**
     * The transformer that a configuration describes.
     *
     * @param name what a study calls it
     * @param source the file, for messages
     * @param tree the parsed JSON: maps, lists, texts, numbers and truth values
     * @throws ModelException if a key is missing or wrong, or the model is of another kind; the message names the key
     */
    public static Transformer transformer(String name, String source, Object tree) {
        if (!(tree instanceof Map<?, ?> map)) {
            throw new ModelException(source + " is no configuration of a model", "give the config.json of a Hugging Face model, an object");
        }
        HuggingFaceConfig config = new HuggingFaceConfig(source, map);
        config.refuseForeign();
        try {
            return config.read(name);
        } catch (ModelException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(source) ? e : new ModelException(source + ": " + message, e.help(), e);
        }
    }

    private Transformer read(String name) {
        String type = type();
        boolean decoder = PLAIN_DECODERS.contains(type) || GATED_DECODERS.contains(type);
        int width = size("hidden_size", "dim", "n_embd");
        int blocks = size("num_hidden_layers", "n_layers", "n_layer");
        Attention attention = attention(width);
        FeedForward feedForward = feedForward(width, GATED_DECODERS.contains(type));
        boolean image = IMAGE_ENCODERS.contains(type);
        int tokens = image ? patches() : decoder ? 1 : Math.min(TEXT_TOKENS, positions(TEXT_TOKENS));
        int context = decoder ? Math.min(GENERATION_CONTEXT, positions(GENERATION_CONTEXT)) : tokens;
        int patch = image ? size("patch_size") : 0;
        return new Transformer(name, decoder ? Stack.DECODER : Stack.ENCODER, blocks, width, attention, feedForward,
                image ? product("values of a patch", optional(3, "num_channels"), patch, patch) : 0, tokens, context,
                decoder ? size("vocab_size") : classes(image ? 1000 : 2), Task.INFERENCE, 0);
    }

    private String type() {
        Object type = config.get("model_type");
        if (!(type instanceof String text)) {
            throw wrong("has no 'model_type'", "add it, one of " + known());
        }
        if (!TEXT_ENCODERS.contains(text) && !IMAGE_ENCODERS.contains(text) && !PLAIN_DECODERS.contains(text)
                && !GATED_DECODERS.contains(text)) {
            throw wrong("has the model_type '" + text + "', whose layers are not known",
                    "give an encoder or decoder of type " + known() + ", or write a layer file");
        }
        return text;
    }

    private static String known() {
        return Stream.of(TEXT_ENCODERS, IMAGE_ENCODERS, PLAIN_DECODERS, GATED_DECODERS)
                .flatMap(Set::stream).sorted().collect(Collectors.joining(", "));
    }

    private void refuseForeign() {
        FOREIGN.keySet().stream().filter(key -> config.get(key) != null).sorted().findFirst().ifPresent(key -> {
            throw wrong("has '" + key + "': " + FOREIGN.get(key) + " is not modelled",
                    key.equals("text_config") ? "give the object under text_config as a file of its own" : "write a layer file for this model");
        });
        if (Boolean.TRUE.equals(config.get("is_encoder_decoder"))) {
            throw wrong("has is_encoder_decoder true: cross-attention is not modelled", "give an encoder or a decoder alone");
        }
        if (config.get("shared_expert_intermediate_size") instanceof Number n && n.doubleValue() > 0) {
            throw wrong("has 'shared_expert_intermediate_size' " + n + ": experts that every token visits are not modelled",
                    "write a layer file for this model");
        }
    }

    private Attention attention(int width) {
        int heads = size("num_attention_heads", "n_heads", "n_head");
        int keyValueHeads = optional(heads, "num_key_value_heads");
        if (heads % keyValueHeads != 0) {
            throw wrong("has " + heads + " num_attention_heads for " + keyValueHeads + " num_key_value_heads",
                    "make the first a multiple of the second");
        }
        int headWidth = optional(0, "head_dim");
        if (headWidth == 0 && width % heads != 0) {
            throw wrong("has " + heads + " " + key("num_attention_heads", "n_heads", "n_head") + ", which do not divide "
                    + key("hidden_size", "dim", "n_embd") + " " + width, "correct one of them, or add head_dim");
        }
        return new Attention(heads, keyValueHeads, headWidth == 0 ? width / heads : headWidth);
    }

    private FeedForward feedForward(int width, boolean gated) {
        int experts = optional(0, "num_local_experts", "num_experts");
        int hidden = key("n_embd").isEmpty() ? 0 : optional((int) Math.min(Integer.MAX_VALUE, 4L * width), "n_inner");
        if (hidden == 0) {
            hidden = experts > 0 && config.get("moe_intermediate_size") != null ? size("moe_intermediate_size")
                    : size("intermediate_size", "hidden_dim", "ffn_dim");
        }
        return new FeedForward(hidden, gated, experts, experts > 0 ? size("num_experts_per_tok") : 0);
    }

    private int patches() {
        int side = size("image_size") / size("patch_size");
        if (side < 1) {
            throw wrong("has patch_size " + size("patch_size") + " for image_size " + size("image_size"),
                    "an image has at least one patch; make patch_size smaller");
        }
        return product("patches", side, side);
    }

    private int positions(int otherwise) {
        return optional(otherwise, "max_position_embeddings", "n_positions", "n_ctx");
    }

    private int classes(int otherwise) {
        return config.get("id2label") instanceof Map<?, ?> labels && !labels.isEmpty() ? labels.size() : optional(otherwise, "num_labels");
    }

    /** The first of the keys that is there with a value, or nothing. */
    private String key(String... names) {
        return List.of(names).stream().filter(name -> config.get(name) != null).findFirst().orElse("");
    }

    private int size(String... names) {
        String key = key(names);
        if (key.isEmpty()) {
            throw wrong("has no '" + String.join("' or '", names) + "'", "add " + names[0] + ", a whole number");
        }
        return whole(key, config.get(key));
    }

    private int optional(int otherwise, String... names) {
        String key = key(names);
        return key.isEmpty() ? otherwise : whole(key, config.get(key));
    }

    private int whole(String key, @Nullable Object value) {
        if (value instanceof Number n && n.doubleValue() == Math.rint(n.doubleValue()) && n.doubleValue() >= 1
                && n.doubleValue() <= Integer.MAX_VALUE) {
            return n.intValue();
        }
        throw wrong("has '" + key + "' " + (value instanceof String ? "'" + value + "'" : String.valueOf(value)),
                "write a whole number of at least 1");
    }

    private int product(String what, int... factors) {
        long product = 1;
        for (int factor : factors) {
            product = Math.multiplyExact(product, (long) factor);
            if (product > Integer.MAX_VALUE) {
                throw wrong("has more than " + Integer.MAX_VALUE + " " + what, "check image_size, patch_size and num_channels");
            }
        }
        return (int) product;
    }

    private ModelException wrong(String message, String help) {
        return new ModelException(source + " " + message, help);
    }
}
