package org.paretile.experiments.bench;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEvaluator;
import org.paretile.models.chiplet.ChipletModel;
import org.paretile.models.chiplet.ChipletOutcome;
import org.paretile.models.chiplet.Fidelity;
import org.paretile.models.chiplet.Rules;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Economics;
import org.paretile.models.network.Packaging;
import org.paretile.models.system.ChipletSystem;
import org.paretile.models.system.DieOrder;
import org.paretile.models.system.Mounting;
import org.paretile.models.system.SystemData;
import org.paretile.models.system.SystemOutcome;
import org.paretile.models.thermal.Arrangement;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.Transformers;

/**
 * One design of heterogeneous chiplets with all its metrics. 3D-CIMlet: median CPU time of a run, BookSim and shells included, of twelve-block
 * inference (7 runs in 3D, 10 in 2D and 2.5D).
 */
@State(Scope.Benchmark)
public class ChipletBenchmark {
    @Param({"HYBRID_BOND_3D", "INTERPOSER"})
    public Packaging packaging = Packaging.HYBRID_BOND_3D;

    private static final Mounting PHONE = new Mounting("phone", Arrangement.GRID, DieOrder.BY_KIND, 0.3e-3, false);

    private final ChipletSystem system = new ChipletSystem(
            ChipletModel.builtIn().prepare(Transformers.named("bert-base-inf").graph(FlowRules.corrected()), Rules.corrected()),
            new SystemData(ThermalData.builtIn(), CostData.builtIn(), new Economics(1e5, 26_280, 400), 0));
    private ChipletEvaluator corrected = evaluator(FlowRules.corrected(), Rules.corrected());
    private ChipletEvaluator published = corrected;
    private ChipletDesign design = ChipletDesign.published(packaging);
    private ChipletDesign other = design;

    @Setup
    public void prepare() {
        corrected = evaluator(FlowRules.corrected(), Rules.corrected());
        published = evaluator(FlowRules.published(), Rules.published());
        design = ChipletDesign.published(packaging);
        other = design.withDies(design.staticDie(), design.semiStaticDie().with(Cell.EDRAM, 28), design.dynamicDie());
    }

    private static ChipletEvaluator evaluator(FlowRules flows, Rules rules) {
        return ChipletModel.builtIn().prepare(Transformers.named("bert-base-inf").graph(flows), rules).evaluator();
    }

    /** One of two designs that differ in dies which inference does not use: of the one that it saw last an evaluator keeps the traffic. */
    private ChipletDesign anew() {
        ChipletDesign next = other;
        other = design;
        design = next;
        return next;
    }

    @Benchmark
    @Peer(what = "chiplets, BERT-base, closed-form networks", published = "3D-CIMlet", micros = {0.9e6, 14e6})
    public ChipletOutcome fast() {
        return corrected.evaluate(anew(), Fidelity.FAST);
    }

    @Benchmark
    @Peer(what = "chiplets, BERT-base, networks cycle by cycle, as published", published = "3D-CIMlet", micros = {0.9e6, 14e6})
    public ChipletOutcome detailed() {
        return published.evaluate(anew(), Fidelity.DETAILED);
    }

    @Benchmark
    @Peer(what = "the same with heat, cost and carbon", published = "3D-CIMlet, without heat and cost", micros = {0.9e6, 14e6})
    public SystemOutcome whole() {
        return system.evaluate(anew(), PHONE, Fidelity.FAST);
    }
}
