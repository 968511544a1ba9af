package org.paretile.problems.family.edge;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEntries;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.LayerReport;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.system.ChipletSystem;
import org.paretile.models.system.Mounting;
import org.paretile.models.system.SystemData;
import org.paretile.models.system.SystemMetrics;
import org.paretile.models.system.SystemOutcome;
import org.paretile.models.thermal.stack.ThermalStack;
import org.paretile.problems.family.Accuracy;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.Facts;
import org.paretile.problems.family.Fidelity;
import org.paretile.problems.family.Layout;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.DesignSpace;

/** Metrics of a package of chiplets on one workload. */
final class EdgeLlmModel implements DesignModel {
    private final EdgeLlmGenes genes;
    private final DieArrays arrays;
    private final boolean published;
    private final boolean priced;
    private final List<String> layers;
    private final ThreadLocal<ChipletSystem> systems;

    /** @param priced whether a package must have a price, which takes that it can be made */
    EdgeLlmModel(DesignSpace space, ChipletWorkload workload, SystemData data, DieArrays arrays, boolean published, boolean priced) {
        this.genes = new EdgeLlmGenes(space, published);
        this.arrays = arrays;
        this.published = published;
        this.priced = priced;
        this.systems = ThreadLocal.withInitial(() -> new ChipletSystem(workload, data));
        List<String> names = new ArrayList<>();
        workload.graph().layers().forEach(layer -> names.add(names.size() + " " + layer.label()));
        this.layers = List.copyOf(names);
    }

    @Override
    public Evaluation evaluate(int[] genome) {
        return evaluate(genome, Fidelity.FAST);
    }

    /**
     * Heat is solved for every design, for leakage, refresh and stalls at the temperature it comes to are in energy, latency and power. The
     * bill is small beside it.
     */
    @Override
    public Evaluation evaluate(int[] genome, Fidelity fidelity) {
        return switch (arrays.of(genome, genes.design(genome))) {
            case DieArrays.Impossible(Evaluation.Infeasible why) -> why;
            case DieArrays.Possible(ChipletDesign design, Accuracy accuracy) ->
                switch (systems.get().evaluate(design, genes.mounting(genome), networks(fidelity))) {
                    case SystemOutcome.Infeasible(String reason, double shortfall) -> new Evaluation.Infeasible(reason, shortfall);
                    case SystemMetrics metrics when metrics.bill() instanceof Infeasible why && priced ->
                        new Evaluation.Infeasible("the package cannot be made: " + why, metrics.wafers());
                    case SystemMetrics metrics -> new Evaluation.Metrics(EdgeLlmMetrics.values(metrics, EdgeAccuracy.values(accuracy)));
                };
        };
    }

    private static org.paretile.models.chiplet.Fidelity networks(Fidelity fidelity) {
        return switch (fidelity) {
            case FAST -> org.paretile.models.chiplet.Fidelity.FAST;
            case DETAILED -> org.paretile.models.chiplet.Fidelity.DETAILED;
        };
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
        return breakdown(genome, Fidelity.FAST);
    }

