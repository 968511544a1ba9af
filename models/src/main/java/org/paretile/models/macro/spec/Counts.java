package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.ValueHistogram;

/**
 * Actions of every component in a layer of K inputs, M outputs, V vectors and G groups with S_i input and S_w weight slices, its
 * loops shared out by {@link Fanouts}; what is left over runs in time, weight tiles outermost, then vectors, then input slices.
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

    private static final int K = Fanouts.K;
    private static final int M = Fanouts.M;
    private static final int Y = Fanouts.Y;
    private static final int G = Fanouts.G;
    private static final int V = Fanouts.V;

    private final CompiledSpec spec;
    private final Fanouts fanouts;
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
    private LayerShape shape = LayerShape.matrix(1, 1, 1);
    private double k;
    private double m;
    private double groups;
    private double vectors;
    private double steps;
    private double utilisation;

    Counts(CompiledSpec spec) {
        this.spec = spec;
        List<SpecNode.Container> inside = new ArrayList<>();
        List<SpecNode.Part> partList = new ArrayList<>();
        List<Integer> levels = new ArrayList<>();
        for (SpecNode node : spec.hierarchy().reversed()) {
            switch (node) {
                case SpecNode.Container container -> inside.add(container);
                case SpecNode.Part part -> {
                    partList.addFirst(part);
                    levels.addFirst(inside.size());
                }
            }
        }
        fanouts = new Fanouts(inside, spec.rankTiling());
        parts = partList.toArray(SpecNode.Part[]::new);
        level = levels.stream().mapToInt(Integer::intValue).toArray();
        fetched = partList.stream().anyMatch(part -> part.keeps(Kept.WEIGHTS) == Keeping.HOME);
        reads = new double[parts.length];
        writes = new double[parts.length];
        copies = new double[parts.length];
        used = new double[parts.length];
        powered = new double[parts.length];
    }

    /** Takes over fan-outs. */
    void set(double[] slots) {
        fanouts.set(slots);
        for (int p = 0; p < parts.length; p++) {
            copies[p] = 1;
            for (int c = level[p]; c < fanouts.size(); c++) {
                copies[p] *= fanouts.copies(c);
            }
        }
    }

    /** Takes over a layer; with stationary inputs the weights stream through and vectors and outputs change places. */
    void shape(String layer, LayerShape bounds, boolean swap) {
        name = layer;
        shape = bounds;
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
        fanouts.spread(shape, m, weightSlices, vectors);
        if (fanouts.top(Y) > 1) {
            throw new ModelException("layer " + name + " does not fit " + spec.name() + ": one output takes " + (long) weightSlices
                    + " weight slices side by side, the columns hold fewer; give columns more copies, or cells more bits");
        }
        double tiles = fanouts.top(K) * fanouts.top(M) * fanouts.top(G);
        steps = inputSlices * tiles * fanouts.top(V);
        boolean loaded = fetched || tiles > slots[at.depthCells()];
        double inputBits = slots[at.inputSliceBits()];
        double outputBits = slots[at.outputBits()];
        double weightBits = slots[at.weightSliceBits()];
        double inputs = groups * vectors * fanouts.driven() * inputSlices;
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
                if (!fanouts.reuses(below, Kept.INPUTS)) {
                    inputM *= fanouts.taken(below, M);
                    inputY *= fanouts.taken(below, Y);
                }
                if (!fanouts.reuses(below, Kept.OUTPUTS)) {
                    outputK *= fanouts.taken(below, K);
                    outputY *= fanouts.taken(below, Y);
                }
                if (!fanouts.reuses(below, Kept.WEIGHTS)) {
                    weightV *= fanouts.taken(below, V);
                }
            }
            SpecNode.Part part = parts[p];
            double width = slots[part.common()[PreparedSpec.WIDTH]];
            double read = 0;
            double written = 0;
            Keeping in = part.keeps(Kept.INPUTS);
            if (in != Keeping.BYPASS) {
                double bits = inputs * (width > 0 ? inputBits / width : 1);
                double repeats = fanouts.left(below, M) * fanouts.left(below, Y);
                read = bits * inputM * inputY * repeats / inputTop;
                if (in != Keeping.PASS) {
                    inputM = 1;
                    inputY = 1;
                }
                if (in == Keeping.STORE) {
                    double capacity = slots[part.common()[PreparedSpec.CAPACITY]];
                    if (capacity == 0 || capacity >= inputs * inputBits) {
                        inputTop = fanouts.top(M) * fanouts.top(Y);
                    }
                    written = bits * repeats / inputTop;
                }
            }
            Keeping out = part.keeps(Kept.OUTPUTS);
            if (out != Keeping.BYPASS) {
                double values = outputs * (width > 0 ? outputBits / width : 1);
                double repeats = fanouts.left(below, K) * fanouts.left(below, Y);
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
                        outputTop = fanouts.top(K) * fanouts.top(Y);
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
                double loads = loaded ? slices * fanouts.left(below, V) / fanouts.top(V) : 0;
                read += weightsStored ? loads * weightV : slices * vectors * inputSlices;
                weightV = weight == Keeping.PASS ? weightV : 1;
                written += weight == Keeping.STORE ? loads : 0;
                weightsStored |= weight == Keeping.STORE || weight == Keeping.HOME;
            }
            reads[p] = read;
            writes[p] = written;
        }
        above();
        utilisation = weights / fanouts.occupiedUnits();
    }

    /** Copies in use and copies under power of every component. */
    private void above() {
        double busy = 1;
        double on = 1;
        int above = fanouts.size();
        for (int p = 0; p < parts.length; p++) {
            for (; above > level[p]; above--) {
                busy *= fanouts.inUse(above - 1);
                on *= fanouts.powered(above - 1);
            }
            used[p] = busy;
            powered[p] = on;
        }
    }

    /** Copies of what is below {@code container} that hold the layer. */
    double copiesToHold(String container, double[] slots) {
        fanouts.spread(shape, m, slots[spec.derived().weightSlices()], vectors);
        double found = fanouts.copiesToHold(container, slots[spec.derived().depthCells()]);
        if (found < 0) {
            throw new ModelException(spec.name() + " has no container '" + container + "'; name one of its fan-outs");
        }
        return found;
    }

    /** Arrays that hold the layer last counted. */
    double arraysToHold(double[] slots) {
        return fanouts.arraysToHold(slots[spec.derived().depthCells()]);
    }

    /** Arrays there are. */
    double arrays() {
        return fanouts.arrays();
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
