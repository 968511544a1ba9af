package org.paretile.models.workload;

/**
 * One layer: a matrix product with the distributions of its two operands.
 *
 * @param name unique within the network
 * @param kind what the second operand is
 * @param shape loop bounds
 * @param inputs values of the streamed operand
 * @param weights values of the stationary operand
 */
public record Layer(String name, LayerKind kind, LayerShape shape, ValueHistogram inputs, ValueHistogram weights) {

    /** Refuses a layer without a name. */
    public Layer {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a layer has no name; give every layer its own");
        }
    }

    /** The same layer with other input values. */
    public Layer withInputs(ValueHistogram histogram) {
        return new Layer(name, kind, shape, histogram, weights);
    }

    /** The same layer with other weight values. */
    public Layer withWeights(ValueHistogram histogram) {
        return new Layer(name, kind, shape, inputs, histogram);
    }
}
