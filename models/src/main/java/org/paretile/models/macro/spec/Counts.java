package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.ValueHistogram;

/**
 * Actions of every component in a layer of K inputs, M outputs, V vectors and G groups with S_i input and S_w weight slices. Fan-outs
 * take loops from the innermost on, each as much as it can hold; what is left over runs in time, weight tiles outermost, then vectors,
 * then input slices.
 *
 * <p>Accesses of a tensor at a place are the product of all loops that index it and of those that do not, as far as nothing below
 * shares them: a container that multicasts or reduces it takes its loop out, and so does a component that merges (coalesce) or holds
 * (store) it for the fan-outs below; one that holds it also takes out the input slices, and the tiles too if its capacity is enough
 * for the layer. One action moves the bits of {@code width}, one slice or value if that is not given. For a weight-stationary array
 * this is the closed form of the package: V·G·S_i·K·T_c row drives, V·G·S_i·M·S_w·T_r conversions, V·G·S_i·K·M·S_w cell reads, with
 * T_r = ⌈K/rows⌉ and T_c the column tiles. Slices of one weight stay in one array.
 */
final class Counts {
    static final SpecLayer.Operand NO_OPERAND = new SpecLayer.Operand(ValueHistogram.of("nothing", 1, 1, 1));

    private static final int RANKS = Rank.values().length;
    private static final int K = Rank.K.ordinal();
    private static final int M = Rank.M.ordinal();
    private static final int Y = Rank.Y.ordinal();
    private static final int G = Rank.G.ordinal();
    private static final int V = Rank.V.ordinal();

    private final CompiledSpec spec;
    private final SpecNode.Container[] containers;
    private final int[][] ranks;
    private final double[] fanout;
    private final double[] inUse;
    private final boolean[] gated;
    /** Loops left to spread before each container, innermost first, and after the last: five for each. */
    private final double[] left;
    private final int top;
    private final int arrayEnd;

    private final SpecNode.Part[] parts;
    /** Containers inside each part. */
    private final int[] level;
    private final boolean fetched;
    private final double[] reads;
    private final double[] writes;
    private final double[] copies;
    private final double[] used;
    private final double[] powered;

    private String name = "";
    private double channels;
    private double filterR;
    private double filterS;
    private double k;
    private double m;
    private double groups;
    private double vectors;
    private double driven;
    private double steps;
    private double utilisation;

    Counts(CompiledSpec spec) {
        this.spec = spec;
        List<SpecNode.Container> inside = new ArrayList<>();
        List<SpecNode.Part> partList = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        int end = 0;
        for (SpecNode node : spec.hierarchy().reversed()) {
            switch (node) {
                case SpecNode.Container container -> {
                    inside.add(container);
                    end = container.array() ? inside.size() : end;
                }
                case SpecNode.Part part -> {
                    partList.addFirst(part);
                    levels.addFirst(inside.size());
                }
            }
        }
        containers = inside.toArray(SpecNode.Container[]::new);
        parts = partList.toArray(SpecNode.Part[]::new);
        level = levels.stream().mapToInt(Integer::intValue).toArray();
        arrayEnd = end * RANKS;
        ranks = new int[containers.length][];
        for (int c = 0; c < containers.length; c++) {
            ranks[c] = Arrays.stream(containers[c].spreads()).mapToInt(Rank::ordinal).toArray();
        }
        fanout = new double[containers.length];
        inUse = new double[containers.length];
        gated = new boolean[containers.length];
        left = new double[(containers.length + 1) * RANKS];
        top = containers.length * RANKS;
        fetched = partList.stream().anyMatch(part -> part.keeps(Kept.WEIGHTS) == Keeping.HOME);
        reads = new double[parts.length];
        writes = new double[parts.length];
        copies = new double[parts.length];
        used = new double[parts.length];
        powered = new double[parts.length];
    }

