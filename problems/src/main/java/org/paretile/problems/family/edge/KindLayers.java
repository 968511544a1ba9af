package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerGraph;
import org.paretile.models.workload.MatrixLayer;
import org.paretile.models.workload.Network;

/**
 * The layers of a workload that run on one kind of die, with the distributions of their values.
 *
 * @param network the layers; the heads of a block are one
 * @param layerOfRow for each row of the workload its place in {@code network}; −1 if it computes nothing or runs on other dies
 * @param macs multiply-accumulates of the layers
 */
record KindLayers(Network network, int[] layerOfRow, double macs) {

    /** {@code network}, which is {@code graph} with values, by kind of die. */
    static Map<DieKind, KindLayers> split(LayerGraph graph, Network network) {
        int rows = graph.layers().size();
        Map<DieKind, List<Layer>> layers = new EnumMap<>(DieKind.class);
        Map<DieKind, int[]> places = new EnumMap<>(DieKind.class);
        Map<String, Heads> open = new HashMap<>();
        int next = 0;
        for (int row = 0; row < rows; row++) {
            MatrixLayer product = graph.layers().get(row);
            if (product.idle()) {
                continue;
            }
            DieKind kind = DieKind.of(product.residence());
            List<Layer> ofKind = layers.computeIfAbsent(kind, k -> new ArrayList<>());
            Heads heads = open.get(product.label());
            if (heads == null || heads.left == 0) {
                Layer layer = network.layers().get(next++);
                heads = new Heads(ofKind.size(), layer.shape().g());
                open.put(product.label(), heads);
                ofKind.add(layer);
            }
            heads.left--;
            places.computeIfAbsent(kind, k -> filled(rows))[row] = heads.place;
        }
        Map<DieKind, KindLayers> kinds = new EnumMap<>(DieKind.class);
        layers.forEach((kind, list) -> {
            Network own = new Network(graph.name(), list);
            kinds.put(kind, new KindLayers(own, places.getOrDefault(kind, filled(rows)), own.macs()));
        });
        return kinds;
    }

    private static int[] filled(int rows) {
        int[] none = new int[rows];
        Arrays.fill(none, -1);
        return none;
    }

    /** By row of the workload what {@code loads} has by layer. */
    List<@Nullable LayerLoad> byRow(List<LayerLoad> loads) {
        List<@Nullable LayerLoad> rows = new ArrayList<>();
        for (int layer : layerOfRow) {
            rows.add(layer < 0 ? null : loads.get(layer));
        }
        return rows;
    }

    /** A layer whose heads are rows of their own. */
    private static final class Heads {
        final int place;
        long left;

        Heads(int place, long left) {
            this.place = place;
            this.left = left;
        }
    }
}
