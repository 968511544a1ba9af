package org.paretile.models.workload;

import java.util.Arrays;
import java.util.stream.Collectors;

/** What a layer does with its second operand. */
public enum LayerKind {
    /** Trained weights, slid over an image. */
    CONVOLUTION("convolution"),
    /** Trained weights, one vector after the other. */
    LINEAR("linear"),
    /** Product of two activations: the "weights" change with every input and must be written to be stationary. */
    ATTENTION("attention");

    private final String label;

    LayerKind(String label) {
        this.label = label;
    }

    /** The word used in files. */
    public String label() {
        return label;
    }

    /**
     * The kind a file names.
     *
     * @throws IllegalArgumentException if there is no such kind
     */
    public static LayerKind of(String label) {
        for (LayerKind kind : values()) {
            if (kind.label.equals(label)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("unknown layer kind '" + label + "'; use one of "
                + Arrays.stream(values()).map(LayerKind::label).collect(Collectors.joining(", ")));
    }
}
