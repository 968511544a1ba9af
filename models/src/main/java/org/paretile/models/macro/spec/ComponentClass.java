package org.paretile.models.macro.spec;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;

/** What a component is, as the attribute {@code class} says it, and the numbers it is described by. */
enum ComponentClass {
    /** Converter of the survey regression. */
    ADC(number("technology", "m", null), number("resolution", "bit", "adc_bits"), number("converters", "1", null),
            number("rate", "Hz", "parallel_outputs / cycle")),
    /** Drivers of all rows; one action drives one row. */
    ROW_DRIVER(number("technology", "m", null), number("rows", "1", null), number("columns", "1", null),
            number("pulse_bits", "bit", "1"), number("spiking", "1", "1"), number("voltage", "V", null),
            number("input_level", "1", "input_mean")),
    /** Drivers of all columns with the multiplexers to the converters; one action reads one column. */
    COLUMN_DRIVER(number("technology", "m", null), number("rows", "1", null), number("columns", "1", null),
            number("columns_at_once", "1", "parallel_outputs"), number("voltage", "V", null)),
    /** Memory cell that multiplies; one action is one unit of cells seeing one input slice. */
    CELL(number("technology", "m", null), number("rows", "1", null), number("columns", "1", null),
            number("pulse_bits", "bit", "1"), number("read_pulse", "s", "0"), number("width_cells", "1", "unit_width_cells"),
            number("depth_cells", "1", "unit_depth_cells"), number("voltage", "V", null), number("input_level", "1", "input_mean"),
            number("weight_level", "1", "weight_mean")),
    /** Memory cell that only stores. */
    BIT_CELL(number("technology", "m", null), number("width_cells", "1", "unit_width_cells"),
            number("depth_cells", "1", "unit_depth_cells"), number("voltage", "V", null)),
    /** Adder of ripple-carry gates. */
    ADDER(number("technology", "m", null), number("bits", "bit", null), number("voltage", "V", null)),
    /** Register of flip-flops. */
    REGISTER(number("technology", "m", null), number("bits", "bit", null), number("voltage", "V", null)),
    /** Adder with a register for its operand and one for the shifted sum. */
    SHIFT_ADD(number("technology", "m", null), number("bits", "bit", null), number("register_bits", "bit", "2 * bits"),
            number("voltage", "V", null)),
    /** Capacitor charged from the supply once an action. */
    CAPACITOR(number("technology", "m", null), number("capacitance", "F", null), number("voltage", "V", null),
            number("density", "F/m2", "2.3e-3 * (22e-9 / technology) ^ 2"),
            number("border", "m2", "1e-12 * (technology / 22e-9) ^ 2"), number("stacked", "1", "0")),
    /** Adder tree over {@code inputs} numbers of {@code bits} bits. */
    ADDER_TREE(number("technology", "m", null), number("bits", "bit", null), number("inputs", "1", "parallel_inputs"),
            number("voltage", "V", null)),
    /** Comparator. */
    COMPARATOR(number("technology", "m", null), number("bits", "bit", null)),
    /** Counter. */
    COUNTER(number("technology", "m", null), number("bits", "bit", null)),
    /** Multiplier of two numbers. */
    MULTIPLIER(number("technology", "m", null), number("first_bits", "bit", null), number("second_bits", "bit", "first_bits")),
    /** Detector of inputs of 0 with a flag a row and a counter of flags. */
    ZERO_GATE(number("technology", "m", null), number("bits", "bit", "encoded_input_bits"),
            number("rows", "1", "parallel_inputs")),
    /** SRAM buffer of {@code depth} words with its address generators. */
    SRAM_BUFFER(number("technology", "m", null), number("word", "bit", null), number("depth", "1", null)),
    /** Published part of the technology, moved to the node and size; 0 leaves the published value. */
    PART(number("technology", "m", "0"), number("word", "bit", "0"), number("depth", "1", "0"), number("resolution", "bit", "0"),
            number("voltage", "V", "0")),
    /** External memory by its energy per bit; one action moves {@code word} bits. */
    DRAM(number("word", "bit", "128")),
    /** A part whose energies and sizes the file gives, as numbers or expressions. */
    TABLE(number("read_energy", "J", "0"), number("write_energy", "J", "read_energy"), number("area", "m2", "0"),
            number("leakage", "W", "0"));

    /** A number of a component: name, base unit, and what it is if not given; without either, a variable of the same name. */
    record Attribute(String name, String unit, @Nullable String otherwise) {}

    /** Numbers that every component has. */
    static final List<Attribute> COMMON = List.of(number("energy_scale", "1", "1"), number("area_scale", "1", "1"),
            number("leakage_scale", "1", "1"), number("n_instances", "1", "1"), number("width", "bit", "0"),
            number("latency", "s", "0"), number("actions_per_cycle", "1", "0"), number("capacity", "bit", "0"),
            number("enabled", "1", "1"));

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<Attribute> attributes;

    ComponentClass(Attribute... attributes) {
        this.attributes = List.of(attributes);
    }

    /** Its own numbers, without the common ones. */
    List<Attribute> attributes() {
        return attributes;
    }

    /** Own and common numbers. */
    List<Attribute> all() {
        return Stream.concat(attributes.stream(), COMMON.stream()).toList();
    }

    String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Numbers at the end that are mean levels: the energy of an action is bilinear in them, so that it is made anew without them. */
    int levels() {
        return this == ROW_DRIVER ? 1 : this == CELL ? 2 : 0;
    }

    /** The word that names what it is made of: {@code cell}, {@code part} or {@code memory}; null if there is none. */
    @Nullable String wordAttribute() {
        return hasCell() ? "cell" : this == PART ? "part" : this == DRAM ? "memory" : null;
    }

    /** Whether it is made around the cells called by {@code cell}. */
    private boolean hasCell() {
        return this == ROW_DRIVER || this == COLUMN_DRIVER || this == CELL || this == BIT_CELL;
    }

    static ComponentClass of(String label, String where) {
        for (ComponentClass kind : values()) {
            if (kind.label().equals(label)) {
                return kind;
            }
        }
        throw new ModelException(where + ": there is no component class '" + label + "'; use one of "
                + Stream.of(values()).map(ComponentClass::label).collect(Collectors.joining(", "))
                + ", 'table' for a part whose energy and area you give as numbers or expressions");
    }

    private static Attribute number(String name, String unit, @Nullable String otherwise) {
        return new Attribute(name, unit, otherwise);
    }
}
