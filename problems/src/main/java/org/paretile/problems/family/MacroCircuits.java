package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.*;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.accuracy.Device;
import org.paretile.models.accuracy.LayerAccuracy;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Value;

/**
 * Macros that are part of a larger design: the parameters of their circuits, the macro that a genome describes, and how accurate dot
 * products are on it. What they compute is what the family {@code cim-macro} computes, with cells of one bit. Several threads may use one
 * of these.
 *
 * @param <T> what the larger design makes of the way in which its layers are sliced
 */
public final class MacroCircuits<T> {
    private static final int BITS_PER_CELL = 1;
    private static final Map<String, Value> DEFAULTS = Map.of(DAC_BITS, Value.of(1), ADC_BITS, Value.of(8), COLUMNS_PER_ADC, Value.of(8),
            ADC_RANGE, Value.of(FOUR_SIGMA), INPUT_ENCODING, Value.of(TWO_PART), WEIGHT_ENCODING, Value.of(TWO_PART), VOLTAGE, Value.of(0.9));
    private static final List<String> CIRCUIT = List.of(DAC_BITS, PULSES, ADC_BITS, COLUMNS_PER_ADC, ADC_RATE, ADC_RANGE, OUTPUT_BITS,
            INPUT_ENCODING, WEIGHT_ENCODING, VOLTAGE, CELL_ERRORS, AGE, REFRESH, TEMPERATURE, IR_DROP);

    private final Technology technology;
    private final MacroModel macros;
    private final CircuitGenes genes;
    private final NetworkDots dots;
    private final CellErrors errors;
    private final List<String> cells;
    private final Genes.Key slicingKey;
    private final Genes.Key accuracyKey;
    private final Memo<Sliced<T>> slicings;
    private final Memo<List<LayerAccuracy>> ideals;
    private final Genes.Key idealKey;
    /** One for each cell, by its place in {@link #cells}. */
    private final List<Memo<Computed>> accuracies;

    private record Sliced<T>(CircuitGenes.Slicing slicing, T made) {}

    private record Computed(@Nullable Accuracy accuracy, String objection) {}

    /** What a genome describes. */
    public sealed interface Described<T> {}

    /** There can be no such macro. */
    public record Impossible<T>(Evaluation.Infeasible why) implements Described<T> {}

    /**
     * A macro.
     *
     * @param sliced how it sees the layers of the network
     * @param accuracy of the layers of the network
     */
    public record Circuit<T>(PreparedMacro macro, T sliced, Accuracy accuracy) implements Described<T> {}

    /**
     * @param names the family's name for a parameter of {@code cim-macro}: those of {@link #parameters}, and node, rows, columns,
     *     input_bits and weight_bits, which a larger design has anyway
     * @param network the layers that run on these macros
     * @param cells the cells that the macros may have
     * @param sliced what is made of the layers as macros see them, in the order of the network; asked once for a slicing
     */
    public MacroCircuits(DesignSpace space, UnaryOperator<String> names, Network network, Technology technology, List<String> cells,
            Function<List<LayerLoad>, T> sliced) {
        this.technology = technology;
        this.macros = new MacroModel(technology);
        Genes all = new Genes(space);
        this.genes = new CircuitGenes(all, names);
        this.dots = new NetworkDots(network, 0);
        this.errors = new CellErrors(technology);
        this.cells = List.copyOf(cells);
        slicingKey = all.key(1, genes.slicingPlaces());
        idealKey = all.key(1, genes.idealPlaces());
        accuracyKey = all.key(1, genes.accuracyPlaces());
        slicings = new Memo<>(slicingKey.size(), genome -> {
            CircuitGenes.Slicing slicing = genes.slicing(genome, network.layers(), BITS_PER_CELL);
            return new Sliced<>(slicing, sliced.apply(List.of(slicing.loads())));
        });
        ideals = new Memo<>(idealKey.size(), genome -> layers(genome, Device.IDEAL));
        accuracies = this.cells.stream().map(cell -> new Memo<>(accuracyKey.size(), genome -> computed(genome, cell))).toList();
    }

    /**
     * The parameters of a circuit, with a single value by default.
     *
     * @param names the family's name for a parameter of {@code cim-macro}; empty if it is left out
     * @param activeIf when there is a circuit
     * @param of what the circuits are of, to end descriptions with
     */
    public static List<ParameterSpec> parameters(Technology technology, UnaryOperator<String> names, Condition activeIf, String of) {
        Stream<ParameterSpec> known = CimMacroParameters.of(technology).stream();
        return known.filter(spec -> CIRCUIT.contains(spec.name()) && !names.apply(spec.name()).isEmpty()).map(spec -> {
            Value value = DEFAULTS.getOrDefault(spec.name(), spec.byDefault().values().getFirst());
            return new ParameterSpec(names.apply(spec.name()), spec.unit(), spec.range(), Domain.fixed(value), activeIf,
                    spec.description() + of);
        }).toList();
    }

    /** The macro of cells of that name that a genome describes. */
    public Described<T> of(int[] genome, String cell) {
        int nm = genes.node.whole(genome);
        if (!technology.nodes().contains(nm)) {
            return impossible("circuits of macros are not known at " + nm + " nm but at "
                    + String.join(", ", technology.nodes().stream().map(String::valueOf).toList()) + " nm", 0);
        }
        Evaluation.Infeasible objection = operandObjection("inputs", genes.inputBits.of(genome));
        objection = objection == null ? operandObjection("weights", genes.weightBits.of(genome)) : objection;
        objection = objection == null ? genes.objection(genome, technology) : objection;
        if (objection != null) {
            return new Impossible<>(objection);
        }
        Computed computed = accuracies.get(cells.indexOf(cell)).get(accuracyKey.of(genome, 0), genome);
        Accuracy accuracy = computed.accuracy();
        if (accuracy == null) {
            return impossible(computed.objection(), 0);
        }
        Sliced<T> sliced = slicings.get(slicingKey.of(genome, 0), genome);
        return new Circuit<>(macros.prepare(genes.design(genome, cell, BITS_PER_CELL, 1, sliced.slicing())), sliced.made(), accuracy);
    }

    private static Evaluation.@Nullable Infeasible operandObjection(String operands, double bits) {
        double nearest = Math.clamp(bits, LEAST_OPERAND_BITS, MOST_OPERAND_BITS);
        return bits == nearest ? null : new Evaluation.Infeasible(operands + " have " + Numbers.shortest(bits)
                + " bits; circuits of macros are modelled for " + LEAST_OPERAND_BITS + " to " + MOST_OPERAND_BITS,
                Math.abs(bits / nearest - 1));
    }

    private static <T> Impossible<T> impossible(String reason, double shortfall) {
        return new Impossible<>(new Evaluation.Infeasible(reason, shortfall));
    }

    private Computed computed(int[] genome, String cell) {
        try {
            Device device = genes.device(genome, errors, cell, BITS_PER_CELL);
            return new Computed(Accuracy.of(ideals.get(idealKey.of(genome, 0), genome), layers(genome, device)), "");
        } catch (IllegalArgumentException e) { // a cell that does not hold its value that long
            return new Computed(null, String.valueOf(e.getMessage()));
        }
    }

    private List<LayerAccuracy> layers(int[] genome, Device device) {
        NetworkDots.Format format = genes.format(genome, BITS_PER_CELL);
        return dots.layers(layer -> format, device);
    }
}
