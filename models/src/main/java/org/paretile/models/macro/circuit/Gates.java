package org.paretile.models.macro.circuit;

import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.paretile.models.ModelException;
import org.paretile.models.macro.DigitalCircuits;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Node;
import org.paretile.models.technology.Require;

/**
 * Gates of one node at its nominal supply with every gate switching: fits of ours to NeuroSim V1.3 (Peng et al., IEDM 2019), and
 * points of Aladdin (Shao et al., ISCA 2014) moved to the node. Between two characterised nodes the results are interpolated
 * linearly, as CiMLoop does.
 */
public final class Gates {
    private static final int[] MUX_INPUTS = {2, 4, 8, 16, 32};
    private static final int[] POOL_BITS = {4, 8, 16};

    private final ConstantTable table;
    private final NodeScaling scaling;
    private final double nodeNm;
    private final Node low;
    private final Node high;
    private final double share;

    Gates(Circuits circuits, double nodeNm) {
        this.table = circuits.technology().constants();
        this.scaling = circuits.scaling();
        this.nodeNm = nodeNm;
        NodePair pair = NodePair.of(circuits.technology(), nodeNm);
        low = circuits.technology().node(pair.lowNm());
        high = circuits.technology().node(pair.highNm());
        share = pair.share();
    }

    /** Node, nm. */
    public double nodeNm() {
        return nodeNm;
    }

    /** Nominal supply, V. */
    public double supplyV() {
        return interpolate(Node::supplyV);
    }

    /** Adder of {@code bits} bits. */
    public Circuit adder(int bits) {
        Require.within(bits, 1, 1024, "bits of an adder");
        return gates(gate -> gate.adderJ(bits), gate -> gate.adderUm2(bits), gate -> gate.adderLeakageW(bits));
    }

    /** Flip-flops that hold {@code bits} bits, all clocked. */
    public Circuit register(double bits) {
        Require.notNegative(bits, "bits of a register");
        return gates(gate -> gate.registerJ(1), gate -> gate.registerUm2(1), gate -> gate.registerLeakageW(1)).times(bits);
    }

    /** Adder of {@code bits} bits into a shifted sum kept in {@code shiftBits} bits. */
    public Circuit shiftAdd(int bits, int shiftBits) {
        Require.within(bits, 1, 1024, "bits of a shift-and-add");
        Require.within(shiftBits, 1, 1024, "shift register bits of a shift-and-add");
        return adder(bits).plus(register(bits)).plus(register(shiftBits));
    }

    /** Tree that sums {@code inputs} numbers of {@code leafBits} bits and grows one bit a level. */
    public Circuit adderTree(int leafBits, int inputs) {
        Require.within(leafBits, 1, 1024, "leaf bits of an adder tree");
        Require.within(inputs, 1, 1 << 20, "inputs of an adder tree");
        return gates(gate -> gate.adderTreeJ(leafBits, inputs), gate -> gate.adderTreeUm2(leafBits, inputs),
                gate -> gate.adderTreeLeakageW(leafBits, inputs));
    }

    /** Multiplexer of {@code inputs} numbers (2 to 32) of {@code bits} bits; its decoder is that of the next power of two. */
    public Circuit mux(int bits, int inputs) {
        Require.within(bits, 1, 1024, "bits of a multiplexer");
        if (inputs < 2 || inputs > MUX_INPUTS[MUX_INPUTS.length - 1]) {
            throw new ModelException("inputs of a multiplexer is " + inputs + "; give 2 to 32, or build it of several");
        }
        int decoded = Math.max(2, Integer.highestOneBit(inputs - 1) * 2);
        return mix(node -> {
            String subject = "mux:" + decoded + "@" + node.nm();
            return Circuit.of(
                    1e-15 * (table.require("node:" + node.nm(), "mux_energy_per_bit") * bits + table.require(subject, "select_energy")),
                    inverterUm2(node) * inputs * bits + table.require(subject, "select_area"),
                    1e-9 * table.require(subject, "leakage"));
        });
    }

    /** Largest of {@code window} numbers of {@code bits} bits: window − 1 comparing stages. */
    public Circuit maxPool(int bits, int window) {
        Require.within(bits, 1, 1024, "bits of a maximum");
        Require.within(window, 1, 1 << 16, "window of a maximum");
        return mix(node -> {
            String subject = "node:" + node.nm();
            return Circuit.of(
                    1e-15 * (table.require(subject, "max_pool_energy_per_bit") * bits + table.require(subject, "max_pool_energy")),
                    poolUm2(node, bits), 1e-9 * table.require(subject, "max_pool_leakage"));
        }).times(window - 1);
    }

