package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.macro.Component;
import org.paretile.models.macro.Ledger;

/**
 * A macro at fixed values of its numbers. Evaluating a layer allocates nothing. Not for several threads at once.
 *
 * <p>Energy of a layer: for each component its actions ({@link Counts}) times the energy of an action at the mean levels of the
 * layer, and its leakage over the time of the layer. Time in steady state: cycles of the layer, the most of the steps and of the
 * actions of a component over its actions per cycle, times the cycle. Latency: that plus what the first result takes longer through
 * all components than one cycle (pipeline fill). Left out: stalls beyond that, time of writing weights, clock distribution, control.
 *
 * <p>Long because all its methods share one row of places for the numbers of a layer, which is what spares it allocations.
 */
public final class PreparedSpec {
    private static final double MM2_PER_M2 = 1e6;
    private static final int ENERGY_SCALE = 0;
    private static final int AREA_SCALE = 1;
    private static final int LEAKAGE_SCALE = 2;
    private static final int INSTANCES = 3;
    static final int WIDTH = 4;
    private static final int LATENCY = 5;
    private static final int ACTIONS_PER_CYCLE = 6;
    static final int CAPACITY = 7;
    private static final int ENABLED = 8;

    private final CompiledSpec spec;
    private final SpecNode.Part[] parts;
    private final Component[] names;
    private final Coefficients[] coefficients;
    private final ActionCosts costs;
    private final double[][] own;
    private final boolean[] enabled;
    /** Whether a component lies outside the range its model was made on. */
    private final boolean[] outside;
    private final double[] energyScale;
    private final double[] leakageWPerCopy;
    private final double[] actionsPerCycle;
    private final double[] slots;
    private final boolean[] fixed;
    private final Counts counts;
    private final Program live;
    private @Nullable SpecLayer shown;
    private double criticalS;
    /** Numbers of a conversion by signs, and whether they are known. */
    private final double[][] readouts;
    private final boolean[] readoutKnown = new boolean[4];
    private double arraysToHold;
    /** Signs of the last layer: 2 for inputs, 1 for weights; negative if there was none. */
    private int signs;

    PreparedSpec(CompiledSpec spec, Overrides overrides) {
        this.spec = spec;
        parts = spec.hierarchy().stream().filter(SpecNode.Part.class::isInstance).map(SpecNode.Part.class::cast)
                .toArray(SpecNode.Part[]::new);
        names = Arrays.stream(parts).map(part -> new Component(part.name())).toArray(Component[]::new);
        coefficients = Arrays.stream(parts).map(part -> new Coefficients()).toArray(Coefficients[]::new);
        own = Arrays.stream(parts).map(part -> new double[part.own().length]).toArray(double[][]::new);
        costs = new ActionCosts(spec.technology(), spec.circuits());
        enabled = new boolean[parts.length];
        outside = new boolean[parts.length];
        energyScale = new double[parts.length];
        leakageWPerCopy = new double[parts.length];
        actionsPerCycle = new double[parts.length];
        slots = spec.initial();
        fixed = new boolean[slots.length];
        counts = new Counts(spec);
        live = spec.live();
        readouts = new double[4][spec.readoutPlaces().length];
        set(overrides);
    }

