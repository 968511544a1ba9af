package org.paretile.models.thermal.spectral;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.thermal.stack.Block;

/** Layers whose blocks lie where those of a layer below do, as in stacks of equal dies: with equal powers they take heat in at the same places. */
final class LikeLayers {
    private int[] first = {};
    private int[] end = {};
    /** The next layer below with its blocks at the same places, −1 if there is none; and the same where powers are equal too. */
    private int[] placed = {};
    private int[] below = {};

    /** Takes a geometry: the conductor each block lies in, those of a conductor one after the other. */
    void prepare(int layers, List<Block> blocks, int[] layerOf) {
        if (first.length < layers) {
            first = new int[layers];
            end = new int[layers];
            placed = new int[layers];
            below = new int[layers];
        }
        Arrays.fill(first, 0);
        Arrays.fill(end, 0);
        Arrays.fill(placed, -1);
        for (int s = 0; s < blocks.size(); s++) {
            int l = layerOf[s];
            if (end[l] == 0) {
                first[l] = s;
            }
            end[l] = s + 1;
        }
        int before = -1;
        for (int l = 0; l < layers; l++) {
            if (end[l] > 0) {
                if (before >= 0 && samePlaces(blocks, layerOf, l, before)) {
                    placed[l] = before;
                }
                before = l;
            }
        }
    }

    private boolean samePlaces(List<Block> blocks, int[] layerOf, int layer, int other) {
        boolean same = end[layer] - first[layer] == end[other] - first[other];
        for (int i = 0; same && i < end[layer] - first[layer]; i++) {
            Block a = blocks.get(first[layer] + i);
            Block b = blocks.get(first[other] + i);
            same = layerOf[first[layer] + i] == layer && layerOf[first[other] + i] == other
                    && a.xM() == b.xM() && a.yM() == b.yM() && a.widthM() == b.widthM() && a.heightM() == b.heightM();
        }
        return same;
    }

    /** Marks the conductors that have at most {@code most} blocks. */
    void mark(int most, boolean[] few) {
        for (int l = 0; l < placed.length; l++) {
            few[l] = end[l] - first[l] <= most;
        }
    }

    /** Takes powers of the blocks, W. */
    void compare(double[] powerW) {
        for (int l = 0; l < placed.length; l++) {
            int other = placed[l];
            below[l] = other >= 0 && Arrays.equals(powerW, first[l], end[l], powerW, first[other], end[other]) ? other : -1;
        }
    }

    /** The layer below that takes the same heat in at the same places; −1 if there is none. */
    int below(int layer) {
        return below[layer];
    }
}
