package org.paretile.models.macro.spec;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Encoding;

/** Finds the converter of a file, what it sums, and the cell whose errors count. */
final class ReadoutReader {
    /** Words among the variables that say what the hierarchy does not. */
    static final Set<String> TEXTS = Set.of("converter", "cell", "cell_errors", "adc_range", "subtraction");

    /** The numbers of a conversion with their units, in the order of {@link Readout.Numbers}. */
    private static final List<ComponentClass.Attribute> NUMBERS = List.of(
            new ComponentClass.Attribute("summed_rows", "1", null), new ComponentClass.Attribute("converted_input_bits", "bit", null),
            new ComponentClass.Attribute("converted_weight_bits", "bit", null),
            new ComponentClass.Attribute("adc_resolution", "bit", null), new ComponentClass.Attribute("input_bits", "bit", null),
            new ComponentClass.Attribute("weight_bits", "bit", null), new ComponentClass.Attribute("bits_per_cell", "bit", null));

    private static final String NONE = "none";

    private final String name;
    private final Map<String, Map<String, Row>> nodes;
    private final Technology technology;
    private final NodeReader variables;
    private final Predicate<String> isContainer;
    private final @Nullable String converter;
    /** Nodes whose sums the converter digitises, outermost first. */
    private final List<String> inside;

    ReadoutReader(String name, Map<String, Map<String, Row>> nodes, Technology technology, Predicate<String> isContainer) {
        this.name = name;
        this.nodes = nodes;
        this.technology = technology;
        this.isContainer = isContainer;
        this.variables = reader(Symbols.VARIABLES);
        List<String> chain = nodes.keySet().stream().filter(node -> !node.equals(Symbols.VARIABLES)).toList();
        this.converter = converter(chain);
        this.inside = converter == null ? List.of() : chain.subList(chain.indexOf(converter) + 1, chain.size());
    }

    private @Nullable String converter(List<String> chain) {
        String named = variables.text("converter");
        if (named == null) {
            return chain.reversed().stream().filter(node -> hasClass(node, ComponentClass.ADC)).findFirst().orElse(null);
        }
        if (named.equals(NONE)) {
            return null;
        }
        if (!chain.contains(named) || isContainer.test(named)) {
            throw new ModelException(variables.where("converter") + ": there is no component '" + named
                    + "' to convert sums; name one of " + chain.stream().filter(isContainer.negate()).toList() + " or " + NONE);
        }
        return named;
    }

    /** Units of the numbers that a file may overrule. */
    static List<ComponentClass.Attribute> numbers() {
        return NUMBERS;
    }

    /** Defines what the file does not. */
    void derive(Symbols symbols) {
        List<String> summed = inside.stream().filter(isContainer).filter(node -> {
            NodeReader container = reader(node);
            return container.reused()[Kept.OUTPUTS.ordinal()] && List.of(container.spreads()).contains(Rank.K);
        }).toList();
        symbols.derive("summed_rows", summed.isEmpty() ? "1"
                : summed.stream().map(node -> node + ".fanout").collect(Collectors.joining(" * ")), "1");
        boolean wholeInput = inside.stream().filter(isContainer.negate())
                .anyMatch(node -> reader(node).keeping()[Kept.OUTPUTS.ordinal()] == Keeping.ACCUMULATE);
        symbols.derive("converted_input_bits", wholeInput ? "input_bits" : "dac_bits", "bit");
        symbols.derive("converted_weight_bits", "unit_width_cells * bits_per_cell", "bit");
        symbols.derive("adc_resolution",
                converter != null && hasClass(converter, ComponentClass.ADC) ? converter + ".resolution" : "adc_bits", "bit");
    }

    /** Places of the numbers. */
    int[] places(Symbols symbols) {
        int[] places = NUMBERS.stream().mapToInt(number -> symbols.resolve(Symbols.VARIABLES + '.' + number.name())).toArray();
        for (int i = 0; i < places.length; i++) {
            if (symbols.tier(places[i]) == Tier.LAYER) {
                String number = NUMBERS.get(i).name();
                throw new ModelException((nodes.getOrDefault(Symbols.VARIABLES, Map.of()).containsKey(number)
                        ? variables.where(number) : name) + ": " + number
                        + " depends on the values of a layer, but the array is built once; compute it from numbers of the design");
            }
        }
        return places;
    }

    Readout read(Encoding inputs, Encoding weights, boolean stationaryInputs) {
        String range = choice("adc_range", Readout.RANGES);
        String subtraction = choice("subtraction", List.of("digital", "analogue"));
        String errors = variables.text("cell_errors");
        return new Readout(kind(), cell(), inputs, weights, stationaryInputs, subtraction.equals("analogue"), range,
                errors == null ? "" : errors, errors == null ? name : variables.where("cell_errors"));
    }

    private Readout.Kind kind() {
        if (converter != null) {
            return Readout.Kind.CONVERTER;
        }
        boolean multiplies = nodes.keySet().stream().anyMatch(node -> hasClass(node, ComponentClass.CELL));
        return multiplies && variables.text("converter") == null ? Readout.Kind.UNKNOWN : Readout.Kind.DIGITAL;
    }

    /** The cell that the file names, else the innermost one that holds weights. */
    private String cell() {
        String named = variables.text("cell");
        if (named != null) {
            if (!technology.cells().contains(named)) {
                throw new ModelException(variables.where("cell") + ": there is no cell '" + named + "'; use one of "
                        + new ArrayList<>(technology.cells()));
            }
            return named;
        }
        return nodes.keySet().stream().toList().reversed().stream()
                .filter(node -> hasClass(node, ComponentClass.CELL) || hasClass(node, ComponentClass.BIT_CELL))
                .map(node -> String.valueOf(reader(node).text("cell"))).findFirst().orElse("");
    }

    private String choice(String word, List<String> words) {
        String text = variables.text(word);
        if (text != null && !words.contains(text)) {
            throw new ModelException(variables.where(word) + ": " + word + " is '" + text + "'; write one of " + words);
        }
        return text == null ? "" : text;
    }

    private boolean hasClass(String node, ComponentClass kind) {
        Row row = nodes.getOrDefault(node, Map.of()).get("class");
        return row != null && row.text().equals(kind.label());
    }

    private NodeReader reader(String node) {
        return new NodeReader(node, nodes.getOrDefault(node, Map.of()));
    }
}