    @Override
    public List<Share> breakdown(int[] genome, Fidelity fidelity) {
        ChipletEntries entries = new ChipletEntries();
        if (!(explained(genome, fidelity, entries) instanceof SystemMetrics metrics)) {
            return List.of();
        }
        List<String> dies = List.of(ChipletSystem.names(metrics.chiplets()));
        List<Share> shares = new ArrayList<>();
        entries.energies().forEach(e -> shares.add(new Share(EdgeLlmMetrics.ENERGY, e.part().phase() + "." + e.part().label(),
                layer(e.layer()), e.die() < 0 || e.die() >= dies.size() ? "" : dies.get(e.die()), e.joules())));
        entries.layers().forEach(e -> layer(e, layer(e.layer()), dies.get(e.first()), shares));
        ChipletMetrics whole = metrics.chiplets();
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "logic", "", whole.latencyS() - whole.computeS() - whole.nocS() - whole.nopS()));
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "noc", "", whole.nocS()));
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "nop", "", whole.nopS()));
        dies(entries, metrics, dies, shares);
        shares.addAll(EdgeLlmMetrics.MONEY.shares(metrics.bill()));
        return shares;
    }

    private SystemOutcome explained(int[] genome, Fidelity fidelity, ChipletEntries entries) {
        return switch (arrays.of(genome, genes.design(genome))) {
            case DieArrays.Impossible(Evaluation.Infeasible why) -> new SystemOutcome.Infeasible(why.reason(), why.shortfall());
            case DieArrays.Possible(ChipletDesign design, Accuracy _) ->
                systems.get().explain(design, genes.mounting(genome), networks(fidelity), entries, CostLedger.NONE);
        };
    }

    /** Time of a layer, and the energy of its weights before the first pass. */
    private static void layer(LayerReport report, String layer, String die, List<Share> shares) {
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "array", layer, die, report.outputs().seconds()));
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "h-tree-in", layer, die, report.inputs().treeS()));
        shares.add(new Share(EdgeLlmMetrics.LATENCY, "h-tree-out", layer, die, report.outputs().treeS()));
        if (report.writeChargedS() != 0) {
            shares.add(new Share(EdgeLlmMetrics.LATENCY, "write", layer, die, report.writeChargedS()));
        }
        if (report.refresh().seconds() != 0) {
            shares.add(new Share(EdgeLlmMetrics.LATENCY, "refresh", layer, die, report.refresh().seconds()));
        }
        if (report.kind() == DieKind.STATIC) {
            shares.add(new Share(EdgeLlmMetrics.PROGRAMMING, "weight", layer, die, report.weights().joules()));
        }
    }

    /** Silicon and power of each die. */
    private static void dies(ChipletEntries entries, SystemMetrics metrics, List<String> names, List<Share> shares) {
        Map<DieKind, List<String>> ofKind = new EnumMap<>(DieKind.class);
        for (int i = 0; i < names.size(); i++) {
            ofKind.computeIfAbsent(metrics.chiplets().dies().get(i).kind(), k -> new ArrayList<>()).add(names.get(i));
        }
        entries.areas().forEach(e -> ofKind.getOrDefault(e.kind(), List.of()).forEach(die ->
                shares.add(new Share(EdgeLlmMetrics.AREA, e.part().label(), "", die, e.mm2()))));
        for (int i = 0; i < names.size(); i++) {
            shares.add(new Share(EdgeLlmMetrics.POWER, "die", "", names.get(i), metrics.chiplets().dies().get(i).powerW()));
        }
    }

    @Override
    public List<Facts> facts(int[] genome, Fidelity fidelity) {
        ChipletEntries entries = new ChipletEntries();
        return explained(genome, fidelity, entries) instanceof SystemMetrics metrics ? new EdgeLlmFacts(entries, metrics, layers).tables() : List.of();
    }

    private String layer(int index) {
        return index < 0 ? "" : layers.get(index);
    }

    @Override
    public Optional<Layout> layout(int[] genome) {
        return mounted(genome, EdgeLlmLayout::of);
    }

    @Override
    public Optional<ThermalStack> stack(int[] genome) {
        return mounted(genome, (design, mounting, system, metrics) -> system.stack(design, mounting, metrics));
    }

    /** What is asked of a design that can be. */
    private interface Question<T> {
        T of(ChipletDesign design, Mounting mounting, ChipletSystem system, SystemMetrics metrics);
    }

    private <T> Optional<T> mounted(int[] genome, Question<T> question) {
        if (!(arrays.of(genome, genes.design(genome)) instanceof DieArrays.Possible(ChipletDesign design, Accuracy _))) {
            return Optional.empty();
        }
        Mounting mounting = genes.mounting(genome);
        ChipletSystem system = systems.get();
        return system.evaluate(design, mounting, org.paretile.models.chiplet.Fidelity.FAST) instanceof SystemMetrics metrics
                ? Optional.of(question.of(design, mounting, system, metrics)) : Optional.empty();
    }
}
