package org.paretile.models.network;

import java.util.Arrays;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * Traffic up and down a stack of dies, one above the other (3D-CIMlet; Du et al., DAC 2025). B bits from one die to another Δ levels away
 * take B·Δ crossings of a link and, on n vias, ⌈B/n⌉ + Δ − 1 cycles and Δ times the latency of the link; transfers follow one another.
 * Reusable, without allocation for stacks no higher than the highest before. Not safe for use by several threads.
 */
public final class DieStack {
    private static final int BUFFER_ROWS = 128;

    /** What moving the operands takes: energy, J, and time, s. */
    public record Transfer(double energyJ, double latencyS) {}

    private final Link link;
    private final long vias;
    private final double clockHz;
    private final NetworkRules rules;
    private int dies;
    private int[] level = new int[0];
    private long[] bits = new long[0];

    /** A stack whose dies are joined by {@code vias} of {@code link}, one bit in each a cycle. */
    public DieStack(Link link, long vias, double clockHz, NetworkRules rules) {
        this.link = link;
        this.vias = Require.within(vias, 1, Integer.MAX_VALUE, "vias");
        this.clockHz = Require.positive(clockHz, "clockHz");
        this.rules = rules;
    }

    /** As many vias as the buffer of {@code largestInputBits} has columns, of 128 rows in blocks of 128 columns. */
    public static long viasFor(long largestInputBits) {
        Require.within(largestInputBits, 0, Long.MAX_VALUE, "largestInputBits");
        return BUFFER_ROWS * Math.ceilDiv(largestInputBits, (long) BUFFER_ROWS * BUFFER_ROWS);
    }

    /**
     * 3D-CIMlet's order, from the bottom: half of the dies that keep their weights, numbered 0 to {@code keeping} − 1, rounded down; all
     * {@code dynamic} ones, numbered from {@code keeping}; the other half.
     */
    public static int[] order(int keeping, int dynamic) {
        Require.within(keeping, 0, 1 << 16, "keeping");
        Require.within(dynamic, 0, 1 << 16, "dynamic");
        int[] order = new int[keeping + dynamic];
        int below = keeping / 2;
        for (int i = 0; i < order.length; i++) {
            order[i] = i < below ? i : i < below + dynamic ? keeping + i - below : i - dynamic;
        }
        return order;
    }

    /** Forgets all traffic; the die at level i is {@code order[i]}, each of 0 to {@code order.length} − 1 once. */
    public void clear(int[] order) {
        dies = order.length;
        if (level.length < dies) {
            level = new int[dies];
            bits = new long[dies * dies];
        }
        Arrays.fill(level, 0, dies, -1);
        Arrays.fill(bits, 0, dies * dies, 0);
        for (int i = 0; i < dies; i++) {
            int die = order[i];
            if (die < 0 || die >= dies || level[die] >= 0) {
                throw new ModelException("the stack order " + Arrays.toString(order) + " names die " + die + " at level " + i + "; name each of 0 to "
                        + (dies - 1) + " once");
            }
            level[die] = i;
        }
    }

    /** {@code bits} from {@code sources} dies to {@code destinations} dies, numbered from a first one, split evenly among the pairs. */
    public void add(int firstSource, int sources, int firstDestination, int destinations, long bits) {
        Require.within(sources, 1, dies, "sources");
        Require.within(destinations, 1, dies, "destinations");
        Require.within(firstSource, 0, dies - sources, "firstSource");
        Require.within(firstDestination, 0, dies - destinations, "firstDestination");
        Require.within(bits, 0, Long.MAX_VALUE >> 8, "bits");
        long each = Math.ceilDiv(bits, (long) sources * destinations);
        for (int s = firstSource; s < firstSource + sources; s++) {
            for (int d = firstDestination; d < firstDestination + destinations; d++) {
                if (s != d) {
                    this.bits[s * dies + d] += each;
                }
            }
        }
    }

    /** The traffic as operands of inference. */
    public Transfer inference() {
        double crossings = 0;
        double cycles = 0;
        double levels = 0;
        for (int s = 0; s < dies; s++) {
            for (int d = 0; d < dies; d++) {
                long here = bits[s * dies + d];
                if (here > 0) {
                    int apart = Math.abs(level[s] - level[d]);
                    crossings += (double) here * apart;
                    cycles += Math.ceilDiv(here, vias) + apart - 1;
                    levels += apart;
                }
            }
        }
        return new Transfer(link.energyJ(crossings), cycles / clockHz + levels * link.latencyS());
    }

    /** The traffic as operands of training: as of inference with {@link NetworkRules#trainingLikeInference}. */
    public Transfer training() {
        return rules.trainingLikeInference() ? inference() : trainingAsPublished();
    }

    private Transfer trainingAsPublished() {
        double crossings = 0;
        double cycles = 0;
        for (int s = 0; s < dies; s++) {
            for (int d = 0; d < dies; d++) {
                long here = bits[s * dies + d];
                int apart = Math.abs(level[s] - level[d]);
                crossings += (double) here * apart - 1; // a die and itself too
                if (here > 0) {
                    double words = Math.ceilDiv(here, vias);
                    cycles += (words + apart - 1) / words;
                }
            }
        }
        return new Transfer(link.energyJ(crossings), cycles / clockHz);
    }
}