    /** Takes over fan-outs. */
    void set(double[] slots) {
        for (int c = 0; c < containers.length; c++) {
            SpecNode.Container container = containers[c];
            fanout[c] = whole(container, "mesh_x", slots[container.meshX()]) * whole(container, "mesh_y", slots[container.meshY()]);
            gated[c] = slots[container.gated()] != 0;
        }
        for (int p = 0; p < parts.length; p++) {
            copies[p] = 1;
            for (int c = level[p]; c < containers.length; c++) {
                copies[p] *= fanout[c];
            }
        }
    }

    private static double whole(SpecNode.Container container, String attribute, double value) {
        if (!(value >= 1 && value <= 1e9) || value != Math.rint(value)) {
            throw new ModelException(container.name() + "." + attribute + " is " + value
                    + "; give a whole number of copies, 1 or more");
        }
        return value;
    }

    /** Takes over a layer; with stationary inputs the weights stream through and vectors and outputs change places. */
    void shape(String layer, LayerShape shape, boolean swap) {
        name = layer;
        channels = shape.c();
        filterR = shape.r();
        filterS = shape.s();
        k = shape.dotLength();
        groups = shape.g();
        double streamed = (double) shape.n() * shape.p() * shape.q();
        m = swap ? streamed : shape.m();
        vectors = swap ? shape.m() : streamed;
    }

    void count(double[] slots) {
        SpecCompiler.Derived at = spec.derived();
        double inputSlices = slots[at.inputSlices()];
        double weightSlices = slots[at.weightSlices()];
        spread(weightSlices);
        if (left[top + Y] > 1) {
            throw new ModelException("layer " + name + " does not fit " + spec.name() + ": one output takes " + (long) weightSlices
                    + " weight slices side by side, the columns hold fewer; give columns more copies, or cells more bits");
        }
        double tiles = left[top + K] * left[top + M] * left[top + G];
        steps = inputSlices * tiles * left[top + V];
        boolean loaded = fetched || tiles > slots[at.depthCells()];
        double inputBits = slots[at.inputSliceBits()];
        double outputBits = slots[at.outputBits()];
        double weightBits = slots[at.weightSliceBits()];
        double inputs = groups * vectors * driven * inputSlices;
        double outputs = groups * vectors * m;
        double weights = groups * k * m * weightSlices;

        double inputM = 1;
        double inputY = 1;
        double outputK = 1;
        double outputY = 1;
        double weightV = 1;
        double outputSlices = inputSlices;
        boolean weightsStored = false;
        double inputTop = 1;
        double outputTop = 1;
        int below = 0;
        for (int p = parts.length - 1; p >= 0; p--) {
            for (; below < level[p]; below++) {
                int before = below * RANKS;
                int after = before + RANKS;
                boolean[] reused = containers[below].reused();
                if (!reused[0]) {
                    inputM *= ratio(before + M, after + M);
                    inputY *= ratio(before + Y, after + Y);
                }
                if (!reused[1]) {
                    outputK *= ratio(before + K, after + K);
                    outputY *= ratio(before + Y, after + Y);
                }
                if (!reused[2]) {
                    weightV *= ratio(before + V, after + V);
                }
            }
            int here = below * RANKS;
            SpecNode.Part part = parts[p];
            double width = slots[part.common()[PreparedSpec.WIDTH]];
            double read = 0;
            double written = 0;
            Keeping in = part.keeps(Kept.INPUTS);
            if (in != Keeping.BYPASS) {
                double bits = inputs * (width > 0 ? inputBits / width : 1);
                double repeats = left[here + M] * left[here + Y];
                read = bits * inputM * inputY * repeats / inputTop;
                if (in != Keeping.PASS) {
                    inputM = 1;
                    inputY = 1;
                }
                if (in == Keeping.STORE) {
                    double capacity = slots[part.common()[PreparedSpec.CAPACITY]];
                    if (capacity == 0 || capacity >= inputs * inputBits) {
                        inputTop = left[top + M] * left[top + Y];
                    }
                    written = bits * repeats / inputTop;
                }
            }
            Keeping out = part.keeps(Kept.OUTPUTS);
            if (out != Keeping.BYPASS) {
                double values = outputs * (width > 0 ? outputBits / width : 1);
                double repeats = left[here + K] * left[here + Y];
                double incoming = values * outputSlices * outputK * outputY * repeats / outputTop;
                read += incoming;
                if (out != Keeping.PASS) {
                    outputK = 1;
                    outputY = 1;
                    outputSlices = out == Keeping.COALESCE ? outputSlices : 1;
                }
                if (out == Keeping.STORE) {
                    double capacity = slots[part.common()[PreparedSpec.CAPACITY]];
                    if (capacity == 0 || capacity >= outputs * outputBits) {
                        outputTop = left[top + K] * left[top + Y];
                    }
                    written += incoming;
                    read += values * repeats / outputTop;
                } else if (out == Keeping.HOME) {
                    written += incoming;
                    read -= values;
                }
            }
            Keeping weight = part.keeps(Kept.WEIGHTS);
            if (weight != Keeping.BYPASS) {
                double slices = weights * (width > 0 ? weightBits / width : 1);
                double loads = loaded ? slices * left[here + V] / left[top + V] : 0;
                read += weightsStored ? loads * weightV : slices * vectors * inputSlices;
                weightV = weight == Keeping.PASS ? weightV : 1;
                written += weight == Keeping.STORE ? loads : 0;
                weightsStored |= weight == Keeping.STORE || weight == Keeping.HOME;
            }
            reads[p] = read;
            writes[p] = written;
        }
        above();
        double arrays = left[arrayEnd + K] * left[arrayEnd + M] * left[arrayEnd + Y] * left[arrayEnd + G];
        double cells = 1;
        for (int c = 0; c < containers.length; c++) {
            cells *= containers[c].array() ? fanout[c] : 1;
        }
        utilisation = weights / (arrays * cells);
    }

