package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ModelException;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEntries;
import org.paretile.models.chiplet.ChipletEvaluator;
import org.paretile.models.chiplet.ChipletLedger;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletOutcome;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.DieTemperatures;
import org.paretile.problems.family.Accuracy;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

/** Metrics of a package of chiplets on one workload. */
final class EdgeLlmModel implements DesignModel {
    private final EdgeLlmGenes genes;
    private final DieArrays arrays;
    private final boolean published;
    private final List<String> layers;
    private final ThreadLocal<ChipletEvaluator> evaluators;

    EdgeLlmModel(DesignSpace space, ChipletWorkload workload, DieArrays arrays, boolean published) {
        this.genes = new EdgeLlmGenes(space, published);
        this.arrays = arrays;
        this.published = published;
        this.evaluators = ThreadLocal.withInitial(workload::evaluator);
        List<String> names = new ArrayList<>();
        workload.graph().layers().forEach(layer -> names.add(names.size() + " " + layer.label()));
        this.layers = List.copyOf(names);
    }

    @Override
    public Evaluation evaluate(int[] genome) {
        return evaluate(genome, Fidelity.FAST);
    }

    @Override
    public Evaluation evaluate(int[] genome, Fidelity fidelity) {
        return switch (arrays.of(genome, genes.design(genome))) {
            case DieArrays.Impossible(Evaluation.Infeasible why) -> why;
            case DieArrays.Possible(ChipletDesign design, Accuracy accuracy) -> switch (run(design, fidelity, null)) {
                case ChipletOutcome.Infeasible(String reason) -> new Evaluation.Infeasible(reason, 0);
                case ChipletMetrics metrics -> new Evaluation.Metrics(values(metrics, EdgeAccuracy.values(accuracy)));
            };
        };
    }

    private static double[] values(ChipletMetrics metrics, double[] accuracy) {
        int own = EdgeLlmMetrics.ALL.size();
        double[] values = new double[own + accuracy.length];
        for (int i = 0; i < own; i++) {
            values[i] = EdgeLlmMetrics.ALL.get(i).from().applyAsDouble(metrics);
        }
        System.arraycopy(accuracy, 0, values, own, accuracy.length);
        return values;
    }

    private ChipletOutcome run(ChipletDesign design, Fidelity fidelity, @Nullable ChipletLedger ledger) {
        ChipletEvaluator evaluator = evaluators.get();
        org.paretile.models.chiplet.Fidelity networks = switch (fidelity) {
            case FAST -> org.paretile.models.chiplet.Fidelity.FAST;
            case DETAILED -> org.paretile.models.chiplet.Fidelity.DETAILED;
        };
        try {
            return ledger == null ? evaluator.evaluate(design, networks)
                    : evaluator.explain(design, DieTemperatures.ROOM, networks, ledger);
        } catch (ModelException e) { // a cell that is not known in the node
            return new ChipletOutcome.Infeasible(String.valueOf(e.getMessage()));
        }
    }

    @Override
    public List<Fidelity> fidelities() {
        return List.of(Fidelity.FAST, Fidelity.DETAILED);
    }

    /** A design in the numbers of 3D-CIMlet is looked at as the tool does, every network cycle by cycle. */
    @Override
    public Fidelity usualFidelity() {
        return published ? Fidelity.DETAILED : Fidelity.FAST;
    }

    @Override
    public List<Share> breakdown(int[] genome) {
        return breakdown(genome, usualFidelity());
    }

    @Override
    public List<Share> breakdown(int[] genome, Fidelity fidelity) {
        ChipletEntries entries = new ChipletEntries();
        if (!(arrays.of(genome, genes.design(genome)) instanceof DieArrays.Possible(ChipletDesign design, Accuracy accuracy))
                || !(run(design, fidelity, entries) instanceof ChipletMetrics metrics)) {
            return List.of();
        }
        List<String> dies = names(metrics);
        List<Share> shares = new ArrayList<>();
        entries.energies().forEach(e -> shares.add(new Share(EdgeLlmMetrics.ENERGY, e.part().phase() + "." + e.part().label(),
                layer(e.layer()), e.die() < 0 || e.die() >= dies.size() ? "" : dies.get(e.die()), e.joules())));
        entries.layers().forEach(e -> shares.add(new Share(EdgeLlmMetrics.LATENCY, "compute", layer(e.layer()), dies.get(e.first()),
                e.latencyS())));
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "noc", "", metrics.nocS()));
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "nop", "", metrics.nopS()));
        Map<DieKind, List<String>> ofKind = new EnumMap<>(DieKind.class);
        for (int i = 0; i < dies.size(); i++) {
            ofKind.computeIfAbsent(metrics.dies().get(i).kind(), k -> new ArrayList<>()).add(dies.get(i));
        }
        entries.areas().forEach(e -> ofKind.getOrDefault(e.kind(), List.of()).forEach(die ->
                shares.add(new Share(EdgeLlmMetrics.AREA, e.part().label(), "", die, e.mm2()))));
        for (int i = 0; i < dies.size(); i++) {
            shares.add(new Share(EdgeLlmMetrics.POWER, "die", "", dies.get(i), metrics.dies().get(i).powerW()));
        }
        return shares;
    }

    private String layer(int index) {
        return index < 0 ? "" : layers.get(index);
    }

    /** {@code static 0}, {@code static 1}, …, {@code dynamic 0} in the order of the dies. */
    private static List<String> names(ChipletMetrics metrics) {
        Map<DieKind, Integer> next = new EnumMap<>(DieKind.class);
        return metrics.dies().stream().map(die -> die.kind().label() + " " + (next.merge(die.kind(), 1, Integer::sum) - 1)).toList();
    }
}
