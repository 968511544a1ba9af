package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.macro.circuit.Circuits;
import org.paretile.models.macro.circuit.Revision;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Encoding;

/**
 * Turns the rows of a file into a hierarchy, programs and places. Long because it is one pass over one table of symbols: what it
 * defines first, what it reads later needs.
 */
final class SpecCompiler {
    /** Words a file may set among its variables. */
    private static final Set<String> VARIABLE_TEXTS = Stream.concat(ReadoutReader.TEXTS.stream(),
            Stream.of("input_encoding", "weight_encoding", "stationary", "tiling")).collect(Collectors.toUnmodifiableSet());

    /** Variables every file has, with their units; null if the file must give it. */
    private static final List<ComponentClass.Attribute> VARIABLES = List.of(
            variable("technology", "m", null), variable("voltage", "V", null), variable("cycle", "s", null),
            variable("input_bits", "bit", null), variable("weight_bits", "bit", null), variable("output_bits", "bit", null),
            variable("dac_bits", "bit", "1"), variable("bits_per_cell", "bit", "1"),
            variable("unit_width_cells", "1", "1"), variable("unit_depth_cells", "1", "1"),
            variable("converters", "1", "parallel_outputs"), variable("adc_bits", "bit", "8"),
            variable("encoded_output_bits", "bit", "output_bits"));

    private static final Set<String> CONTAINER_NUMBERS = Set.of("mesh_x", "mesh_y", "array", "power_gated");

    private final String name;
    private final Map<String, Map<String, Row>> nodes;
    private final Technology technology;
    private final Encoding inputEncoding;
    private final Encoding weightEncoding;
    private final Program design;
    private final Program signs;
    private final Program layer;
    private final Symbols symbols;
    private final Circuits circuits;
    private final Revision revision;

    SpecCompiler(String name, Map<String, Map<String, Row>> nodes, Technology technology, Revision revision) {
        this.name = name;
        this.nodes = nodes;
        this.technology = technology;
        this.revision = revision;
        this.circuits = new Circuits(technology, revision);
        inputEncoding = encoding("input_encoding");
        weightEncoding = encoding("weight_encoding");
        design = new Program(inputEncoding, weightEncoding, circuits, revision);
        signs = new Program(inputEncoding, weightEncoding, circuits, revision);
        layer = new Program(inputEncoding, weightEncoding, circuits, revision);
        symbols = new Symbols(design, signs, layer);
    }

    CompiledSpec compile() {
        int[] layerInputs = Arrays.stream(LayerInput.values()).mapToInt(i -> symbols.layerInput(i.label(), i.tier())).toArray();
        checkVariables();
        symbols.derive("published", revision == Revision.PUBLISHED ? "1" : "0", "1");
        List<String> chain = nodes.keySet().stream().filter(node -> !node.equals(Symbols.VARIABLES)).toList();
        nodes.forEach((node, rows) -> rows.values().forEach(row -> {
            if (row.formula() != null) {
                symbols.define(node, row.attribute(), row.formula(), row.where(), row.unit().base());
            }
        }));
        for (String node : chain) {
            if (isContainer(node)) {
                defineContainer(node);
            } else {
                definePart(node);
            }
        }
        ReadoutReader readout = new ReadoutReader(name, nodes, technology, this::isContainer);
        derive(chain.stream().filter(this::isContainer).toList(), readout);
        List<SpecNode> hierarchy = new ArrayList<>();
        for (String node : chain) {
            hierarchy.add(isContainer(node) ? container(node) : part(node));
        }
        if (hierarchy.stream().noneMatch(node -> node instanceof SpecNode.Part)) {
            throw new ModelException(name + " has no component; add a node with a class");
        }
        Derived derived = new Derived(place("cycle"), place("input_slices"), place("weight_slices"), place("input_slice_bits"),
                place("weight_slice_bits"), place("encoded_output_bits"), place("unit_depth_cells"));
        int[] readoutPlaces = readout.places(symbols);
        Map<String, Integer> paths = symbols.paths().stream()
                .collect(Collectors.toMap(path -> path, symbols::resolve, (a, b) -> a, java.util.TreeMap::new));
        return new CompiledSpec(name, technology, circuits, hierarchy, design, signs, layer, symbols.initial(), layerInputs, derived, paths,
                stationaryInputs(), rankTiling(), readout.read(inputEncoding, weightEncoding, stationaryInputs()), readoutPlaces);
    }

    /** Places of numbers that counts need. */
    record Derived(int cycle, int inputSlices, int weightSlices, int inputSliceBits, int weightSliceBits, int outputBits,
            int depthCells) {}

    private int place(String variable) {
        return symbols.resolve(Symbols.VARIABLES + '.' + variable);
    }

