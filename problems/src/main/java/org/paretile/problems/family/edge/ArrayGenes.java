package org.paretile.problems.family.edge;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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

/** Puts arrays into designs, and says how accurate they are. */
final class ArrayGenes {
    private final @Nullable Words array;
    private final Map<Cell, Words> cells = new EnumMap<>(Cell.class);
    private final Map<DieKind, KindCircuits> kinds = new EnumMap<>(DieKind.class);
    private final @Nullable ExactReadout exact;

    private record KindCircuits(MacroCircuits<SlicedOperands> circuits, double macs) {}

    /** A design with its arrays. */
    sealed interface Made {}

    /** There can be no such arrays. */
    record Impossible(Evaluation.Infeasible why) implements Made {}

    /** @param accuracy of all layers; null if it cannot be known */
    record Package(ChipletDesign design, @Nullable Accuracy accuracy) implements Made {}

    private ArrayGenes() {
        array = null;
        exact = null;
    }

    /** Constants per bit, whose accuracy cannot be known. */
    static ArrayGenes none() {
        return new ArrayGenes();
    }

    /** @param values the layers of the workload with the distributions of their values */
    ArrayGenes(DesignSpace space, ChipletWorkload workload, Network values, Technology technology) {
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

    /** Puts the arrays that a genome describes into the dies of a design. */
    Made of(int[] genome, ChipletDesign design) {
        if (array == null || exact == null) {
            return new Package(design, null);
        }
        if (array.of(genome).equals(EdgeArrays.PUBLISHED)) {
            return new Package(design, exact.of(design.inputBits(), design.weightBits()));
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
        return new Package(made, accuracy);
    }
}
