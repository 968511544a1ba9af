package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.IntegerRange;
import org.paretile.problems.space.Ordered;
import org.paretile.problems.space.PowersOfTwo;
import org.paretile.problems.space.RealGrid;
import org.paretile.problems.space.Value;

/** The parameters of {@link CimMacroFamily}, in the order of the genes. */
final class CimMacroParameters {
    static final String DEVICE = "device";
    static final String NODE = "node";
    static final String ROWS = "rows";
    static final String COLUMNS = "columns";
    static final String BITS_PER_CELL = "bits_per_cell";
    static final String DAC_BITS = "dac_bits";
    static final String PULSES = "pulses";
    static final String ADC_BITS = "adc_bits";
    static final String COLUMNS_PER_ADC = "columns_per_adc";
    static final String ADC_RATE = "adc_rate";
    static final String ADC_RANGE = "adc_range";
    static final String INPUT_BITS = "input_bits";
    static final String WEIGHT_BITS = "weight_bits";
    static final String OUTPUT_BITS = "output_bits";
    static final String INPUT_ENCODING = "input_encoding";
    static final String WEIGHT_ENCODING = "weight_encoding";
    static final String VOLTAGE = "voltage";
    static final String FIT = "fit";
    static final String MACROS = "macros";
    static final String CELL_ERRORS = "cell_errors";
    static final String AGE = "age";
    static final String REFRESH = "refresh";
    static final String TEMPERATURE = "temperature";
    static final String IR_DROP = "ir_drop";
    static final String PACKAGE = "package";

    static final String OFFSET = "offset";
    static final String TWO_PART = "two-part";
    static final String FULL_RANGE = "full";
    static final String FOUR_SIGMA = "4-sigma";
    static final String FOUR_SIGMA_SHARED = "4-sigma-shared";
    static final String NO_FIT = "none";
    static final String FIT_MACROS = "macros";
    static final String SPIKING = "spiking";
    static final String PULSE_WIDTH = "pulse-width";

    static final int LEAST_OPERAND_BITS = 2;
    static final int MOST_OPERAND_BITS = 8;

    private CimMacroParameters() {}