    /** The same macro at other values, in place. */
    public void set(Overrides overrides) {
        Arrays.fill(fixed, false);
        spec.reset(slots);
        overrides.apply(slots, fixed);
        spec.design().run(slots, fixed, Counts.NO_OPERAND, Counts.NO_OPERAND);
        counts.set(slots);
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].tier() == Tier.DESIGN) {
                fill(i);
            }
            scale(i);
        }
        signs = -1;
        Arrays.fill(readoutKnown, false);
        shown = null;
        findCriticalPath();
    }

    private void findCriticalPath() {
        criticalS = 0;
        for (SpecNode.Part part : parts) {
            criticalS += common(part, LATENCY) * common(part, ENABLED);
        }
    }

    /** Enters areas, leakages and the layers one after the other. */
    public void evaluate(List<SpecLayer> layers, Ledger ledger) {
        if (layers.isEmpty()) {
            throw new ModelException(spec.name() + " is given no layer; give at least one");
        }
        evaluate(0, layers.getFirst(), ledger);
        arraysToHold = counts.arraysToHold(slots);
        enterDesign(ledger);
        for (int i = 1; i < layers.size(); i++) {
            evaluate(i, layers.get(i), ledger);
            arraysToHold += counts.arraysToHold(slots);
        }
    }

    /** Enters energies and time of the layer of index {@code index}. */
    public void evaluate(int index, SpecLayer layer, Ledger ledger) {
        show(layer);
        counts.count(slots);
        double cycles = counts.steps();
        for (int i = 0; i < parts.length; i++) {
            if (actionsPerCycle[i] > 0) {
                cycles = Math.max(cycles, counts.actions(i) / (counts.used(i) * actionsPerCycle[i]));
            }
        }
        double cycleS = slots[spec.derived().cycle()];
        if (!(cycleS > 0)) {
            throw new ModelException(spec.name() + ": cycle is " + cycleS
                    + " s; give a time above 0, or check divisions by 0, roots and logarithms in its expression");
        }
        double leakageW = 0;
        for (int i = 0; i < parts.length; i++) {
            if (enabled[i]) {
                double joules = (counts.reads(i) * readJ(i) + counts.writes(i) * coefficients[i].writeJ) * energyScale[i];
                leakageW += leakageWPerCopy[i] * counts.powered(i) + 0 * joules; // so that one that is no number shows
                ledger.energy(names[i], index, joules);
            }
        }
        double steadyS = cycles * cycleS;
        double leakageJ = leakageW * steadyS;
        if (Double.isNaN(leakageJ)) {
            throw notANumber();
        }
        ledger.energy(Component.LEAKAGE, index, leakageJ);
        double fillS = Math.max(0, criticalS - cycleS);
        ledger.fill(index, fillS);
        ledger.layer(index, steadyS + fillS, counts.macs(), counts.utilisation());
    }

    private double readJ(int i) {
        Coefficients c = coefficients[i];
        int[] at = parts[i].own();
        return switch (parts[i].kind().levels()) {
            case 1 -> c.readJ + c.readPerInputJ * slots[at[at.length - 1]];
            case 2 -> c.readJ(slots[at[at.length - 2]], slots[at[at.length - 1]]);
            default -> c.readJ;
        };
    }

    /** Enters area and leakage of all copies. What depends on a layer is that of the last one evaluated. */
    public void enterDesign(Ledger ledger) {
        for (int i = 0; i < parts.length; i++) {
            SpecNode.Part part = parts[i];
            double copies = counts.copies(i) * common(part, INSTANCES) * common(part, ENABLED);
            ledger.area(names[i], MM2_PER_M2 * coefficients[i].areaM2 * common(part, AREA_SCALE) * copies);
            ledger.leakage(names[i], coefficients[i].leakageW * common(part, LEAKAGE_SCALE) * copies);
        }
    }

    /** Arrays over those that hold the layers evaluated last without rewriting a weight. */
    public double residency() {
        return counts.arrays() / arraysToHold;
    }

    /**
     * The numbers of a conversion in layers whose operands have these signs.
     *
     * @param streamed whether the streamed operand has negative values
     * @param stationary whether the stationary one has
     * @throws IllegalStateException if no layer of these signs was evaluated
     */
    public Readout.Numbers readout(boolean streamed, boolean stationary) {
        int at = (streamed ? 2 : 0) + (stationary ? 1 : 0);
        if (!readoutKnown[at]) {
            throw new IllegalStateException("no layer of these signs was evaluated");
        }
        double[] n = readouts[at];
        return new Readout.Numbers(whole(n[0]), whole(n[1]), whole(n[2]), whole(n[3]), whole(n[4]), whole(n[5]), whole(n[6]));
    }

    private static int whole(double value) {
        return (int) Math.rint(value);
    }

    /** Latencies of the components that have one, at the last layer evaluated, s; their sum is {@link #criticalPathS()}. */
    public Map<Component, Double> latenciesS() {
        Map<Component, Double> latencies = new LinkedHashMap<>();
        for (int i = 0; i < parts.length; i++) {
            double seconds = common(parts[i], LATENCY) * common(parts[i], ENABLED);
            if (seconds != 0) {
                latencies.put(names[i], seconds);
            }
        }
        return latencies;
    }

    /** Time of one cycle at the last layer evaluated, s. */
    public double cycleS() {
        return slots[spec.derived().cycle()];
    }

    /** Time the first result takes through all components, s. */
    public double criticalPathS() {
        return criticalS;
    }

    /** A number of the macro at the last layer evaluated, in base units; before that, what depends on a layer is 0. */
    public double value(String path) {
        if (shown != null) {
            spec.layer().run(slots, fixed, spec.stationaryInputs() ? shown.weights() : shown.inputs(),
                    spec.stationaryInputs() ? shown.inputs() : shown.weights());
        }
        return slots[spec.place(path)];
    }

    /**
     * Copies of everything below the container {@code container} that hold all layers at once without rewriting weights; the
     * number to give its {@code mesh_x}.
     */
    public long copiesToHold(String container, List<SpecLayer> layers) {
        double copies = 0;
        for (SpecLayer layer : layers) {
            show(layer);
            copies += counts.copiesToHold(container, slots);
        }
        return (long) copies;
    }

    /** Components whose numbers lie outside the range their model was made on, at the last layer evaluated. */
    public List<String> extrapolated() {
        return IntStream.range(0, parts.length).filter(i -> outside[i]).mapToObj(i -> parts[i].name()).toList();
    }

    /** Which converter lies outside the survey, where it is written and what to do; empty if none does. */
    public String objection() {
        for (int i = 0; i < parts.length; i++) {
            if (outside[i] && enabled[i]) {
                return parts[i].where() + ", component " + parts[i].name() + ": " + costs.outside(own[i]);
            }
        }
        return "";
    }

    private void show(SpecLayer layer) {
        boolean swap = spec.stationaryInputs();
        SpecLayer.Operand inputs = swap ? layer.weights() : layer.inputs();
        SpecLayer.Operand weights = swap ? layer.inputs() : layer.weights();
        double[] values = layer.values(swap);
        int[] to = spec.layerInputs();
        for (int i = 0; i < to.length; i++) {
            slots[to[i]] = values[i];
        }
        int nextSigns = (inputs.values().signed() ? 2 : 0) + (weights.values().signed() ? 1 : 0);
        boolean otherSigns = nextSigns != signs;
        if (otherSigns) {
            spec.signs().run(slots, fixed, inputs, weights);
            signs = nextSigns;
            int[] at = spec.readoutPlaces();
            for (int i = 0; i < at.length; i++) {
                readouts[signs][i] = slots[at[i]];
            }
            readoutKnown[signs] = true;
        }
        live.run(slots, fixed, inputs, weights);
        shown = layer;
        counts.shape(layer.name(), layer.shape(), swap);
        boolean rescaled = false;
        for (int i = 0; i < parts.length; i++) {
            boolean refill = due(parts[i].tier(), otherSigns);
            if (refill) {
                fill(i);
            }
            if (refill || due(parts[i].scaleTier(), otherSigns)) {
                scale(i);
                rescaled = true;
            }
        }
        if (rescaled) {
            findCriticalPath();
        }
    }

    private static boolean due(Tier tier, boolean otherSigns) {
        return tier == Tier.LAYER || (tier == Tier.SIGNS && otherSigns);
    }

    private void scale(int i) {
        SpecNode.Part part = parts[i];
        double instances = common(part, INSTANCES);
        enabled[i] = common(part, ENABLED) != 0;
        energyScale[i] = common(part, ENERGY_SCALE);
        leakageWPerCopy[i] = coefficients[i].leakageW * common(part, LEAKAGE_SCALE) * instances;
        actionsPerCycle[i] = enabled[i] ? common(part, ACTIONS_PER_CYCLE) * instances : 0;
    }

    private void fill(int i) {
        SpecNode.Part part = parts[i];
        if (part.kind() == ComponentClass.TABLE) {
            Coefficients c = coefficients[i];
            c.readJ = slots[part.own()[0]];
            c.writeJ = slots[part.own()[1]];
            c.areaM2 = slots[part.own()[2]];
            c.leakageW = slots[part.own()[3]];
            return;
        }
        for (int j = 0; j < own[i].length - part.kind().levels(); j++) {
            own[i][j] = slots[part.own()[j]];
            if (Double.isNaN(own[i][j])) {
                throw new ModelException(part.name() + "." + part.kind().attributes().get(j).name()
                        + " is not a number at these values; check divisions by 0, roots and logarithms in its expression");
            }
        }
        try {
            costs.fill(coefficients[i], part.kind(), part.word(), own[i]);
        } catch (ModelException e) {
            throw new ModelException(part.where() + ", component " + part.name() + ": " + e.getMessage(), e);
        }
        outside[i] = costs.extrapolated();
    }

    /** Names the component whose energy or leakage is not a number. */
    private ModelException notANumber() {
        for (int i = 0; i < parts.length; i++) {
            Coefficients c = coefficients[i];
            if (Double.isNaN((c.readJ + c.writeJ + c.leakageW) * common(parts[i], ENERGY_SCALE) * common(parts[i], LEAKAGE_SCALE))) {
                return new ModelException(spec.name() + ", component " + parts[i].name()
                        + " has an energy or leakage that is not a number at these values; check divisions by 0, roots and logarithms");
            }
        }
        return new ModelException(spec.name() + " has numbers too large to add up; check units and scales");
    }

    private double common(SpecNode.Part part, int number) {
        return slots[part.common()[number]];
    }
}
