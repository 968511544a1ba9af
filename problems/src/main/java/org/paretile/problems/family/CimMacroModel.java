package org.paretile.problems.family;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.cost.Quote;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.macro.Totals;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Network;
import org.paretile.problems.family.CircuitGenes.Slicing;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;

/** Metrics of a CIM macro: decodes a genome, adds up the layers, looks up their accuracy. */
final class CimMacroModel implements DesignModel {
    private static final String STEP = "one step, in which the array works on a slice while converters are busy with the one before";
    private static final int MOST_MACROS = 1 << 24;

    private final Network network;
    private final Technology technology;
    private final MacroModel macros;
    private final CimMacroGenes genes;
    private final OperandMemo operands;
    private final MacroDie die;

    CimMacroModel(DesignSpace space, Network network, Technology technology, double targetDb, MacroDie die) {
        this.network = network;
        this.technology = technology;
        this.macros = new MacroModel(technology);
        this.genes = new CimMacroGenes(space);
        this.operands = new OperandMemo(genes, network, new NetworkDots(network, targetDb), new CellErrors(technology));
        this.die = die;
    }

    @Override
    public Evaluation evaluate(int[] genome) {
        Evaluation.Infeasible objection = objection(genome);
        if (objection != null) {
            return objection;
        }
        OperandMemo.Operands operand = operands.of(genome);
        Accuracy accuracy = operand.accuracy();
        if (accuracy == null) {
            return new Evaluation.Infeasible(operand.objection(), 0);
        }
        MacroDesign design = design(genome, operand.slicing());
        Totals totals = new Totals();
        enter(macros.prepare(design), operand.slicing(), totals);
        Quote quote = quote(genome, design, totals);
        Evaluation.Infeasible unmade = die.objection(quote, totals);
        return unmade != null ? unmade : new Evaluation.Metrics(CimMacroMetrics.values(totals,
                (double) design.macros() / tiles(genome, operand.slicing()), accuracy, quote));
    }

    private Quote quote(int[] genome, MacroDesign design, Totals totals) {
        return die.quote(genes.packaging.of(genome), genes.circuit.node.of(genome), genes.device.of(genome), design.macros(), totals);
    }

    private static void enter(PreparedMacro macro, Slicing slicing, Ledger ledger) {
        MacroModel.evaluate(macro, slicing.loads(), ledger);
    }

    /** Arrays that the weights of the network occupy. */
    private long tiles(int[] genome, Slicing slicing) {
        int rows = genes.circuit.rows.whole(genome);
        int columns = genes.circuit.columns.whole(genome);
        int cellBits = genes.bitsPerCell(genome);
        long tiles = 0;
        for (LayerLoad load : slicing.loads()) {
            tiles += load.tiles(rows, columns, cellBits);
        }
        return tiles;
    }

    /** As the study says, or as many as hold the network. */
    private int macros(int[] genome, Slicing slicing) {
        return genes.fit.of(genome).equals(CimMacroParameters.FIT_MACROS)
                ? (int) Math.min(tiles(genome, slicing), MOST_MACROS) : genes.macros.whole(genome);
    }

    private MacroDesign design(int[] genome, Slicing slicing) {
        return genes.circuit.design(genome, genes.device.of(genome), genes.bitsPerCell(genome), macros(genome, slicing), slicing);
    }

    private Evaluation.@Nullable Infeasible objection(int[] genome) {
        return genes.circuit.objection(genome, technology);
    }

    @Override
    public List<Share> breakdown(int[] genome) {
        if (!possible(genome)) {
            return List.of();
        }
        Slicing slicing = operands.of(genome).slicing();
        Entries entries = new Entries();
        MacroDesign design = design(genome, slicing);
        enter(macros.prepare(design), slicing, entries);
        return CimMacroMetrics.shares(entries, quote(genome, design, entries.totals()), network.layers().stream().map(Layer::name).toList());
    }

    @Override
    public List<Limit> limits(int[] genome) {
        if (!possible(genome)) {
            return List.of();
        }
        PreparedMacro macro = macros.prepare(design(genome, operands.of(genome).slicing()));
        List<Limit> limits = new ArrayList<>(List.of(
                new Limit(Limit.CLOCK, "pulses of an input slice and settling", macro.arrayS(), macro.stepS(), Unit.of("s"), STEP),
                new Limit(Limit.CLOCK, "conversions of the columns that share a converter", macro.conversionS(), macro.stepS(), Unit.of("s"),
                        STEP)));
        limits.sort(Limit.LARGEST_FIRST);
        limits.addAll(Accuracy.limits(operands.layers(genome)));
        return limits;
    }

    private boolean possible(int[] genome) {
        return objection(genome) == null && operands.of(genome).accuracy() != null;
    }
}
