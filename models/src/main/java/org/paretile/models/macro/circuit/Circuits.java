package org.paretile.models.macro.circuit;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.paretile.models.ModelException;
import org.paretile.models.technology.ConstantTable;
import org.paretile.models.technology.Require;
import org.paretile.models.technology.Technology;

/** Every circuit of one technology. Immutable; build it once. */
public final class Circuits {
    private static final double SCALING_SUPPLY_V = 0.8;

    private final Technology technology;
    private final Revision revision;
    private final NodeScaling scaling;
    private final SramTable sram;
    private final SenseAmpAdc senseAmpAdc;
    private final WireTable wires;
    private final Map<Double, Gates> gates = new ConcurrentHashMap<>();

    /** Circuits with the corrections of this package. */
    public Circuits(Technology technology) {
        this(technology, Revision.CORRECTED);
    }

    /** Circuits as of {@code revision}. */
    public Circuits(Technology technology, Revision revision) {
        this.technology = technology;
        this.revision = revision;
        scaling = new NodeScaling(technology.constants(), SCALING_SUPPLY_V, revision);
        sram = new SramTable(technology.constants());
        senseAmpAdc = new SenseAmpAdc(technology);
        wires = new WireTable(technology.constants());
    }

    /** Gates of a node from 7 to 130 nm. */
    public Gates gates(double nodeNm) {
        return gates.computeIfAbsent(nodeNm, nm -> new Gates(this, nm));
    }

    /** Row drivers, column drivers and cells of an array of {@code cell}; nodes from 7 to 130 nm. */
    public ArrayPeriphery array(String cell, double nodeNm, int rows, int columns, ArrayMode mode) {
        return array(cell, nodeNm, rows, columns, mode, 1);
    }

    /** The same at {@code supplyRatio} times the nominal supply; characterised from 0.55 to 1.45. */
    public ArrayPeriphery array(String cell, double nodeNm, int rows, int columns, ArrayMode mode, double supplyRatio) {
        return new ArrayPeriphery(technology, cell, nodeNm, rows, columns, mode, supplyRatio);
    }

    /** A published part at its own node and size. */
    public Part part(String name) {
        return Part.of(technology.constants(), name);
    }

    /** A published part moved to {@code nodeNm}. */
    public Part part(String name, double nodeNm) {
        return part(name).at(nodeNm, scaling);
    }

    /** Names of the published parts. */
    public Set<String> parts() {
        return names("part:");
    }

    /** SRAM of {@code depth} words of {@code widthBits} bits without address generators. */
    public Circuit sram(double nodeNm, double widthBits, long depth) {
        return sram.at(nodeNm, widthBits, (double) depth);
    }

    /** SRAM buffer: the array and two address generators, of which one adds per access. */
    public Circuit sramBuffer(double nodeNm, double widthBits, long depth) {
        Circuit address = gates(nodeNm).adder(Gates.addressBits(depth));
        return sram(nodeNm, widthBits, depth)
                .plus(new Circuit(address.readJ(), address.readJ(), 2 * address.areaUm2(), 2 * address.leakageW()));
    }

    /** Shortest time from one random access to the next of an SRAM, s. */
    public double sramCycleS(double nodeNm, double widthBits, long depth) {
        return sram.cycleS(nodeNm, widthBits, (double) depth);
    }

    /** Flash converter of sense amplifiers, 3 to 8 bits, for {@code columns} columns. */
    public Circuit senseAmpAdc(double nodeNm, int bits, int columns) {
        return senseAmpAdc.at(nodeNm, bits, columns);
    }

    /** Capacitors, ladders and charge-domain arithmetic of a node at {@code supplyV}. */
    public ChargeCircuits charge(double nodeNm, double supplyV) {
        return new ChargeCircuits(this, nodeNm, supplyV);
    }

    /** Ladder of {@code bits} bits. */
    public LadderDac ladder(int bits) {
        return new LadderDac(bits);
    }

    /** Energy of moving one bit to or from external memory, J. */
    public double dramJPerBit(String name) {
        ConstantTable table = technology.constants();
        if (!table.has("dram:" + name, "energy_per_bit")) {
            throw new ModelException("memory '" + name + "' is not known; use one of " + names("dram:")
                    + " or add dram:" + name + " in a technology file");
        }
        return 1e-12 * table.require("dram:" + name, "energy_per_bit");
    }

    /** Names of the external memories. */
    public Set<String> drams() {
        return names("dram:");
    }

    /**
     * A repeated wire that moves {@code bits} bits over {@code metres}, half of them switching; linear between the tabulated nodes.
     * Its repeaters' area is not included.
     */
    public Circuit wire(double nodeNm, double metres, double bits) {
        Require.notNegative(metres, "length of a wire in m");
        double joules = 1e-12 * wires.at(nodeNm, "energy_per_bit_and_length") * metres;
        return Circuit.of(joules * Require.notNegative(bits, "bits on a wire"), 0, 0);
    }

    /** One passage of a flit of {@code bits} bits through a router with five ports, ISAAC's of 256 bits scaled in width and node. */
    public Circuit router(double nodeNm, double bits) {
        Require.positive(bits, "bits of a flit");
        return Circuit.of(1e-12 * wires.at(nodeNm, "router_energy_per_bit") * bits,
                1e6 * wires.at(nodeNm, "router_area") * bits / WireTable.ROUTER_BITS, 0);
    }

    /** Moves figures from node to node at 0.8 V. */
    public NodeScaling scaling() {
        return scaling;
    }

    /** Moves figures from node to node at another supply, the same at both. */
    public NodeScaling scaling(double supplyV) {
        return new NodeScaling(technology.constants(), Require.positive(supplyV, "supply for node scaling in V"), revision);
    }

    /** The technology. */
    public Technology technology() {
        return technology;
    }

    private Set<String> names(String kind) {
        return technology.constants().subjects(kind).stream().map(subject -> subject.substring(kind.length()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
