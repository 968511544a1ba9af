package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.ProblemException;
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

    private static final String REFRESH = "macro.refresh";

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
        for (ParameterSpec spec : MacroCircuits.parameters(technology, name -> shared(name) ? MACRO + "." + name : "", macro,
                "; of all macros")) {
            all.add(spec.name().equals(REFRESH) ? new ParameterSpec(spec.name(), spec.unit(), spec.range(), spec.byDefault(), macro, "age that"
                    + " values in gain cells reach, which accuracy counts on; dies refresh them when the retention of edram has passed")
                    : spec);
        }
        return List.copyOf(all);
    }

    /** Why there is no such parameter, if it is one of circuits and there can be none. */
    Optional<String> advice(String parameter) {
        boolean circuit = parameter.startsWith(MACRO + ".") || KINDS.stream().anyMatch(kind -> MacroCircuits.parameters(technology,
                name -> shared(name) ? "" : names(kind).apply(name), Condition.of(ARRAY, MACRO), "").stream()
                .anyMatch(spec -> spec.name().equals(parameter)));
        return values == null && circuit ? Optional.of(reason + "; " + help) : Optional.empty();
    }

    /** Metrics that tell how accurate the arrays are; none if it cannot be known. */
    List<Metric> metrics() {
        return values == null ? List.of() : EdgeAccuracy.METRICS;
    }

    /**
     * The arrays of the genomes of a space.
     *
     * @throws ProblemException {@code no-macros} if the space has macros where there are none
     */
    DieArrays arrays(DesignSpace space) {
        boolean wanted = space.texts(space.indexOf(ARRAY)).contains(MACRO);
        if (wanted && values == null) {
            throw new ProblemException("no-macros", "array cannot be macro: " + reason, help);
        }
        return values == null ? (genome, design) -> new DieArrays.Possible(design, null)
                : new MacroArrays(space, workload, values, technology);
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
}
