package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.Totals;
import org.paretile.models.macro.spec.CompiledSpec;
import org.paretile.models.macro.spec.Overrides;
import org.paretile.models.macro.spec.PreparedSpec;
import org.paretile.models.macro.spec.SpecLayer;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

/** Metrics of a macro that a file describes. */
final class MacroFileModel implements DesignModel {
    private final CompiledSpec macro;
    private final List<SpecLayer> layers;
    private final List<Changed> changed = new ArrayList<>();
    /** A prepared macro is not for several threads; each takes the numbers of every design anew. */
    private final ThreadLocal<PreparedSpec> prepared;

    /** A number that the study states otherwise than the file. */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never changed
    private record Changed(int gene, String path, double[] values) {}

    MacroFileModel(DesignSpace space, List<MacroFileProblem.Path> paths, CompiledSpec macro, Network network) {
        this.macro = macro;
        this.layers = SpecLayer.of(network);
        for (MacroFileProblem.Path path : paths) {
            int gene = space.indexOf(path.name());
            if (!space.parameters().get(gene).domain().values().equals(path.spec().byDefault().values())) {
                double[] values = space.numbers(gene);
                for (int i = 0; i < values.length; i++) {
                    values[i] *= path.toBase();
                }
                changed.add(new Changed(gene, path.name(), values));
            }
        }
        this.prepared = ThreadLocal.withInitial(() -> macro.prepare(macro.overrides()));
    }

    @Override
    public Evaluation evaluate(int[] genome) {
        Totals totals = new Totals();
        try {
            enter(genome, totals);
        } catch (ModelException e) { // the file's numbers fit together, those of this design do not
            return new Evaluation.Infeasible(String.valueOf(e.getMessage()), 0);
        }
        return new Evaluation.Metrics(CimMacroMetrics.counted(totals, 0));
    }

    private void enter(int[] genome, Ledger ledger) {
        Overrides overrides = macro.overrides();
        for (Changed number : changed) {
            overrides = overrides.with(number.path(), number.values()[genome[number.gene()]]);
        }
        PreparedSpec design = prepared.get();
        design.set(overrides);
        design.evaluate(layers, ledger);
    }

    @Override
    public List<Share> breakdown(int[] genome) {
        Entries entries = new Entries();
        try {
            enter(genome, entries);
        } catch (ModelException e) {
            return List.of();
        }
        return CimMacroMetrics.shares(entries, layers.stream().map(SpecLayer::name).toList());
    }
}
