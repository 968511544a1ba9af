package org.paretile.models.chiplet;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.paretile.models.network.Link;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.network.Packaging;
import org.paretile.models.network.Via;

/** Evaluates designs on one workload. Keeps its memory from design to design; not for several threads at once. */
public final class ChipletEvaluator {
    final LayerTable table;
    final Rules rules;
    final ChipletTechnology technology;
    final NetworkTechnology network;
    final LayerCosts costs = new LayerCosts();
    final Placement placement = new Placement();
    final StoredOperands stored = new StoredOperands();
    final DieNetworks dieNetworks = new DieNetworks();
    final PackageNetwork packageNetwork = new PackageNetwork();
    /** Time of each row, and of the data that arrive for it, s. */
    final double[] latencyS;
    final double[] arrivalS;
    private final Meshes meshes;
    /** The design evaluated last: what does not depend on temperature is kept, for the same design at others. */
    private @Nullable Prepared prepared;
    private @Nullable Fidelity networkedAt;
    private final Map<Packaging, Link> links = new EnumMap<>(Packaging.class);
    private final Map<Packaging, Via> vias = new EnumMap<>(Packaging.class);

    ChipletEvaluator(LayerTable table, Rules rules, ChipletTechnology technology, NetworkTechnology network) {
        this.table = table;
        this.rules = rules;
        this.technology = technology;
        this.network = network;
        this.meshes = new Meshes(network);
        this.latencyS = new double[table.rows];
        this.arrivalS = new double[table.rows];
    }

    /** Evaluates at room temperature. */
    public ChipletOutcome evaluate(ChipletDesign design, Fidelity fidelity) {
        return run(design, DieTemperatures.ROOM, fidelity, null);
    }

    /** Evaluates with dies at their temperatures. */
    public ChipletOutcome evaluate(ChipletDesign design, DieTemperatures temperatures, Fidelity fidelity) {
        return run(design, temperatures, fidelity, null);
    }

    /** Evaluates and enters every amount in {@code ledger}. */
    public ChipletOutcome explain(ChipletDesign design, DieTemperatures temperatures, Fidelity fidelity, ChipletLedger ledger) {
        return run(design, temperatures, fidelity, ledger);
    }

    /** How long gradients of adapters wait in the design evaluated last; empty without adapters in training. */
    public List<GradientWait> gradients(ChipletDesign design) {
        return GradientWait.of(this, design);
    }

    private List<String> objections(ChipletDesign design) {
        return Stream.of(design.staticDie(), design.semiStaticDie(), design.dynamicDie())
                .map(die -> technology.objection(die.cell(), die.nodeNm(), rules.siliconCells())).filter(Objects::nonNull).toList();
    }

    /**
     * A design that its dies can hold.
     *
     * @param dies at no temperature in particular
     * @param link between them
     * @param size of them and of the package
     */
    private record Prepared(ChipletDesign design, Dies dies, Link link, PackageSize size) {}

    private ChipletOutcome run(ChipletDesign design, DieTemperatures temperatures, Fidelity fidelity, @Nullable ChipletLedger ledger) {
        Prepared ready = prepared;
        if (ready == null || !ready.design().equals(design)) {
            prepared = null;
            networkedAt = null;
            List<String> objections = objections(design);
            if (!objections.isEmpty()) {
                return new ChipletOutcome.Infeasible(objections.getFirst(), objections.size());
            }
            Dies dies = Dies.of(design, rules, technology);
            costs.price(table, dies, design, rules, technology.logic());
            if (!placement.place(table, costs, design.mostStaticChiplets(), design.staticDie().pes(), design.semiStaticDie().pes(),
                    rules.backFill())) {
                return unplaced(design);
            }
            ready = prepare(design, dies);
            prepared = ready;
        }
        if (networkedAt != fidelity) {
            runNetworks(ready, fidelity);
            networkedAt = fidelity;
        }
        Dies dies = ready.dies().at(temperatures, rules, technology);
        costs.refresh(table, dies, rules);
        for (int row = 0; row < table.rows; row++) {
            latencyS[row] = costs.latencyS[table.shapeOf[row]];
        }
        stored.waits(table, costs, latencyS, design.batch());
        return new Composition(this, design, dies, ready.size(), ledger).metrics();
    }

    private Prepared prepare(ChipletDesign design, Dies dies) {
        Link link = links.computeIfAbsent(design.packaging(), packaging -> PackageSize.link(packaging, rules, network));
        Via via = vias.computeIfAbsent(design.packaging(), packaging -> PackageSize.via(packaging, rules, network));
        return new Prepared(design, dies, link, PackageSize.of(design, dies, table, placement, rules, link, via, network, technology));
    }

    private void runNetworks(Prepared ready, Fidelity fidelity) {
        Arrays.fill(arrivalS, 0);
        dieNetworks.run(table, costs, placement, ready.dies(), ready.design(), rules, meshes, fidelity, arrivalS);
        packageNetwork.run(table, costs, placement, ready.design(), rules, meshes, fidelity, ready.link(), arrivalS);
        meshes.forgetRuns();
    }

    private ChipletOutcome.Infeasible unplaced(ChipletDesign design) {
        double pes = 0;
        for (int row = 0; row < table.rows; row++) {
            pes += table.pass[row] == 0 ? 0 : costs.pes[table.shapeOf[row]];
        }
        String reason = String.format("%s needs %.1f PEs for what it keeps, placed layer by layer, but %d chiplets do not hold it (%d PEs on a"
                + " static, %d on a semi-static one); allow more chiplets (static.max_chiplets), or make chiplets, PEs or subarrays larger",
                table.graph.name(), pes, design.mostStaticChiplets(), design.staticDie().pes(), design.semiStaticDie().pes());
        return new ChipletOutcome.Infeasible(reason, Math.max(1 - placement.placed / pes, Double.MIN_NORMAL));
    }
}
