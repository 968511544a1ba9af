package org.paretile.models.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.paretile.models.ModelException;

/** A transformer as a network: loop bounds of its products, and values distributed as in a measured network of its kind. */
final class GraphNetwork {

    /**
     * A measured network.
     *
     * @param first number of its layer that the first block starts with
     * @param offsets layers from the start of a block to the one whose values a role takes
     * @param output number of the layer whose values the output takes
     */
    private record Measured(String network, int first, int period, int blocks, Map<Role, Integer> offsets, int output) {

        Layer layer(Step step, int modelBlocks) {
            List<Layer> layers = Networks.named(network).layers();
            int start = first + period * (int) ((long) step.block() * blocks / modelBlocks);
            return switch (step.role()) {
                case PATCHES -> layers.getFirst();
                case OUTPUT -> layers.get(output);
                case GATE, ROUTER -> layers.get(start + offset(Role.UP));
                case ADAPTER_2_DOWN -> layers.get(start + offset(Role.ADAPTER_1_DOWN));
                case ADAPTER_2_UP -> layers.get(start + offset(Role.ADAPTER_1_UP));
                case KEY, QUERY, VALUE, SCORES, MIX, CONCAT, ADAPTER_1_DOWN, ADAPTER_1_UP, UP, DOWN ->
                    layers.get(start + offset(step.role()));
            };
        }

        private int offset(Role role) {
            return offsets.getOrDefault(role, 0);
        }
    }

    private static final Measured TEXT = new Measured("mobilebert", 1, 17, 24, Map.of(Role.ADAPTER_1_DOWN, 1, Role.QUERY, 2,
            Role.KEY, 3, Role.VALUE, 4, Role.SCORES, 5, Role.MIX, 6, Role.CONCAT, 7, Role.UP, 8, Role.DOWN, 9, Role.ADAPTER_1_UP, 16), 408);
    private static final Measured IMAGES = new Measured("vision_transformer", 1, 8, 12, Map.of(Role.QUERY, 0, Role.KEY, 1,
            Role.VALUE, 2, Role.SCORES, 3, Role.MIX, 4, Role.CONCAT, 5, Role.UP, 6, Role.DOWN, 7,
            Role.ADAPTER_1_DOWN, 6, Role.ADAPTER_1_UP, 7), 97);
    private static final Measured GENERATION = new Measured("gpt2_medium", 0, 6, 24, Map.of(Role.QUERY, 0, Role.KEY, 0,
            Role.VALUE, 0, Role.CONCAT, 1, Role.SCORES, 2, Role.MIX, 3, Role.UP, 4, Role.DOWN, 5,
            Role.ADAPTER_1_DOWN, 4, Role.ADAPTER_1_UP, 5), 144);

    private GraphNetwork() {}

    static Network of(LayerGraph graph) {
        Steps steps = Steps.of(graph.layers());
        if (steps.training()) {
            throw new ModelException("workload " + graph.name() + " has a backward pass, and how gradients are distributed is not"
                    + " known; choose inference");
        }
        Measured measured = steps.decoder() ? GENERATION : steps.forward(Role.PATCHES, 0, 0) >= 0 ? IMAGES : TEXT;
        List<Layer> layers = new ArrayList<>();
        for (int row = 0; row < graph.layers().size(); row++) {
            MatrixLayer product = graph.layers().get(row);
            Step step = steps.at(row);
            boolean attention = step.role().perHead();
            if (product.idle() || (attention && step.part() > 0)) {
                continue;
            }
            Layer values = measured.layer(step, steps.blocks());
            layers.add(new Layer(
                    String.format(Locale.ROOT, "%03d %s", row, step.role().name().toLowerCase(Locale.ROOT).replace('_', ' ')),
                    attention ? LayerKind.ATTENTION : LayerKind.LINEAR,
                    new LayerShape(1, product.weightRows(), product.weightColumns(), product.inputRows(), 1, 1, 1,
                            attention ? steps.heads() : 1, 1, 1),
                    values.inputs(),
                    values.weights()));
        }
        return new Network(graph.name(), layers);
    }
}
