package org.paretile.models.workload;

import java.util.ArrayList;
import java.util.List;

/** Which product of the forward pass gives its values to which other. */
final class Edges {

    /**
     * Values handed on.
     *
     * @param operand whether they become the second operand, as keys and values do, rather than the input
     */
    record Edge(int source, int destination, boolean operand, long values) {}

    private final Steps steps;
    private final List<MatrixLayer> layers;
    private final List<Edge> edges = new ArrayList<>();

    private Edges(Steps steps, List<MatrixLayer> layers) {
        this.steps = steps;
        this.layers = layers;
    }

    /** The edges of the forward pass; a destination takes what it needs of a source and no more. */
    static List<Edge> of(Steps steps, List<MatrixLayer> layers) {
        Edges graph = new Edges(steps, layers);
        int patches = steps.forward(Role.PATCHES, 0, 0);
        List<Integer> from = patches < 0 ? List.of() : List.of(patches);
        for (int block = 0; block < steps.blocks(); block++) {
            from = graph.attention(block, from);
            from = graph.chain(block, from, Role.ADAPTER_1_DOWN, Role.ADAPTER_1_UP);
            from = graph.feedForward(block, from);
            from = graph.chain(block, from, Role.ADAPTER_2_DOWN, Role.ADAPTER_2_UP);
        }
        graph.chain(steps.blocks(), from, Role.OUTPUT);
        return graph.edges;
    }

    private List<Integer> attention(int block, List<Integer> from) {
        for (Role role : Role.PROJECTIONS) {
            feed(from, steps.forward(role, block, 0));
        }
        int key = steps.forward(Role.KEY, block, 0);
        int query = steps.forward(Role.QUERY, block, 0);
        int value = steps.forward(Role.VALUE, block, 0);
        int concat = steps.forward(Role.CONCAT, block, 0);
        for (int head = 0; head < steps.heads(); head++) {
            int scores = steps.forward(Role.SCORES, block, head);
            int mix = steps.forward(Role.MIX, block, head);
            add(query, scores, false, layers.get(scores).inputs());
            add(key, scores, true, newTokens(key, layers.get(scores).weightRows()));
            add(scores, mix, false, layers.get(scores).outputs());
            add(value, mix, true, newTokens(value, layers.get(mix).weightColumns()));
            add(mix, concat, false, layers.get(mix).outputs());
        }
        return List.of(concat);
    }

    /** One head's keys or values of the tokens in this pass; those of earlier tokens are in the cache. */
    private long newTokens(int projection, int headWidth) {
        return (long) layers.get(projection).outputRows() * headWidth;
    }

    private List<Integer> feedForward(int block, List<Integer> from) {
        int router = steps.forward(Role.ROUTER, block, 0);
        feed(from, router);
        List<Integer> last = new ArrayList<>();
        for (int expert = 0; expert == 0 || steps.forward(Role.UP, block, expert) >= 0; expert++) {
            int up = steps.forward(Role.UP, block, expert);
            int down = steps.forward(Role.DOWN, block, expert);
            if (up < 0 || layers.get(up).idle()) {
                continue;
            }
            int gate = steps.forward(Role.GATE, block, expert);
            feed(from, gate);
            feed(from, up);
            feed(gate < 0 ? List.of(up) : List.of(gate, up), down);
            if (router >= 0 && down >= 0) {
                add(router, down, false, layers.get(down).inputRows());
            }
            last.add(down < 0 ? up : down);
        }
        return last;
    }

    /** One row after the other; rows that are not there are passed over. */
    private List<Integer> chain(int block, List<Integer> from, Role... roles) {
        List<Integer> last = from;
        for (Role role : roles) {
            int row = steps.forward(role, block, 0);
            if (row >= 0) {
                feed(last, row);
                last = List.of(row);
            }
        }
        return last;
    }

    /** An expert takes and gives the tokens that visit it; everything else takes all tokens. */
    private void feed(List<Integer> from, int destination) {
        if (destination >= 0) {
            for (int source : from) {
                add(source, destination, false, Math.min(layers.get(source).outputs(), layers.get(destination).inputs()));
            }
        }
    }

    private void add(int source, int destination, boolean operand, long values) {
        edges.add(new Edge(source, destination, operand, values));
    }
}