    private void derive(List<String> containers, ReadoutReader readout) {
        List<String> array = containers.stream().filter(this::isArray).toList();
        symbols.derive("rows", product(array, "mesh_y") + " * unit_depth_cells", "1");
        symbols.derive("columns", product(array, "mesh_x") + " * unit_width_cells", "1");
        symbols.derive("parallel_inputs", product(array.stream().filter(c -> !reader(c).reused()[Kept.INPUTS.ordinal()]).toList(),
                "fanout"), "1");
        symbols.derive("parallel_outputs", product(array.stream().filter(c -> !reader(c).reused()[Kept.OUTPUTS.ordinal()]).toList(),
                "fanout"), "1");
        symbols.derive("encoded_input_bits", encoded("input", inputEncoding), "bit");
        symbols.derive("encoded_weight_bits", encoded("weight", weightEncoding), "bit");
        symbols.derive("input_slice_bits", "min(dac_bits, encoded_input_bits)", "bit");
        symbols.derive("weight_slice_bits", "min(unit_width_cells * bits_per_cell, encoded_weight_bits)", "bit");
        symbols.derive("input_slices", "ceil(encoded_input_bits / input_slice_bits)", "1");
        symbols.derive("weight_slices", "ceil(encoded_weight_bits / weight_slice_bits)", "1");
        symbols.derive("input_mean", "input_slice_level(encoded_input_bits, input_slice_bits)", "1");
        symbols.derive("weight_mean", "weight_slice_level(encoded_weight_bits, weight_slice_bits)", "1");
        symbols.derive("input_activity", "input_bit_activity(encoded_input_bits)", "1");
        symbols.derive("weight_activity", "weight_bit_activity(encoded_weight_bits)", "1");
        readout.derive(symbols);
        for (ComponentClass.Attribute variable : VARIABLES) {
            String otherwise = variable.otherwise();
            if (otherwise != null) {
                symbols.derive(variable.name(), otherwise, variable.unit());
            } else if (!symbols.has(Symbols.VARIABLES + '.' + variable.name())) {
                throw new ModelException(name + " has no variable " + variable.name() + "; add a row variables," + variable.name()
                        + ",<value>,<unit of " + variable.unit() + ">,<source>,<confidence>");
            }
        }
    }

    private static String encoded(String operand, Encoding encoding) {
        return switch (encoding) {
            case MAGNITUDE, OFFSET, OFFSET_IF_SIGNED -> operand + "_bits";
            case TWO_PART, TWO_PART_IF_SIGNED -> operand + "_bits * (1 + signed_" + operand + "s)";
            case XNOR, ZERO_GATED_XNOR -> operand + "_bits + 1";
        };
    }

    private static String product(List<String> containers, String attribute) {
        return containers.isEmpty() ? "1" : containers.stream().map(c -> c + '.' + attribute).collect(Collectors.joining(" * "));
    }

    private void checkVariables() {
        Map<String, Row> rows = nodes.getOrDefault(Symbols.VARIABLES, Map.of());
        for (Row row : rows.values()) {
            if (row.formula() == null) {
                if (!VARIABLE_TEXTS.contains(row.attribute())) {
                    throw new ModelException(row.where() + ": there is no word '" + row.attribute() + "' among the variables; use one of "
                            + new TreeSet<>(VARIABLE_TEXTS) + ", or give a number a unit other than text");
                }
                continue;
            }
            for (LayerInput input : LayerInput.values()) {
                if (input.label().equals(row.attribute())) {
                    throw new ModelException(row.where() + ": " + row.attribute() + " is a value of the layer; use another name");
                }
            }
            Stream.concat(VARIABLES.stream(), ReadoutReader.numbers().stream()).filter(v -> v.name().equals(row.attribute()))
                    .forEach(v -> checkUnit(row, v.unit()));
        }
    }

    private void defineContainer(String node) {
        for (Row row : nodes.getOrDefault(node, Map.of()).values()) {
            boolean known = row.formula() == null ? NodeReader.CONTAINER_TEXTS.contains(row.attribute())
                    : CONTAINER_NUMBERS.contains(row.attribute());
            if (!known) {
                throw new ModelException(row.where() + ": a container has no " + row.attribute() + "; use "
                        + new TreeSet<>(CONTAINER_NUMBERS) + ", the words " + new TreeSet<>(NodeReader.CONTAINER_TEXTS)
                        + ", or give " + node + " a class to make it a component");
            }
            if (row.formula() != null) {
                checkUnit(row, "1");
            }
            if (row.attribute().startsWith("mesh_") && row.formula() instanceof Formula.Literal(double value)
                    && (value < 1 || value != Math.rint(value))) {
                throw new ModelException(row.where() + ": " + node + '.' + row.attribute() + " is " + row.text()
                        + "; give a whole number of copies, 1 or more");
            }
        }
        String where = "container " + node;
        symbols.define(node, "mesh_x", new Formula.Literal(1), where, "1");
        symbols.define(node, "mesh_y", new Formula.Literal(1), where, "1");
        symbols.define(node, "power_gated", new Formula.Literal(0), where, "1");
        symbols.define(node, "fanout", Formula.parse("mesh_x * mesh_y", where), where, "1");
    }

