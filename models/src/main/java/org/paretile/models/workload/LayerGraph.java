package org.paretile.models.workload;

import java.util.List;

/**
 * A transformer as matrix products and the data that flow between them, in order of execution. Labels are those of
 * 3D-CIMlet's layer files without the closing comma: {@code K.Q}, {@code KQT softmax * V}, {@code FP:adapter 1-1}.
 *
 * @param name what a study calls it
 * @param heads attention heads of one block
 * @param layers the products, at least one
 * @param flows data passed on in the same pass, and weight gradients to their weights; ordered by source
 * @param stored data kept from the forward pass for the backward pass, which holds them in the arrays of the destination;
 *     ordered by source, empty for inference
 */
public record LayerGraph(String name, int heads, List<MatrixLayer> layers, List<Flow> flows, List<Flow> stored) {

    /**
     * Data that one layer hands to another.
     *
     * @param source index of the layer that makes them
     * @param destination index of the layer that takes them; with the rules of 3D-CIMlet the first takes what the last makes
     * @param values how many values
     */
    public record Flow(int source, int destination, long values) {}

    /** Refuses an empty graph and flows between layers that do not exist. */
    public LayerGraph {
        layers = List.copyOf(layers);
        flows = List.copyOf(flows);
        stored = List.copyOf(stored);
        if (layers.isEmpty()) {
            throw new IllegalArgumentException("workload " + name + " has no layers; give it at least one");
        }
        requireLayers(name, layers.size(), flows);
        requireLayers(name, layers.size(), stored);
    }

    private static void requireLayers(String name, int count, List<Flow> flows) {
        for (Flow flow : flows) {
            if (flow.source() < 0 || flow.source() >= count || flow.destination() < 0 || flow.destination() >= count) {
                throw new IllegalArgumentException("workload " + name + " has a flow from layer " + flow.source() + " to layer "
                        + flow.destination() + ", but its layers are 0 to " + (count - 1));
            }
        }
    }

    /** Values held by layers of that residence. */
    public long weights(Residence residence) {
        return layers.stream().filter(layer -> layer.residence() == residence).mapToLong(MatrixLayer::weights).sum();
    }

    /** Operations of one pass, two for each multiply-accumulate. */
    public long operations() {
        return 2 * layers.stream().mapToLong(MatrixLayer::macs).sum();
    }
}
