package org.paretile.models.macro.spec;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.paretile.models.ModelException;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.circuit.Circuits;
import org.paretile.models.technology.Technology;

/**
 * A macro ready to be evaluated at other values of its numbers. Every number has a path {@code node.attribute}
 * ({@code adc.resolution}, {@code row.mesh_y}, {@code variables.voltage}) and can be replaced. Immutable; for all threads.
 */
public final class CompiledSpec {
    private final String name;
    private final Technology technology;
    private final Circuits circuits;
    private final List<SpecNode> hierarchy;
    private final Program design;
    private final Program signs;
    private final Program layer;
    private final Program live;
    private final double[] initial;
    private final int[] layerInputs;
    private final SpecCompiler.Derived derived;
    private final Map<String, Integer> places;
    private final boolean stationaryInputs;
    private final boolean rankTiling;
    private final Readout readout;
    private final int[] readoutPlaces;

    CompiledSpec(String name, Technology technology, Circuits circuits, List<SpecNode> hierarchy, Program design, Program signs, Program layer,
            double[] initial, int[] layerInputs, SpecCompiler.Derived derived, Map<String, Integer> places, boolean stationaryInputs,
            boolean rankTiling, Readout readout, int[] readoutPlaces) {
        this.name = name;
        this.technology = technology;
        this.circuits = circuits;
        this.hierarchy = List.copyOf(hierarchy);
        this.design = design;
        this.signs = signs;
        this.layer = layer;
        this.initial = initial.clone();
        this.layerInputs = layerInputs.clone();
        this.derived = derived;
        this.places = Map.copyOf(places);
        this.stationaryInputs = stationaryInputs;
        this.rankTiling = rankTiling;
        this.readout = readout;
        this.readoutPlaces = readoutPlaces.clone();
        boolean[] needed = new boolean[initial.length];
        for (SpecNode node : hierarchy) {
            if (node instanceof SpecNode.Part part) {
                for (int place : part.own()) {
                    needed[place] = true;
                }
                for (int place : part.common()) {
                    needed[place] = true;
                }
            }
        }
        for (int place : new int[] {derived.cycle(), derived.inputSlices(), derived.weightSlices(), derived.inputSliceBits(),
            derived.weightSliceBits(), derived.outputBits(), derived.depthCells()}) {
            needed[place] = true;
        }
        this.live = layer.liveFor(needed);
    }

    /** How messages call it. */
    public String name() {
        return name;
    }

    /** Paths of all numbers that can be replaced. */
    public Set<String> paths() {
        return places.keySet();
    }

    /** How it turns operands into sums and sums into numbers. */
    public Readout readout() {
        return readout;
    }

    /** Containers outside the array, outermost first: what can be made more of without another array. */
    public List<String> replicable() {
        int end = 0;
        while (end < hierarchy.size() && !(hierarchy.get(end) instanceof SpecNode.Container c && c.array())) {
            end++;
        }
        return hierarchy.subList(0, end).stream().filter(SpecNode.Container.class::isInstance).map(SpecNode::name).toList();
    }

    /**
     * The same macro whose copies of {@code container}, and of what is outside it, each hold weights of their own: no vectors are
     * spread over them, as copies that hold other layers cannot take part.
     */
    public CompiledSpec withoutReplication(String container) {
        int place = hierarchy.stream().map(SpecNode::name).toList().indexOf(container);
        List<SpecNode> nodes = IntStream.range(0, hierarchy.size()).mapToObj(i -> i <= place
                && hierarchy.get(i) instanceof SpecNode.Container c ? c.withoutVectors() : hierarchy.get(i)).toList();
        return new CompiledSpec(name, technology, circuits, nodes, design, signs, layer, initial, layerInputs, derived, places,
                stationaryInputs, rankTiling, readout, readoutPlaces);
    }

    /** No replacement yet. */
    public Overrides overrides() {
        return new Overrides(this, new int[0], new double[0]);
    }

    /** The macro at other values of some numbers: its sizes, energies of an action, areas. Takes microseconds. */
    public PreparedSpec prepare(Overrides overrides) {
        return new PreparedSpec(this, overrides);
    }

    /** Enters areas, leakages and {@code layers} one after the other; to evaluate often, keep a {@link #prepare prepared} macro. */
    public void evaluate(Overrides overrides, List<SpecLayer> layers, Ledger ledger) {
        prepare(overrides).evaluate(layers, ledger);
    }

    /** The place of a number. */
    int place(String path) {
        Integer place = places.get(path.indexOf('.') < 0 ? Symbols.VARIABLES + '.' + path : path);
        if (place == null) {
            throw new ModelException(name + " has no number '" + path + "'; write node.attribute as in adc.resolution, one of "
                    + places.keySet().stream().sorted().toList());
        }
        return place;
    }

    Circuits circuits() {
        return circuits;
    }

    Technology technology() {
        return technology;
    }

    List<SpecNode> hierarchy() {
        return hierarchy;
    }

    Program design() {
        return design;
    }

    Program signs() {
        return signs;
    }

    Program layer() {
        return layer;
    }

    double[] initial() {
        return initial.clone();
    }

    void reset(double[] slots) {
        System.arraycopy(initial, 0, slots, 0, initial.length);
    }

    Program live() {
        return live;
    }

    int[] layerInputs() {
        return layerInputs;
    }

    SpecCompiler.Derived derived() {
        return derived;
    }

    int[] readoutPlaces() {
        return readoutPlaces;
    }

    boolean stationaryInputs() {
        return stationaryInputs;
    }

    boolean rankTiling() {
        return rankTiling;
    }
}
