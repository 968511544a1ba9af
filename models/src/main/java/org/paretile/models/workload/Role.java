package org.paretile.models.workload;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** What a matrix product of a transformer computes in the forward pass, with the words of layer files for it. */
enum Role {
    PATCHES("Token Generation", "tokenGeneration"),
    KEY("K,Q,V projection", "kProjection"),
    QUERY("K,Q,V projection", "qProjection"),
    VALUE("K,Q,V projection", "vProjection"),
    SCORES("K.Q", ""),
    MIX("KQT softmax * V", ""),
    CONCAT("head concat", "headConcat"),
    ADAPTER_1_DOWN("adapter 1-1", "adapter1-1"),
    ADAPTER_1_UP("adapter 1-2", "adapter1-2"),
    ROUTER("router", "router"),
    GATE("ff gate", "ffGate"),
    UP("ff1", "ff1"),
    DOWN("ff2", "ff2"),
    ADAPTER_2_DOWN("adapter 2-1", "adapter2-1"),
    ADAPTER_2_UP("adapter 2-2", "adapter2-2"),
    OUTPUT("output weight projection", "outputProjection");

    /** The label of a decoder's key and value projections. */
    static final String DECODER_KEY_VALUE = "K, V projection";
    /** The label of a decoder's query projection. */
    static final String DECODER_QUERY = "Q projection";

    static final List<Role> PROJECTIONS = List.of(KEY, QUERY, VALUE);
    static final List<Role> EXPERT = List.of(GATE, UP, DOWN);

    private final String label;
    private final String weights;

    Role(String label, String weights) {
        this.label = label;
        this.weights = weights;
    }

    /** The label of the forward row. */
    String label() {
        return label;
    }

    /** What the rows of the backward pass call its weights; empty for a product of two activations. */
    String weights() {
        return weights;
    }

    /** Whether it multiplies two activations, once for each head. */
    boolean perHead() {
        return this == SCORES || this == MIX;
    }

    /** Whether it is one of the four matrices of the adapters. */
    boolean adapter() {
        return switch (this) {
            case ADAPTER_1_DOWN, ADAPTER_1_UP, ADAPTER_2_DOWN, ADAPTER_2_UP -> true;
            case PATCHES, KEY, QUERY, VALUE, SCORES, MIX, CONCAT, ROUTER, GATE, UP, DOWN, OUTPUT -> false;
        };
    }

    /** Whether it is a matrix of the feed-forward layer. */
    boolean feedForward() {
        return EXPERT.contains(this) || this == ROUTER;
    }

    /** The labels that a forward row may have. */
    static List<String> labels() {
        return Stream.concat(Arrays.stream(values()).map(Role::label).distinct(), Stream.of(DECODER_KEY_VALUE, DECODER_QUERY))
                .toList();
    }
}
