package org.paretile.problems.family.edge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.paretile.models.chiplet.ArrayChoice;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.Die;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.SlicedOperands;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.family.Accuracy;
import org.paretile.problems.family.ExactReadout;
import org.paretile.problems.family.Genes;
import org.paretile.problems.family.Genes.Words;
import org.paretile.problems.family.MacroCircuits;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

/** Arrays that are constants per bit or macros, as a gene says. */
final class MacroArrays implements DieArrays {
    private final Words array;
    private final Map<Cell, Words> cells = new EnumMap<>(Cell.class);
    private final Map<DieKind, KindCircuits> kinds = new EnumMap<>(DieKind.class);
    private final ExactReadout exact;

    private record KindCircuits(MacroCircuits<SlicedOperands> circuits, double macs) {}

    /** @param values the layers of the workload with the distributions of their values */
    MacroArrays(DesignSpace space, ChipletWorkload workload, Network values, Technology technology) {
        Genes genes = new Genes(space);
        array = genes.words(EdgeArrays.ARRAY);
        exact = new ExactReadout(values);
        Set<String> names = new HashSet<>();
        for (Cell cell : Cell.values()) {
            cells.put(cell, genes.words(EdgeArrays.cellParameter(cell)));
            names.addAll(genes.words(EdgeArrays.cellParameter(cell)).values());
        }
        KindLayers.split(workload.graph(), values).forEach((kind, layers) -> kinds.put(kind, new KindCircuits(
                new MacroCircuits<>(space, EdgeArrays.names(kind), layers.network(), technology,
                        List.copyOf(names), loads -> workload.sliced(kind, layers.byRow(loads))),
                layers.macs())));
    }

    private Words cell(Die die) {
        return Objects.requireNonNull(cells.get(die.cell()));
    }

    @Override
    public Made of(int[] genome, ChipletDesign design) {
        if (array.of(genome).equals(EdgeArrays.PUBLISHED)) {
            return new Possible(design, exact.of(design.inputBits(), design.weightBits()));
        }
        ChipletDesign made = design;
        Accuracy accuracy = null;
        double macs = 0;
        for (Map.Entry<DieKind, KindCircuits> entry : kinds.entrySet()) {
            DieKind kind = entry.getKey();
            KindCircuits own = entry.getValue();
            Die die = kind == DieKind.STATIC ? design.staticDie() : design.dynamicDie();
            switch (own.circuits().of(genome, cell(die).of(genome))) {
                case MacroCircuits.Impossible<SlicedOperands>(Evaluation.Infeasible why) -> {
                    return new Impossible(new Evaluation.Infeasible(kind.label() + " dies: " + why.reason(), why.shortfall()));
                }
                case MacroCircuits.Circuit<SlicedOperands>(PreparedMacro macro, SlicedOperands sliced, Accuracy ofKind) -> {
                    Die with = die.with(new ArrayChoice.Macro(macro, sliced));
                    made = kind == DieKind.STATIC ? made.withDies(with, made.semiStaticDie(), made.dynamicDie())
                            : made.withDies(made.staticDie(), made.semiStaticDie(), with);
                    accuracy = accuracy == null ? ofKind : accuracy.with(macs, ofKind, own.macs());
                    macs += own.macs();
                }
            }
        }
        return new Possible(made, accuracy);
    }
}
