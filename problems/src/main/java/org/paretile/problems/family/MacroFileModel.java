package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.cost.Quote;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.Totals;
import org.paretile.models.macro.spec.CompiledSpec;
import org.paretile.models.macro.spec.Overrides;
import org.paretile.models.macro.spec.PreparedSpec;
import org.paretile.models.macro.spec.SpecLayer;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;

/** Metrics of a macro that a file describes. */
final class MacroFileModel implements DesignModel {
    private static final String NODE = "variables.technology";
    private static final double NM = 1e-9;

    private final CompiledSpec macro;
    private final List<SpecLayer> layers;
    private final List<Changed> changed = new ArrayList<>();
    private final MacroFileGenes genes;
    private final MacroFileAccuracy accuracy;
    private final @Nullable MacroDie die;
    /** By what is fitted. A prepared macro is not for several threads; each takes the numbers of every design anew. */
    private final ThreadLocal<Map<String, PreparedSpec>> prepared = ThreadLocal.withInitial(HashMap::new);

    /** A number that the study states otherwise than the file. */
    private record Changed(int gene, String path, double[] values) {}

    MacroFileModel(DesignSpace space, List<MacroFileProblem.Path> paths, CompiledSpec macro, Network network, Technology technology,
            double targetDb, @Nullable MacroDie die) {
        this.macro = macro;
        this.die = die;
        this.layers = SpecLayer.of(network);
        this.genes = new MacroFileGenes(space);
        this.accuracy = new MacroFileAccuracy(macro.readout(), network, targetDb, technology, genes);
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
    }

    @Override
    public Evaluation evaluate(int[] genome) {
        Totals totals = new Totals();
        try {
            PreparedSpec design = enter(genome, totals);
            String objection = design.objection();
            if (!objection.isEmpty()) {
                return new Evaluation.Infeasible(objection, 0);
            }
            Quote quote = quote(design, genome, totals);
            Evaluation.Infeasible unmade = die == null || quote == null ? null : die.objection(quote, totals);
            if (unmade != null) {
                return unmade;
            }
            Accuracy known = null;
            if (accuracy.known()) {
                MacroFileAccuracy.Computed computed = accuracy.of(design, genome);
                known = computed.accuracy();
                if (known == null) {
                    return new Evaluation.Infeasible(computed.objection(), 0);
                }
            }
            return new Evaluation.Metrics(CimMacroMetrics.values(totals, design.residency(), known, quote));
        } catch (ModelException e) { // the file's numbers fit together, those of this design do not
            return new Evaluation.Infeasible(String.valueOf(e.getMessage()), 0);
        }
    }

    /** The price of a die that holds the one macro that the file describes; null if it has no area. */
    private @Nullable Quote quote(PreparedSpec design, int[] genome, Totals totals) {
        return die == null ? null : die.quote(genes.packaging.of(genome), design.value(NODE) / NM, macro.readout().cell(), 1, totals);
    }

    private PreparedSpec enter(int[] genome, Ledger ledger) {
        Overrides overrides = macro.overrides();
        for (Changed number : changed) {
            overrides = overrides.with(number.path(), number.values()[genome[number.gene()]]);
        }
        String fitted = genes.fit.of(genome);
        PreparedSpec design = prepared.get().computeIfAbsent(fitted, this::prepare);
        design.set(overrides);
        if (!fitted.equals(CimMacroParameters.NO_FIT)) {
            design.set(overrides.with(fitted + ".mesh_x", fit(fitted, design)));
        }
        design.evaluate(layers, ledger);
        return design;
    }

    private PreparedSpec prepare(String fitted) {
        CompiledSpec spec = fitted.equals(CimMacroParameters.NO_FIT) ? macro : macro.withoutReplication(fitted);
        return spec.prepare(spec.overrides());
    }

    /** Copies of a container, beside those of what is outside it, that hold the network. */
    private double fit(String container, PreparedSpec design) {
        double copies = design.copiesToHold(container, layers) / design.value(container + ".mesh_y");
        for (String outer : macro.replicable().subList(0, macro.replicable().indexOf(container))) {
            copies /= design.value(outer + ".fanout");
        }
        return Math.ceil(copies - 1e-9);
    }

    @Override
    public List<Share> breakdown(int[] genome) {
        Entries entries = new Entries();
        Quote quote;
        try {
            quote = quote(enter(genome, entries), genome, entries.totals());
        } catch (ModelException e) {
            return List.of();
        }
        return CimMacroMetrics.shares(entries, quote, layers.stream().map(SpecLayer::name).toList());
    }

    @Override
    public List<Limit> limits(int[] genome) {
        List<Limit> limits = new ArrayList<>();
        PreparedSpec design;
        try {
            design = enter(genome, new Totals());
        } catch (ModelException e) {
            return List.of();
        }
        double cycleS = design.cycleS();
        design.latenciesS().forEach((component, seconds) -> limits.add(new Limit(Limit.CLOCK, component.name(), seconds, cycleS,
                Unit.of("s"), "one cycle; components without a latency in the file count as 0")));
        limits.sort(Limit.LARGEST_FIRST);
        if (limits.isEmpty()) {
            limits.add(new Limit(Limit.CLOCK, "the cycle as the file gives it", cycleS, cycleS, Unit.of("s"),
                    "one cycle; no component has a latency in the file"));
        }
        if (accuracy.known() && accuracy.of(design, genome).accuracy() != null) {
            limits.addAll(Accuracy.limits(accuracy.layers(design, genome)));
        }
        return limits;
    }
}
