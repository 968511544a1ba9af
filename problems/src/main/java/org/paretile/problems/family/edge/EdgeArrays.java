package org.paretile.problems.family.edge;

import static org.paretile.problems.metric.Direction.MAXIMIZE;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.ProblemException;
import org.paretile.problems.family.Accuracy;
import org.paretile.problems.family.MacroCircuits;
import org.paretile.problems.family.ParameterSpec;
import org.paretile.problems.family.Range;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Value;

/**
 * What the arrays of the dies are made of: constants per bit, or macros with circuits of their own on static and on dynamic dies, as the
 * parameter {@code array} says. Semi-static dies, which there are in training only, have constants: how gradients are distributed is not
 * known, and without it neither the energy of a circuit nor its accuracy.
 */
final class EdgeArrays {
    static final String ARRAY = "array";
    static final String PUBLISHED = "published";
    static final String MACRO = "macro";
    /** Kinds of dies whose arrays may be macros. */
    private static final List<DieKind> KINDS = List.of(DieKind.STATIC, DieKind.DYNAMIC);

    private static final String VALID = "accuracy_valid";
    private static final List<Metric> METRICS = List.of(
            decibels("sqnr", "signal to quantisation noise of the worst layer's dot products: operands and converters; capped at 200 dB."
                    + " With array: published no circuit is known and the read-out counts as exact, which leaves the bits of the"
                    + " operands, at most 16: an upper bound, not accuracy_valid"),
            decibels("sqnr_mac", "as sqnr, noise-to-signal ratios averaged over layers by multiply-accumulates"),
            decibels("snr", "signal to all noise of the worst layer's dot products: operands, converters, variation, noise and drift of"
                    + " cells, bit lines; capped at 200 dB. With array: published as sqnr"),
            decibels("snr_mac", "as snr, noise-to-signal ratios averaged over layers by multiply-accumulates"),
            new Metric(VALID, Unit.NONE, MAXIMIZE, "1 if snr of every layer is exact or where the model was compared with Monte Carlo"
                    + " simulation, 0 if not, and with array: published: then accuracy only orders designs"));

    private final ChipletWorkload workload;
    private final Technology technology = Technology.builtIn();
    private final @Nullable Network values;
    private final String reason;
    private final String help;

    /**
     * @param values the layers with the distributions of their values; null if there can be no macros
     * @param reason why there can be none
     * @param help what to do then
     */
    private EdgeArrays(ChipletWorkload workload, @Nullable Network values, String reason, String help) {
        this.workload = workload;
        this.values = values;
        this.reason = reason;
        this.help = help;
    }

    /** Arrays for a workload. */
    static EdgeArrays of(ChipletWorkload workload, boolean published) {
        if (published) {
            return new EdgeArrays(workload, null, "revision published has the constants per bit of 3D-CIMlet alone",
                    "choose revision corrected, or leave out array");
        }
        try {
            return new EdgeArrays(workload, Network.of(workload.graph()), "", "");
        } catch (ModelException e) { // a backward pass
            return new EdgeArrays(workload, null, String.valueOf(e.getMessage()), "or leave out array");
        }
    }