    private void definePart(String node) {
        ComponentClass kind = kind(node);
        Map<String, ComponentClass.Attribute> known = kind.all().stream()
                .collect(Collectors.toMap(ComponentClass.Attribute::name, a -> a));
        for (Row row : nodes.getOrDefault(node, Map.of()).values()) {
            ComponentClass.Attribute attribute = known.get(row.attribute());
            if (row.formula() == null && NodeReader.PART_TEXTS.contains(row.attribute())) {
                continue;
            }
            if (attribute == null) {
                throw new ModelException(row.where() + ": a component of class " + kind.label() + " has no " + row.attribute()
                        + "; use one of " + new TreeSet<>(known.keySet()) + ", or make it a variable");
            }
            if (row.formula() == null) {
                throw new ModelException(row.where() + ": " + row.attribute() + " is a number; give it the unit " + attribute.unit());
            }
            checkUnit(row, attribute.unit());
        }
        for (ComponentClass.Attribute attribute : kind.all()) {
            String otherwise = attribute.otherwise();
            String where = "component " + node + " of class " + kind.label();
            symbols.define(node, attribute.name(),
                    otherwise == null ? new Formula.Name(attribute.name()) : Formula.parse(otherwise, where), where, attribute.unit());
        }
    }

    private static void checkUnit(Row row, String wanted) {
        if (!row.unit().base().equals(wanted)) {
            throw new ModelException(row.where() + ": " + row.attribute() + " is given in a unit of " + row.unit().base()
                    + "; give it in a unit of " + wanted);
        }
    }

    private SpecNode.Container container(String node) {
        NodeReader reader = reader(node);
        return new SpecNode.Container(node, isArray(node), reader.spreads(), reader.reused(), symbols.resolve(node + ".mesh_x"),
                symbols.resolve(node + ".mesh_y"), symbols.resolve(node + ".power_gated"));
    }

    private SpecNode.Part part(String node) {
        NodeReader reader = reader(node);
        ComponentClass kind = kind(node);
        String wordAttribute = kind.wordAttribute();
        String word = wordAttribute == null ? "" : reader.text(wordAttribute);
        if (word == null) {
            throw new ModelException(reader.where("class") + ": component " + node + " of class " + kind.label() + " has no "
                    + wordAttribute + "; add a row " + node + ',' + wordAttribute + ",<name>,text,,");
        }
        int[] own = kind.attributes().stream().mapToInt(a -> symbols.resolve(node + '.' + a.name())).toArray();
        int[] common = ComponentClass.COMMON.stream().mapToInt(a -> symbols.resolve(node + '.' + a.name())).toArray();
        Tier tier = tier(Arrays.stream(own, 0, own.length - kind.levels()));
        return new SpecNode.Part(reader.where("class"), node, kind, word, reader.keeping(), own, common, tier, tier(Arrays.stream(common)));
    }

    private Tier tier(IntStream places) {
        return places.mapToObj(symbols::tier).reduce(Tier.DESIGN, Tier::and);
    }

    private boolean isContainer(String node) {
        return !nodes.getOrDefault(node, Map.of()).containsKey("class");
    }

    private boolean isArray(String node) {
        Row row = nodes.getOrDefault(node, Map.of()).get("array");
        return row != null && row.formula() instanceof Formula.Literal(double value) && value != 0;
    }

    private ComponentClass kind(String node) {
        NodeReader reader = reader(node);
        return ComponentClass.of(String.valueOf(reader.text("class")), reader.where("class"));
    }

    private NodeReader reader(String node) {
        return new NodeReader(node, nodes.getOrDefault(node, Map.of()));
    }

    private @Nullable Row variable(String attribute) {
        return nodes.getOrDefault(Symbols.VARIABLES, Map.of()).get(attribute);
    }

    private Encoding encoding(String variable) {
        Row row = variable(variable);
        if (row == null) {
            throw new ModelException(name + " has no " + variable + "; add a row variables," + variable + ",<one of "
                    + String.join(" ", Encoding.labels()) + ">,text,,");
        }
        try {
            return Encoding.of(row.text());
        } catch (IllegalArgumentException e) {
            throw new ModelException(row.where() + ": " + e.getMessage(), e);
        }
    }

    private boolean stationaryInputs() {
        return choice("stationary", "weights", "inputs");
    }

    private boolean rankTiling() {
        return choice("tiling", "im2col", "ranks");
    }

    private boolean choice(String variable, String usual, String other) {
        Row row = variable(variable);
        if (row == null || row.text().toLowerCase(Locale.ROOT).equals(usual)) {
            return false;
        }
        if (!row.text().equals(other)) {
            throw new ModelException(row.where() + ": " + variable + " is '" + row.text() + "'; write " + usual + " or " + other);
        }
        return true;
    }

    private static ComponentClass.Attribute variable(String name, String unit, @Nullable String otherwise) {
        return new ComponentClass.Attribute(name, unit, otherwise);
    }
}
