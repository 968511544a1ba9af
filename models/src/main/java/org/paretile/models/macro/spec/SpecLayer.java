package org.paretile.models.macro.spec;

import java.util.Arrays;
import java.util.List;
import org.paretile.models.macro.circuit.Circuits;
import org.paretile.models.macro.circuit.CodeHistogram;
import org.paretile.models.macro.circuit.Revision;
import org.paretile.models.technology.Require;
import org.paretile.models.workload.Encoding;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.LayerShape;
import org.paretile.models.workload.Network;
import org.paretile.models.workload.SliceLevels;
import org.paretile.models.workload.ValueHistogram;

/**
 * A layer with the statistics that macros of data files ask for: build it once per layer, use it for every design and thread. Means
 * over encoded bits and slices are computed when first asked for and kept.
 */
public final class SpecLayer {
    private static final int MOST_BITS = 64;
    private static final int SLICES = MOST_BITS + 1;

    private final String name;
    private final LayerShape shape;
    private final Operand inputs;
    private final Operand weights;
    private final double[] straight;
    private final double[] swapped;

    /** Statistics of one operand, 0 while not computed. Threads that race compute a value twice, to the same bits. */
    static final class Operand {
        private final ValueHistogram values;
        private final double[][] levels = new double[Encoding.values().length][];
        private final double[][] activities = new double[Encoding.values().length][];
        private final double[][] ladders = new double[Revision.values().length][MOST_BITS + 1];

        Operand(ValueHistogram values) {
            this.values = values;
        }

        ValueHistogram values() {
            return values;
        }

        double sliceLevel(Encoding encoding, double bits, double sliceBits) {
            double[] table = levels[encoding.ordinal()];
            if (table == null) {
                table = new double[SLICES * SLICES];
                levels[encoding.ordinal()] = table;
            }
            int total = whole(bits, "encoded bits");
            int slice = Math.min(total, whole(sliceBits, "bits of a slice"));
            double level = table[total * SLICES + slice];
            if (level == 0) {
                level = encoding.levels(values, total, slice).mean();
                table[total * SLICES + slice] = level;
            }
            return level;
        }

        double bitActivity(Encoding encoding, double bits) {
            double[] table = activities[encoding.ordinal()];
            if (table == null) {
                table = new double[SLICES];
                activities[encoding.ordinal()] = table;
            }
            int total = whole(bits, "encoded bits");
            if (table[total] == 0) {
                SliceLevels ones = encoding.levels(values, total, 1);
                table[total] = Arrays.stream(ones.perSlice()).map(p -> p * (1 - p)).average().orElse(0);
            }
            return table[total];
        }

        /** Mean of Σ(1 − V_i) over the set bits i of the magnitude, V_i the node voltages of the ladder at a supply of 1. */
        double ladder(double resolution, Circuits circuits, Revision revision) {
            int bits = (int) Require.within(Math.round(resolution), 1, 16, "bits of the ladder");
            double[] table = ladders[revision.ordinal()];
            if (table[bits] == 0) {
                double[] codes = switch (revision) {
                    case CORRECTED -> CodeHistogram.of(bits, Magnitudes.of(values)).probabilities();
                    case PUBLISHED -> Magnitudes.publishedCodes(values, bits);
                };
                table[bits] = circuits.ladder(bits).meanChargeV2(codes);
            }
            return table[bits];
        }

        private static int whole(double bits, String what) {
            int whole = (int) (bits + 0.5);
            return whole >= 1 && whole <= MOST_BITS ? whole : (int) Require.within(whole, 1L, MOST_BITS, what);
        }

        /** Root mean square of the offset code relative to its largest. */
        double offsetRms() {
            double sum = 0;
            double largest = values.bins() - 1;
            for (int bin = 0; bin < values.bins(); bin++) {
                sum += values.mass(bin) * bin * bin;
            }
            return Math.sqrt(sum) / largest;
        }

        /** Mean rise of the offset code from one value to the next, falls counted as 0, relative to its largest. */
        double offsetRise() {
            double sum = 0;
            for (int from = 0; from < values.bins(); from++) {
                for (int to = from + 1; to < values.bins(); to++) {
                    sum += values.mass(from) * values.mass(to) * (to - from);
                }
            }
            return sum / (values.bins() - 1);
        }
    }

    private SpecLayer(Layer layer) {
        name = layer.name();
        shape = layer.shape();
        inputs = new Operand(layer.inputs());
        weights = new Operand(layer.weights());
        straight = LayerInput.of(inputs, weights);
        swapped = LayerInput.of(weights, inputs);
    }

    /** The layer with its statistics. */
    public static SpecLayer of(Layer layer) {
        return new SpecLayer(layer);
    }

    /** All layers of a network. */
    public static List<SpecLayer> of(Network network) {
        return network.layers().stream().map(SpecLayer::of).toList();
    }

    /** The name of the layer. */
    public String name() {
        return name;
    }

    /** Its loop bounds. */
    public LayerShape shape() {
        return shape;
    }

    double[] values(boolean swap) {
        return swap ? swapped : straight;
    }

    Operand inputs() {
        return inputs;
    }

    Operand weights() {
        return weights;
    }
}
