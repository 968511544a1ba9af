package org.paretile.models.macro.spec;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.workload.LayerShape;

/**
 * Shares the loops of a layer out among the containers, the innermost first, each as much as it can hold; what is left over runs in
 * time. Slices of one weight stay in one array.
 */
final class Fanouts {
    static final int RANKS = Rank.values().length;
    static final int K = Rank.K.ordinal();
    static final int M = Rank.M.ordinal();
    static final int Y = Rank.Y.ordinal();
    static final int G = Rank.G.ordinal();
    static final int V = Rank.V.ordinal();

    private final boolean rankTiling;
    private final SpecNode.Container[] containers;
    private final int[][] ranks;
    private final double[] copies;
    private final double[] inUse;
    private final boolean[] gated;
    /** Loops left to share out before each container, innermost first, and after the last: five for each. */
    private final double[] left;
    private final int arrayEnd;
    private double cells = 1;
    private double channels;
    private double filterR;
    private double filterS;
    private double k;
    private double driven;

    /** Containers from the innermost on. */
    Fanouts(List<SpecNode.Container> inside, boolean rankTiling) {
        this.rankTiling = rankTiling;
        containers = inside.toArray(SpecNode.Container[]::new);
        ranks = new int[containers.length][];
        int end = 0;
        for (int c = 0; c < containers.length; c++) {
            ranks[c] = Arrays.stream(containers[c].spreads()).mapToInt(Rank::ordinal).toArray();
            end = containers[c].array() ? c + 1 : end;
        }
        arrayEnd = end;
        copies = new double[containers.length];
        inUse = new double[containers.length];
        gated = new boolean[containers.length];
        left = new double[(containers.length + 1) * RANKS];
    }

    /** Takes over numbers of copies. */
    void set(double[] slots) {
        cells = 1;
        for (int c = 0; c < containers.length; c++) {
            SpecNode.Container container = containers[c];
            copies[c] = whole(container, "mesh_x", slots[container.meshX()]) * whole(container, "mesh_y", slots[container.meshY()]);
            gated[c] = slots[container.gated()] != 0;
            cells *= container.array() ? copies[c] : 1;
        }
    }

    private static double whole(SpecNode.Container container, String attribute, double value) {
        if (!(value >= 1 && value <= 1e9) || value != Math.rint(value)) {
            throw new ModelException(container.name() + "." + attribute + " is " + value
                    + "; give a whole number of copies, 1 or more");
        }
        return value;
    }

    /** Containers in all. */
    int size() {
        return containers.length;
    }

    /** Loop {@code rank} left over outside the {@code inside} innermost containers. */
    double left(int inside, int rank) {
        return left[inside * RANKS + rank];
    }

    /** Loop {@code rank} left over outside all containers. */
    double top(int rank) {
        return left[containers.length * RANKS + rank];
    }

    /** Part of loop {@code rank} that container {@code c} takes. */
    double taken(int c, int rank) {
        double before = left[c * RANKS + rank];
        double after = left[(c + 1) * RANKS + rank];
        return before == after ? 1 : before / after;
    }

    /** Whether one access to {@code tensor} from above serves all copies of container {@code c}. */
    boolean reuses(int c, Kept tensor) {
        return containers[c].reused()[tensor.ordinal()];
    }

    /** Copies of container {@code c}. */
    double copies(int c) {
        return copies[c];
    }

    /** Copies of container {@code c} that hold work. */
    double inUse(int c) {
        return inUse[c];
    }

    /** Copies of container {@code c} under power. */
    double powered(int c) {
        return gated[c] ? inUse[c] : copies[c];
    }

    /** Inputs of one output that are driven, padding included. */
    double driven() {
        return driven;
    }

    /** Units of cells of the arrays the layer occupies. */
    double occupiedUnits() {
        return cells * left(arrayEnd, K) * left(arrayEnd, M) * left(arrayEnd, Y) * left(arrayEnd, G);
    }

    /** Arrays that hold the layer if each holds {@code depth} tiles. */
    double arraysToHold(double depth) {
        return Math.ceil(left(arrayEnd, K) * left(arrayEnd, M) * left(arrayEnd, G) / depth);
    }

    /** Arrays there are. */
    double arrays() {
        double arrays = 1;
        for (int c = arrayEnd; c < containers.length; c++) {
            arrays *= copies[c];
        }
        return arrays;
    }

    /** Copies of what is below {@code container} that hold the layer if each holds {@code depth} tiles; negative if there is none. */
    double copiesToHold(String container, double depth) {
        for (int c = 0; c < containers.length; c++) {
            if (containers[c].name().equals(container)) {
                return Math.ceil(left(c, K) * left(c, M) * left(c, G) / depth);
            }
        }
        return -1;
    }

    /** Shares out the loops of a layer with so many outputs and vectors a group. */
    void spread(LayerShape shape, double outputs, double weightSlices, double vectors) {
        channels = shape.c();
        filterR = shape.r();
        filterS = shape.s();
        k = shape.dotLength();
        left[K] = k;
        left[M] = outputs;
        left[Y] = weightSlices;
        left[G] = shape.g();
        left[V] = vectors;
        driven = k;
        double capacity = 1;
        for (int c = 0; c < containers.length; c++) {
            int from = c * RANKS;
            int to = from + RANKS;
            for (int r = 0; r < RANKS; r++) {
                left[to + r] = left[from + r];
            }
            double room = copies[c];
            inUse[c] = 1;
            for (int r : ranks[c]) {
                double loop = left[from + r];
                if (room == 1 || loop == 1) {
                    continue;
                }
                double taken = Math.min(loop, room);
                if (r == K && rankTiling) {
                    capacity *= room;
                    left[to + K] = rankTiles(capacity, containers[c].array());
                    taken = Math.ceil(loop / left[to + K]);
                } else {
                    left[to + r] = loop <= room ? 1 : Math.ceil(loop / room);
                }
                room = loop >= room ? 1 : Math.floor(room / taken);
                inUse[c] *= taken;
            }
        }
    }

    /**
     * Fewest tiles if channels, filter rows and filter columns are tiled one by one; in the array, rows padded to whole tiles are
     * driven too (Timeloop).
     */
    private double rankTiles(double capacity, boolean array) {
        double best = Double.MAX_VALUE;
        double fewest = k;
        for (double r = 1; r <= Math.min(filterR, capacity); r++) {
            for (double s = 1; s <= Math.min(filterS, Math.floor(capacity / r)); s++) {
                double c = Math.min(channels, Math.floor(capacity / (r * s)));
                double tiles = Math.ceil(channels / c) * Math.ceil(filterR / r) * Math.ceil(filterS / s);
                double padded = Math.ceil(channels / c) * c * Math.ceil(filterR / r) * r * Math.ceil(filterS / s) * s;
                if (tiles < best || (tiles == best && padded < fewest)) {
                    best = tiles;
                    fewest = padded;
                }
            }
        }
        driven = array ? fewest : driven;
        return best;
    }
}
