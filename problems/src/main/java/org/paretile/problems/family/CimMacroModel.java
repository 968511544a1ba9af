package org.paretile.problems.family;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.macro.Entries;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.macro.Ledger;
import org.paretile.models.macro.MacroDesign;
import org.paretile.models.macro.MacroModel;
import org.paretile.models.macro.PreparedMacro;
import org.paretile.models.macro.PulseCoding;
import org.paretile.models.macro.Totals;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Layer;
import org.paretile.models.workload.Network;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Numbers;
import org.paretile.problems.space.DesignSpace;

/** Metrics of a CIM macro: decodes a genome, adds up the layers, looks up their accuracy. */
final class CimMacroModel implements DesignModel {
    private static final double LOWEST_SUPPLY = 0.6;
    private static final double HIGHEST_SUPPLY = 1.3;

    private final Network network;
    private final Technology technology;
    private final MacroModel macros;
    private final CimMacroGenes genes;
    private final OperandMemo operands;

    CimMacroModel(DesignSpace space, Network network, Technology technology) {
        this.network = network;
        this.technology = technology;
        this.macros = new MacroModel(technology);
        this.genes = new CimMacroGenes(space);
        this.operands = new OperandMemo(genes, network, new CellErrors(technology));
    }

    @Override
    public Evaluation evaluate(int[] genome) {
        Evaluation.Infeasible objection = objection(genome);
        if (objection != null) {
            return objection;
        }
        OperandMemo.Operands operand = operands.of(genome);
        Accuracy noisy = operand.noisy();
        if (noisy == null) {
            return new Evaluation.Infeasible(operand.objection(), 0);
        }
        PreparedMacro macro = macros.prepare(design(genome, operand.slicing()));
        Totals totals = new Totals();
        enter(macro, operand.slicing(), totals);
        return new Evaluation.Metrics(metrics(macro, operand.slicing(), totals, operand.quantised(), noisy));
    }

    private static void enter(PreparedMacro macro, Slicing slicing, Ledger ledger) {
        MacroModel.evaluate(macro, slicing.loads(), ledger);
    }

    /** In the order of {@link CimMacroMetrics#ALL}. */
    private static double[] metrics(PreparedMacro macro, Slicing slicing, Totals totals, Accuracy quantised, Accuracy noisy) {
        long tiles = 0;
        for (LayerLoad load : slicing.loads()) {
            tiles += macro.tiles(load);
        }
        double[] values = CimMacroMetrics.counted(totals, 5);
        int next = CimMacroMetrics.COUNTED.size();
        values[next++] = quantised.worstDb();
        values[next++] = quantised.macWeightedDb();
        values[next++] = noisy.worstDb();
        values[next++] = noisy.macWeightedDb();
        values[next] = (double) macro.design().macros() / tiles;
        return values;
    }

    private MacroDesign design(int[] genome, Slicing slicing) {
        return new MacroDesign(
                genes.node.whole(genome),
                genes.device.of(genome),
                genes.rows.whole(genome),
                genes.columns.whole(genome),
                genes.bitsPerCell(genome),
                genes.dacBits.whole(genome),
                genes.pulses.of(genome).equals(CimMacroParameters.SPIKING) ? PulseCoding.SPIKING : PulseCoding.PULSE_WIDTH,
                genes.adcBits.whole(genome),
                genes.columnsPerAdc.whole(genome),
                genes.adcRateHz.of(genome),
                genes.supplyV.of(genome),
                genes.macros.whole(genome),
                slicing.inputBits(),
                slicing.weightBits(),
                genes.outputBits.whole(genome));
    }

    /** Why there can be no such macro; null if there can. */
    private Evaluation.@Nullable Infeasible objection(int[] genome) {
        double sharing = genes.columnsPerAdc.of(genome);
        double columns = genes.columns.of(genome);
        if (sharing > columns) {
            return new Evaluation.Infeasible(Numbers.shortest(sharing) + " columns share a converter, but the array has "
                    + Numbers.shortest(columns), sharing / columns - 1);
        }
        double supply = genes.supplyV.of(genome);
        double nominal = technology.node(genes.node.whole(genome)).supplyV();
        double ratio = supply / nominal;
        if (ratio < LOWEST_SUPPLY || ratio > HIGHEST_SUPPLY) {
            return new Evaluation.Infeasible("supply " + Numbers.shortest(supply) + " V is outside "
                    + Numbers.shortest(LOWEST_SUPPLY) + " to " + Numbers.shortest(HIGHEST_SUPPLY) + " times the nominal "
                    + Numbers.shortest(nominal) + " V of the node",
                    Math.max(LOWEST_SUPPLY / ratio, ratio / HIGHEST_SUPPLY) - 1);
        }
        return null;
    }

    @Override
    public List<Share> breakdown(int[] genome) {
        if (objection(genome) != null) {
            return List.of();
        }
        OperandMemo.Operands operand = operands.of(genome);
        if (operand.noisy() == null) {
            return List.of();
        }
        Slicing slicing = operand.slicing();
        Entries entries = new Entries();
        enter(macros.prepare(design(genome, slicing)), slicing, entries);
        return CimMacroMetrics.shares(entries, network.layers().stream().map(Layer::name).toList());
    }

    /** A network cut into slices. */
    @SuppressWarnings("ArrayRecordComponent") // package-private, never changed
    record Slicing(LayerLoad[] loads, int inputBits, int weightBits) {}

    /** Accuracy of a network's dot products, dB. */
    record Accuracy(double worstDb, double macWeightedDb) {}
}