    /** The parameters of the family with those of the circuits. */
    List<ParameterSpec> parameters(List<ParameterSpec> dies) {
        List<ParameterSpec> all = new ArrayList<>();
        Condition published = Condition.of(ARRAY, PUBLISHED);
        Condition macro = Condition.of(ARRAY, MACRO);
        for (ParameterSpec spec : dies) {
            boolean mux = spec.name().equals(EdgeLlmParameters.READOUT_MUX);
            if (mux) {
                all.add(words(ARRAY, List.of(PUBLISHED, MACRO), PUBLISHED, null, "arrays of static and dynamic dies: published constants"
                        + " per bit of the cell, or macros, whose circuits are then parameters"));
            }
            all.add(mux ? new ParameterSpec(spec.name(), spec.unit(), spec.range(), spec.byDefault(), published, spec.description())
                    : spec);
        }
        if (values == null) {
            return List.copyOf(all);
        }
        for (Cell cell : Cell.values()) {
            all.add(words(cellParameter(cell), circuitCells(cell), switch (cell) {
                case RRAM -> "rram_neurosim_default";
                case EDRAM -> "gain_cell_3t";
                case SRAM -> "sram_jia_jssc_2020";
            }, macro, "cell of macros on dies of " + cell.label() + "; writes, retention and wear stay those of " + cell.label()));
        }
        for (DieKind kind : KINDS) {
            all.addAll(MacroCircuits.parameters(technology, name -> shared(name) ? "" : names(kind).apply(name), macro,
                    "; of macros on " + kind.label() + " dies"));
        }
        all.addAll(MacroCircuits.parameters(technology, name -> shared(name) ? MACRO + "." + name : "", macro, "; of all macros"));
        return List.copyOf(all);
    }

    /** Metrics that tell how accurate the arrays are; none if it cannot be known. */
    List<Metric> metrics() {
        return values == null ? List.of() : METRICS;
    }

    /** The values of {@link #METRICS}; none if the accuracy cannot be known. */
    static double[] values(@Nullable Accuracy accuracy) {
        return accuracy == null ? new double[0]
                : new double[] {accuracy.sqnrDb(), accuracy.sqnrMacDb(), accuracy.snrDb(), accuracy.snrMacDb(), accuracy.valid() ? 1 : 0};
    }

    /**
     * The arrays of the genomes of a space.
     *
     * @throws ProblemException {@code no-macros} if the space has macros where there are none
     */
    ArrayGenes genes(DesignSpace space) {
        boolean wanted = space.texts(space.indexOf(ARRAY)).contains(MACRO);
        if (wanted && values == null) {
            throw new ProblemException("no-macros", "array cannot be macro: " + reason, help);
        }
        return values == null ? ArrayGenes.none() : new ArrayGenes(space, workload, values, technology);
    }

    /** Parameter that names the cell of macros on dies of {@code cell}. */
    static String cellParameter(Cell cell) {
        return MACRO + "." + cell.label();
    }

    /** Names in this family of what {@code cim-macro} calls a parameter, for macros on dies of a kind. */
    static UnaryOperator<String> names(DieKind kind) {
        String die = prefix(kind);
        return name -> switch (name) {
            case "input_bits" -> EdgeLlmParameters.INPUT_BITS;
            case "weight_bits" -> EdgeLlmParameters.WEIGHT_BITS;
            case "rows" -> die + ".subarray_height";
            case "columns" -> die + ".subarray_width";
            default -> (shared(name) ? MACRO : die) + "." + name;
        };
    }

    private static String prefix(DieKind kind) {
        return EdgeLlmParameters.KINDS.get(switch (kind) {
            case STATIC -> 0;
            case SEMI_STATIC -> 1;
            case DYNAMIC -> 2;
            case LOGIC -> throw new IllegalArgumentException("a logic die has no arrays");
        });
    }

    /** What is the same for all macros of a package. */
    private static boolean shared(String name) {
        return switch (name) {
            case "pulses", "output_bits", "age", "refresh", "temperature", "ir_drop" -> true;
            default -> false;
        };
    }

    /** Cells of the circuit models that are of the kind of {@code cell}. */
    private List<String> circuitCells(Cell cell) {
        String prefix = switch (cell) {
            case RRAM -> "rram_";
            case EDRAM -> "gain_cell_";
            case SRAM -> "sram_";
        };
        return technology.cells().stream().filter(name -> name.startsWith(prefix)).toList();
    }

    private static ParameterSpec words(String name, List<String> names, String byDefault, @Nullable Condition activeIf, String description) {
        return new ParameterSpec(name, Unit.NONE, new Range.Names(names), Domain.fixed(Value.of(byDefault)), activeIf, description);
    }

    private static Metric decibels(String name, String description) {
        return new Metric(name, Unit.of("dB"), MAXIMIZE, description, VALID);
    }
}