    /** Inverter: silicon only, as characterised. */
    public Circuit inverter() {
        return Circuit.of(0, interpolate(this::inverterUm2), 0);
    }

    /** Two-input NAND or NOR: silicon only, as characterised; three half inverters. */
    public Circuit nand() {
        return inverter().times(1.5);
    }

    /** Multiplier of {@code first} by {@code second} bits (Aladdin), energy and area with the product of the widths. */
    public Circuit multiplier(int first, int second) {
        Require.within(first, 1, 1024, "bits of a multiplier");
        Require.within(second, 1, 1024, "bits of a multiplier");
        return aladdin("aladdin_multiplier", (double) first * second);
    }

    /** Comparator of {@code bits} bits (Aladdin). */
    public Circuit comparator(int bits) {
        return aladdin("aladdin_comparator", (double) Require.within(bits, 1, 1024, "bits of a comparator"));
    }

    /** Counter of {@code bits} bits (Aladdin). */
    public Circuit counter(int bits) {
        return aladdin("aladdin_counter", (double) Require.within(bits, 1, 1024, "bits of a counter"));
    }

    /** Adder of {@code bits} bits of the Aladdin library, for comparison with {@link #adder}. */
    public Circuit libraryAdder(int bits) {
        return aladdin("aladdin_adder", (double) Require.within(bits, 1, 1024, "bits of an adder"));
    }

    /** Register of {@code bits} bits of the Aladdin library, for comparison with {@link #register}. */
    public Circuit libraryRegister(int bits) {
        return aladdin("aladdin_register", (double) Require.within(bits, 1, 1024, "bits of a register"));
    }

    /** Detects inputs of 0 of {@code bits} bits and skips their rows: a comparator, a flip-flop and half a counter of rows. */
    public Circuit zeroGate(int bits, int rows) {
        Require.within(rows, 2, 1 << 20, "rows behind a zero gate");
        return comparator(bits).plus(register(1)).plus(counter(addressBits(rows)).times(0.5));
    }

    /** Multiplies by a scale factor to requantise a sum to {@code bits} bits (RAELLA); silicon of the multiplier not published. */
    public Circuit quantizer(int bits) {
        return aladdin("raella_quantize_multiply", (double) Require.within(bits, 1, 1024, "bits of a quantiser"));
    }

    /** Bits that address {@code words} words. */
    public static int addressBits(long words) {
        return Math.max(1, 64 - Long.numberOfLeadingZeros(Math.max(1, words) - 1));
    }

    private Circuit aladdin(String part, double width) {
        return Part.of(table, part).at(nodeNm, scaling).withWidth(width).circuit();
    }

    private double inverterUm2(Node node) {
        return table.require("node:" + node.nm(), "inverter_area");
    }

    /** Linear between the characterised widths, in proportion below and above. */
    private double poolUm2(Node node, int bits) {
        int last = POOL_BITS.length - 1;
        int above = 0;
        while (above < last && POOL_BITS[above] < bits) {
            above++;
        }
        double upper = table.require("pool:" + POOL_BITS[above] + "@" + node.nm(), "area");
        if (above == 0 || bits > POOL_BITS[last]) {
            return upper * bits / POOL_BITS[above];
        }
        double lower = table.require("pool:" + POOL_BITS[above - 1] + "@" + node.nm(), "area");
        double along = (bits - POOL_BITS[above - 1]) / (double) (POOL_BITS[above] - POOL_BITS[above - 1]);
        return lower + (upper - lower) * along;
    }

    private Circuit gates(ToDoubleFunction<DigitalCircuits> joules, ToDoubleFunction<DigitalCircuits> um2,
            ToDoubleFunction<DigitalCircuits> watts) {
        return mix(node -> {
            DigitalCircuits gate = new DigitalCircuits(node);
            return Circuit.of(joules.applyAsDouble(gate), um2.applyAsDouble(gate), watts.applyAsDouble(gate));
        });
    }

    private Circuit mix(Function<Node, Circuit> circuit) {
        Circuit first = circuit.apply(low);
        return share == 0 ? first : first.times(1 - share).plus(circuit.apply(high).times(share));
    }

    private double interpolate(ToDoubleFunction<Node> quantity) {
        return quantity.applyAsDouble(low) * (1 - share) + quantity.applyAsDouble(high) * share;
    }
}
