package org.paretile.models.macro.spec;

import java.util.Arrays;
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
    private static final int IN = Kept.INPUTS.ordinal();
    private static final int OUT = Kept.OUTPUTS.ordinal();
    private static final int WEIGHT = Kept.WEIGHTS.ordinal();
    private static final int K = Rank.K.ordinal();
    private static final int M = Rank.M.ordinal();
    private static final int Y = Rank.Y.ordinal();
    private static final int G = Rank.G.ordinal();
    private static final int V = Rank.V.ordinal();

    private final CompiledSpec spec;
    private final SpecNode[] nodes;
    private final int[] partOf;
    private final double[] fanout;
    private final double[] inUse;
    private final boolean[] gated;
    private final double[] reads;
    private final double[] writes;
    private final double[] copies;
    private final double[] used;
    private final double[] powered;
    private final double[][] left;
    private final double[] top = new double[RANKS];
    private final double[][] pending = new double[Kept.values().length][RANKS];
    private final boolean[] held = new boolean[Kept.values().length];
    private String name = "";
    private double channels;
    private double filterR;
    private double filterS;
    private double k;
    private double m;
    private double groups;
    private double vectors;
    private double steps;
    private double utilisation;

    Counts(CompiledSpec spec) {
        this.spec = spec;
        nodes = spec.hierarchy().reversed().toArray(SpecNode[]::new);
        partOf = new int[nodes.length];
        int parts = 0;
        for (SpecNode node : nodes) {
            parts += node instanceof SpecNode.Part ? 1 : 0;
        }
        int next = parts;
        for (int i = 0; i < nodes.length; i++) {
            partOf[i] = nodes[i] instanceof SpecNode.Part ? --next : -1;
        }
        fanout = new double[nodes.length];
        inUse = new double[nodes.length];
        gated = new boolean[nodes.length];
        left = new double[nodes.length + 1][RANKS];
        reads = new double[parts];
        writes = new double[parts];
        copies = new double[parts];
        used = new double[parts];
        powered = new double[parts];
    }

    /** Takes over fan-outs. */
    void set(double[] slots) {
        double above = 1;
        for (int i = nodes.length - 1; i >= 0; i--) {
            switch (nodes[i]) {
                case SpecNode.Container container -> {
                    fanout[i] = whole(container, "mesh_x", slots[container.meshX()])
                            * whole(container, "mesh_y", slots[container.meshY()]);
                    gated[i] = slots[container.gated()] != 0;
                    above *= fanout[i];
                }
                case SpecNode.Part part -> copies[partOf[i]] = above;
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
        if (top[Y] > 1) {
            throw new ModelException("layer " + name + " does not fit " + spec.name() + ": one output takes " + (long) weightSlices
                    + " weight slices side by side, the columns hold fewer; give columns more copies, or cells more bits");
        }
        steps = inputSlices * top[K] * top[M] * top[G] * top[V];
        double depth = slots[at.depthCells()];
        boolean reloaded = top[K] * top[M] * top[G] > depth;

        for (int o = 0; o < pending.length; o++) {
            Arrays.fill(pending[o], 1);
            held[o] = false;
        }
        double inputBits = slots[at.inputSliceBits()];
        double outputBits = slots[at.outputBits()];
        double weightBits = slots[at.weightSliceBits()];
        double outputSlices = inputSlices;
        boolean weightsStored = false;
        boolean outputRetained = false;
        boolean inputRetained = false;
        double arrayCells = 1;
        for (int i = 0; i < nodes.length; i++) {
            double[] here = left[i];
            switch (nodes[i]) {
                case SpecNode.Container container -> {
                    for (Rank rank : container.spreads()) {
                        int r = rank.ordinal();
                        double ratio = here[r] / left[i + 1][r];
                        for (Kept operand : Kept.values()) {
                            if (!container.reused()[operand.ordinal()]) {
                                pending[operand.ordinal()][r] *= ratio;
                            }
                        }
                    }
                    if (container.array()) {
                        arrayCells *= fanout[i];
                    }
                }
                case SpecNode.Part part -> {
                    int p = partOf[i];
                    reads[p] = 0;
                    writes[p] = 0;
                    double width = slots[part.common()[PreparedSpec.WIDTH]];
                    double capacity = slots[part.common()[PreparedSpec.CAPACITY]];
                    Keeping in = part.keeping()[IN];
                    if (in != Keeping.BYPASS) {
                        double perAction = inputBits / (width > 0 ? width : inputBits);
                        double slices = groups * vectors * k * inputSlices;
                        reads[p] += slices * perAction * shared(IN, here, inputRetained, M, Y);
                        merge(IN, in);
                        if (in == Keeping.STORE) {
                            inputRetained |= capacity == 0 || capacity >= slices * inputBits;
                            writes[p] += slices * perAction * shared(IN, here, inputRetained, M, Y);
                        }
                    }
                    Keeping out = part.keeping()[OUT];
                    if (out != Keeping.BYPASS) {
                        double perAction = outputBits / (width > 0 ? width : outputBits);
                        double values = groups * vectors * m;
                        double incoming = values * outputSlices * perAction * shared(OUT, here, outputRetained, K, Y);
                        if (out == Keeping.STORE) {
                            merge(OUT, out);
                            outputSlices = 1;
                            outputRetained |= capacity == 0 || capacity >= values * outputBits;
                            double drained = values * perAction * shared(OUT, here, outputRetained, K, Y);
                            writes[p] += incoming;
                            reads[p] += incoming + drained;
                        } else {
                            reads[p] += incoming;
                            merge(OUT, out);
                            outputSlices = out == Keeping.ACCUMULATE ? 1 : outputSlices;
                        }
                    }
                    Keeping weight = part.keeping()[WEIGHT];
                    if (weight != Keeping.BYPASS) {
                        double perAction = weightBits / (width > 0 ? width : weightBits);
                        double weights = groups * k * m * weightSlices;
                        double loads = weights * pending[WEIGHT][V] * here[V] / top[V];
                        if (weightsStored) {
                            reads[p] += reloaded ? loads * perAction : 0;
                        } else {
                            reads[p] += weights * perAction * vectors * inputSlices;
                        }
                        merge(WEIGHT, weight);
                        if (weight == Keeping.STORE) {
                            writes[p] += reloaded ? weights * perAction * pending[WEIGHT][V] * here[V] / top[V] : 0;
                            weightsStored = true;
                        }
                    }
                }
            }
        }
        above();
        double usedCells = k * m * weightSlices * groups;
        double tiles = 1;
        for (int r : new int[] {K, M, Y, G}) {
            tiles *= left[arrayEnd()][r];
        }
        utilisation = usedCells / (tiles * arrayCells);
    }

    /** Gives loops to fan-outs, innermost first. */
    private void spread(double weightSlices) {
        double[] first = left[0];
        first[K] = k;
        first[M] = m;
        first[Y] = weightSlices;
        first[G] = groups;
        first[V] = vectors;
        double kCapacity = 1;
        for (int i = 0; i < nodes.length; i++) {
            double[] here = left[i];
            double[] next = left[i + 1];
            System.arraycopy(here, 0, next, 0, RANKS);
            if (nodes[i] instanceof SpecNode.Container container) {
                double room = fanout[i];
                inUse[i] = 1;
                for (Rank rank : container.spreads()) {
                    int r = rank.ordinal();
                    double taken = Math.min(here[r], room);
                    if (rank == Rank.K && spec.rankTiling()) {
                        kCapacity *= room;
                        next[K] = rankTiles(kCapacity);
                        taken = Math.ceil(here[K] / next[K]);
                    } else {
                        next[r] = Math.ceil(here[r] / taken);
                    }
                    room = Math.floor(room / taken);
                    inUse[i] *= taken;
                }
            }
        }
        System.arraycopy(left[nodes.length], 0, top, 0, RANKS);
    }

    /** Fewest tiles if channels, filter rows and filter columns are tiled one by one (Timeloop). */
    private double rankTiles(double capacity) {
        double best = Double.MAX_VALUE;
        for (double r = 1; r <= Math.min(filterR, capacity); r++) {
            for (double s = 1; s <= Math.min(filterS, Math.floor(capacity / r)); s++) {
                double c = Math.min(channels, Math.floor(capacity / (r * s)));
                best = Math.min(best, Math.ceil(channels / c) * Math.ceil(filterR / r) * Math.ceil(filterS / s));
            }
        }
        return best;
    }

    private double shared(int operand, double[] here, boolean retained, int first, int second) {
        return pending[operand][first] * here[first] / (retained ? top[first] : 1)
                * pending[operand][second] * here[second] / (retained ? top[second] : 1);
    }

    private void merge(int operand, Keeping keeping) {
        if (keeping != Keeping.PASS) {
            Arrays.fill(pending[operand], 1);
        }
    }

    /** Copies in use and copies under power of every component. */
    private void above() {
        double busy = 1;
        double on = 1;
        for (int i = nodes.length - 1; i >= 0; i--) {
            if (partOf[i] >= 0) {
                used[partOf[i]] = busy;
                powered[partOf[i]] = on;
            } else {
                busy *= inUse[i];
                on *= gated[i] ? inUse[i] : fanout[i];
            }
        }
    }

    private int arrayEnd() {
        int end = 0;
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] instanceof SpecNode.Container container && container.array()) {
                end = i + 1;
            }
        }
        return end;
    }

    /** Copies of what is below {@code container} that hold the layer. */
    double copiesToHold(String container, double[] slots) {
        spread(slots[spec.derived().weightSlices()]);
        for (int i = 0; i < nodes.length; i++) {
            if (nodes[i] instanceof SpecNode.Container c && c.name().equals(container)) {
                return Math.ceil(left[i][K] * left[i][M] * left[i][G] / slots[spec.derived().depthCells()]);
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