    private double ratio(int before, int after) {
        return left[before] == left[after] ? 1 : left[before] / left[after];
    }

    /** Gives loops to fan-outs, innermost first. */
    private void spread(double weightSlices) {
        left[K] = k;
        left[M] = m;
        left[Y] = weightSlices;
        left[G] = groups;
        left[V] = vectors;
        driven = k;
        double capacity = 1;
        for (int c = 0; c < containers.length; c++) {
            int from = c * RANKS;
            int to = from + RANKS;
            for (int r = 0; r < RANKS; r++) {
                left[to + r] = left[from + r];
            }
            double room = fanout[c];
            inUse[c] = 1;
            for (int r : ranks[c]) {
                double loop = left[from + r];
                if (room == 1 || loop == 1) {
                    continue;
                }
                double taken = Math.min(loop, room);
                if (r == K && spec.rankTiling()) {
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
                if (tiles < best || tiles == best && padded < fewest) {
                    best = tiles;
                    fewest = padded;
                }
            }
        }
        driven = array ? fewest : driven;
        return best;
    }

    /** Copies in use and copies under power of every component. */
    private void above() {
        double busy = 1;
        double on = 1;
        int above = containers.length;
        for (int p = 0; p < parts.length; p++) {
            for (; above > level[p]; above--) {
                busy *= inUse[above - 1];
                on *= gated[above - 1] ? inUse[above - 1] : fanout[above - 1];
            }
            used[p] = busy;
            powered[p] = on;
        }
    }

    /** Copies of what is below {@code container} that hold the layer. */
    double copiesToHold(String container, double[] slots) {
        spread(slots[spec.derived().weightSlices()]);
        for (int c = 0; c < containers.length; c++) {
            if (containers[c].name().equals(container)) {
                int at = c * RANKS;
                return Math.ceil(left[at + K] * left[at + M] * left[at + G] / slots[spec.derived().depthCells()]);
            }
        }
        throw new ModelException(spec.name() + " has no container '" + container + "'; name one of its fan-outs");
    }

    double reads(int part) {
        return reads[part];
    }

    double writes(int part) {
        return writes[part];
    }

    double actions(int part) {
        return reads[part] + writes[part];
    }

    double copies(int part) {
        return copies[part];
    }

    double used(int part) {
        return used[part];
    }

    double powered(int part) {
        return powered[part];
    }

    double steps() {
        return steps;
    }

    double macs() {
        return groups * k * m * vectors;
    }

    double utilisation() {
        return utilisation;
    }
}
