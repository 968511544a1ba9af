package org.paretile.problems.family;

import static org.paretile.problems.family.CimMacroParameters.*;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.paretile.models.ModelException;
import org.paretile.models.macro.spec.CompiledSpec;
import org.paretile.models.macro.spec.Readout;
import org.paretile.models.technology.ResistiveCell;
import org.paretile.models.technology.Technology;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.Condition;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Value;

/**
 * Parameters of a described macro that are no numbers of its file: what is fitted to the network, and under which errors it computes.
 * They mean what they mean for {@link CimMacroParameters}; those that make no difference to the macro are left out.
 */
final class MacroFileGenes {
    final Word fit;
    final Word adcRange;
    final Word cellErrors;
    final Word irDrop;
    final Word packaging;
    final Amount ageS;
    final Amount temperatureC;

    MacroFileGenes(DesignSpace space) {
        fit = word(space, FIT, NO_FIT);
        adcRange = word(space, ADC_RANGE, FULL_RANGE);
        cellErrors = word(space, CELL_ERRORS, CellErrors.NONE);
        irDrop = word(space, IR_DROP, CellErrors.NO_DROP);
        packaging = word(space, PACKAGE, MacroDie.kinds().getFirst());
        ageS = amount(space, space.indexOf(REFRESH) < 0 ? AGE : REFRESH);
        temperatureC = amount(space, TEMPERATURE);
    }

    /** A word of a design; the only one if the macro has no such parameter. */
    record Word(int position, List<String> values) {
        String of(int[] genome) {
            return position < 0 ? values.getFirst() : values.get(genome[position]);
        }
    }

    /** A number of a design; 0 if the macro has no such parameter. */
    record Amount(int position, double[] values) {
        double of(int[] genome) {
            return position < 0 ? 0 : values[genome[position]];
        }
    }

    private static Word word(DesignSpace space, String parameter, String otherwise) {
        int p = space.indexOf(parameter);
        return new Word(p, p < 0 ? List.of(otherwise) : List.copyOf(space.texts(p)));
    }

    private static Amount amount(DesignSpace space, String parameter) {
        int p = space.indexOf(parameter);
        return new Amount(p, p < 0 ? new double[0] : space.numbers(p));
    }

    /** The parameter that comes before the paths; empty if all of the macro is one array. */
    static List<ParameterSpec> fit(CompiledSpec macro) {
        return macro.replicable().isEmpty() ? List.of() : List.of(CimMacroParameters.fit(macro.replicable()));
    }

    /** When a number of copies counts: always, or unless it is fitted. */
    static ParameterSpec unlessFitted(ParameterSpec path, CompiledSpec macro) {
        for (String container : macro.replicable()) {
            if (path.name().equals(container + ".mesh_x")) {
                List<String> others = new ArrayList<>(macro.replicable());
                others.remove(container);
                others.add(NO_FIT);
                return new ParameterSpec(path.name(), path.unit(), path.range(), path.byDefault(),
                        new Condition(FIT, others.stream().map(Value::of).collect(Collectors.toSet())), path.description());
            }
        }
        return path;
    }

    /** The parameters that come after the paths: conditions under which an analogue macro computes. */
    static List<ParameterSpec> conditions(Readout readout, Technology technology) {
        if (readout.kind() != Readout.Kind.CONVERTER) {
            return List.of();
        }
        Map<String, ParameterSpec> known = CimMacroParameters.of(technology).stream()
                .collect(Collectors.toMap(ParameterSpec::name, spec -> spec));
        String cell = readout.cell();
        List<ParameterSpec> specs = new ArrayList<>();
        specs.add(as(known, ADC_RANGE, readout.range().isEmpty() ? FOUR_SIGMA : readout.range()));
        List<String> laws = new ArrayList<>(CellErrors.names());
        if (cell.isEmpty()) {
            laws.remove(CellErrors.OF_CELL);
        }
        String law = readout.errors().isEmpty() ? laws.getFirst() : readout.errors();
        if (!laws.contains(law)) {
            throw new ModelException(readout.errorsWhere() + ": there are no cell_errors '" + law + "'; use one of " + laws);
        }
        ParameterSpec errors = as(known, CELL_ERRORS, law);
        specs.add(new ParameterSpec(CELL_ERRORS, errors.unit(), new Range.Names(laws), errors.byDefault(), null, errors.description()));
        specs.add(as(known, CellErrors.dynamic(cell) ? REFRESH : AGE, ""));
        specs.add(as(known, TEMPERATURE, ""));
        if (!cell.isEmpty() && technology.cell(cell) instanceof ResistiveCell) {
            specs.add(as(known, IR_DROP, ""));
        }
        return specs;
    }

    private static ParameterSpec as(Map<String, ParameterSpec> known, String name, String word) {
        ParameterSpec spec = Objects.requireNonNull(known.get(name), name);
        Domain byDefault = word.isEmpty() ? spec.byDefault() : Choice.of(word);
        return new ParameterSpec(name, spec.unit(), spec.range(), byDefault, null, spec.description());
    }
}
