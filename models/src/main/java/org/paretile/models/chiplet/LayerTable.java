package org.paretile.models.chiplet;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.MatrixLayer;

/**
 * A workload as arrays: its rows, the few shapes they have, and its flows, equal ones counted once. Computed once for a study.
 * Immutable by convention: nothing writes to it after construction.
 */
final class LayerTable {
    private static final String FORWARD = "FP:";
    private static final Set<String> PER_HEAD = Set.of("K.Q", "KQT softmax * V", "BP:V", "BP:Q");

    final LayerGraph graph;
    final int rows;
    /** Shape of each row. */
    final int[] shapeOf;
    /** A row of each shape. */
    final MatrixLayer[] shapes;
    final DieKind[] kindOf;
    /** Rows of each shape. */
    final int[] rowsOfShape;
    /** 1, 2 or 3: when the row is placed; 0 for dynamic rows, which are not. */
    final byte[] pass;
    /** Whether the row is an adapter or the output, and not of a training pass. */
    final boolean[] learnedPlain;
    final Flows flows;
    final Flows stored;
    /** Flows between rows that are placed on dies, by source. */
    final Flows placed;
    final long mostInputs;
    /** Operations of a pass, two for each multiply-accumulate. */
    final double operations;
    /** Operations of norms and activations behind all rows. */
    final double logicOperations;
    /** Whether heads run side by side on this row in the tool's variant with parallel heads. */
    final boolean[] perHead;

    /** Flows between two rows, equal ones counted. */
    record Flows(int[] source, int[] destination, long[] values, int[] count) {}

    LayerTable(LayerGraph graph, LogicData logic) {
        this.graph = graph;
        List<MatrixLayer> layers = graph.layers();
        rows = layers.size();
        shapeOf = new int[rows];
        pass = new byte[rows];
        learnedPlain = new boolean[rows];
        perHead = new boolean[rows];
        Map<MatrixLayer, Integer> known = new HashMap<>();
        List<MatrixLayer> found = new ArrayList<>();
        long most = 0;
        double behindRows = 0;
        for (int i = 0; i < rows; i++) {
            MatrixLayer layer = layers.get(i);
            Integer shape = known.putIfAbsent(shape(layer), found.size());
            if (shape == null) {
                found.add(layer);
            }
            shapeOf[i] = shape == null ? found.size() - 1 : shape;
            most = Math.max(most, layer.inputs());
            learnedPlain[i] = learned(layer.label());
            pass[i] = switch (layer.residence()) {
                case STATIC -> (byte) (learned(plain(layer.label())) ? 2 : 1);
                case SEMI_STATIC -> 3;
                case DYNAMIC -> 0;
            };
            behindRows += layer.outputs() * operations(plain(layer.label()), logic);
            perHead[i] = PER_HEAD.contains(plain(layer.label()));
        }
        mostInputs = most;
        logicOperations = behindRows;
        operations = graph.operations();
        shapes = found.toArray(new MatrixLayer[0]);
        kindOf = found.stream().map(layer -> DieKind.of(layer.residence())).toArray(DieKind[]::new);
        rowsOfShape = new int[shapes.length];
        for (int shape : shapeOf) {
            rowsOfShape[shape]++;
        }
        flows = counted(graph.flows());
        stored = single(graph.stored());
        placed = single(graph.flows().stream()
                .filter(flow -> pass[flow.source()] != 0 && pass[flow.destination()] != 0)
                .sorted(Comparator.comparingInt(LayerGraph.Flow::source))
                .toList());
    }

    private static MatrixLayer shape(MatrixLayer l) {
        return new MatrixLayer("shape", l.residence(), l.inputRows(), l.inputColumns(), l.weightRows(), l.weightColumns(),
                l.outputRows(), l.outputColumns(), l.softmax());
    }

    private static String plain(String label) {
        return label.startsWith(FORWARD) ? label.substring(FORWARD.length()) : label;
    }

    private static boolean learned(String label) {
        return label.startsWith("adapter ") || label.startsWith("output weight projection");
    }

    /** Norms follow the two halves of a block, an activation the first matrix of the feed-forward layer. */
    private static double operations(String label, LogicData logic) {
        return switch (label) {
            case "head concat", "ff2" -> logic.normOperations();
            case "ff1", "ff gate" -> logic.activationOperations();
            default -> 0;
        };
    }

    /** Index that stands for all rows that share a place: the shape of a dynamic row, the row itself otherwise. */
    private int place(int row) {
        return pass[row] == 0 ? -1 - shapeOf[row] : row;
    }

    private Flows counted(List<LayerGraph.Flow> list) {
        record Key(int source, int destination, long values) {}
        Map<Key, Integer> known = new HashMap<>();
        List<LayerGraph.Flow> first = new ArrayList<>();
        List<Integer> counts = new ArrayList<>();
        for (LayerGraph.Flow flow : list) {
            Key key = new Key(place(flow.source()), place(flow.destination()), flow.values());
            Integer at = known.putIfAbsent(key, first.size());
            if (at == null) {
                first.add(flow);
                counts.add(1);
            } else {
                counts.set(at, counts.get(at) + 1);
            }
        }
        return flows(first, counts.stream().mapToInt(Integer::intValue).toArray());
    }

    private Flows single(List<LayerGraph.Flow> list) {
        int[] once = new int[list.size()];
        Arrays.fill(once, 1);
        return flows(list, once);
    }

    private static Flows flows(List<LayerGraph.Flow> list, int[] counts) {
        return new Flows(list.stream().mapToInt(LayerGraph.Flow::source).toArray(),
                list.stream().mapToInt(LayerGraph.Flow::destination).toArray(),
                list.stream().mapToLong(LayerGraph.Flow::values).toArray(), counts);
    }
}