    static List<ParameterSpec> of(Technology technology) {
        List<String> cells = List.copyOf(technology.cells());
        List<Double> nodes = technology.nodes().stream().map(n -> (double) n).toList();
        Set<Value> resistive = cells.stream().filter(c -> technology.cell(c) instanceof ResistiveCell)
                .map(Value::of).collect(Collectors.toSet());
        List<ParameterSpec> all = new ArrayList<>();
        all.add(spec(DEVICE, "", new Range.Names(cells), new Choice(cells.stream().map(Value::of).toList()),
                "memory cell, whose name says what it is and who published it"));
        all.add(spec(NODE, "nm", new Range.Numbered(nodes), new Ordered(nodes.stream().map(Value::of).toList()),
                "technology node"));
        all.add(spec(ROWS, "", new Range.Integers(4, 8192), new PowersOfTwo(64, 512), "rows of an array, all driven at once"));
        all.add(spec(COLUMNS, "", new Range.Integers(4, 8192), new PowersOfTwo(64, 512), "columns of an array"));
        all.add(spec(BITS_PER_CELL, "", new Range.Integers(1, 4), IntegerRange.of(1, 4),
                new Condition(DEVICE, resistive), "weight bits of a cell: the width of a weight slice; SRAM cells hold one"));
        all.add(spec(DAC_BITS, "", new Range.Integers(1, 8), IntegerRange.of(1, 4),
                "input bits shown in one step, as 2^b - 1 pulses: the width of an input slice"));
        all.add(spec(PULSES, "", new Range.Names(List.of(SPIKING, PULSE_WIDTH)), Choice.of(SPIKING),
                "a train of pulses, or one pulse of that width"));
        all.add(spec(ADC_BITS, "", new Range.Integers(4, 12), IntegerRange.of(4, 10),
                "resolution of the converters; the converter survey begins at 4 bits"));
        all.add(spec(COLUMNS_PER_ADC, "", new Range.Integers(1, 8192), new PowersOfTwo(1, 32), "columns that share a converter"));
        all.add(spec(ADC_RATE, "Hz", new Range.Reals(1e5, 1e10), Domain.fixed(Value.of(1e9)),
                "sample rate that the converters can reach at the nominal supply"));
        all.add(spec(ADC_RANGE, "", new Range.Names(List.of(FULL_RANGE, FOUR_SIGMA, FOUR_SIGMA_SHARED)), Choice.of(FOUR_SIGMA),
                "sums that the converters resolve: all, or mean and 4 standard deviations for each pair of slices, or for all"
                        + " pairs together"));
        all.add(spec(INPUT_BITS, "", new Range.Integers(LEAST_OPERAND_BITS, MOST_OPERAND_BITS), Domain.fixed(Value.of(8)), "bits of an input"));
        all.add(spec(WEIGHT_BITS, "", new Range.Integers(LEAST_OPERAND_BITS, MOST_OPERAND_BITS), Domain.fixed(Value.of(8)), "bits of a weight"));
        all.add(spec(OUTPUT_BITS, "", new Range.Integers(8, 64), Domain.fixed(Value.of(24)), "bits of shift-adders and output registers"));
        all.add(spec(INPUT_ENCODING, "", new Range.Names(List.of(OFFSET, TWO_PART)), Choice.of(OFFSET, TWO_PART),
                "signed inputs: with an offset, or positive and negative part one after the other; unsigned ones stay as they are"));
        all.add(spec(WEIGHT_ENCODING, "", new Range.Names(List.of(OFFSET, TWO_PART)), Choice.of(OFFSET, TWO_PART),
                "signed weights: with an offset, or positive and negative part in two cells"));
        all.add(spec(VOLTAGE, "V", new Range.Reals(0.4, 1.7), new RealGrid(0.6, 1.2, 0.1),
                "supply; designs outside 0.6 to 1.3 times the node's nominal supply are infeasible"));
        all.add(fit(List.of(FIT_MACROS)));
        all.add(spec(MACROS, "", new Range.Integers(1, 1 << 20), new PowersOfTwo(1, 4096), Condition.of(FIT, NO_FIT),
                "number of macros"));
        all.add(spec(CELL_ERRORS, "", new Range.Names(CellErrors.names()), Choice.of(CellErrors.OF_CELL),
                "variation, noise and drift of the cells: those of the cell's kind, none, or of a device by name"));
        all.add(spec(AGE, "s", new Range.Reals(1, 1e9), Domain.fixed(Value.of(86_400)),
                "time since the cells were written"));
        Set<Value> dynamic = cells.stream().filter(CellErrors::dynamic).map(Value::of).collect(Collectors.toSet());
        all.add(spec(REFRESH, "s", new Range.Reals(1e-9, 1e3), Domain.fixed(Value.of(1e-5)),
                dynamic.isEmpty() ? null : new Condition(DEVICE, dynamic),
                "time between two refreshes of a gain cell; its energy is not counted"));
        all.add(spec(TEMPERATURE, "C", new Range.Reals(-40, 150), Domain.fixed(Value.of(27)), "temperature of the cells"));
        all.add(spec(IR_DROP, "", new Range.Names(List.of(CellErrors.NO_DROP, CellErrors.UNCALIBRATED, CellErrors.CALIBRATED)),
                Choice.of(CellErrors.CALIBRATED),
                "voltage lost along bit lines of resistive cells: left out, in full, or with gain and offset of each output"
                        + " corrected"));
        all.add(packaging());
        return List.copyOf(all);
    }

    /** What the die of all macros is put into. */
    static ParameterSpec packaging() {
        return spec(PACKAGE, "", new Range.Names(MacroDie.kinds()), Choice.of(MacroDie.kinds().getFirst()),
                "what the one die of all macros is put into, for cost and carbon");
    }

    /** What can be made as many as hold the network. */
    static ParameterSpec fit(List<String> counted) {
        List<String> names = new ArrayList<>(List.of(NO_FIT));
        names.addAll(counted);
        return spec(FIT, "", new Range.Names(names), Choice.of(NO_FIT),
                "what is made as many as hold the whole network, each with weights of its own: residency is then 1 or just above");
    }

    private static ParameterSpec spec(String name, String unit, Range range, Domain byDefault, String description) {
        return spec(name, unit, range, byDefault, null, description);
    }

    private static ParameterSpec spec(String name, String unit, Range range, Domain byDefault, @Nullable Condition activeIf,
            String description) {
        return new ParameterSpec(name, Unit.of(unit), range, byDefault, activeIf, description);
    }
}
