package org.paretile.models.chiplet;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.paretile.models.macro.LayerLoad;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.workload.LayerGraph;

/** A workload with all that no design changes. Immutable and safe for many threads. */
public final class ChipletWorkload {
    private final LayerTable table;
    private final Rules rules;
    private final ChipletTechnology technology;
    private final NetworkTechnology network;

    ChipletWorkload(LayerTable table, Rules rules, ChipletTechnology technology, NetworkTechnology network) {
        this.table = table;
        this.rules = rules;
        this.technology = technology;
        this.network = network;
    }

    /** The layers and their flows. */
    public LayerGraph graph() {
        return table.graph;
    }

    /**
     * How the products on dies of {@code kind} show their operands to arrays that are macros.
     *
     * @param loads by layer of the graph: encoded bits and mean levels; null for layers that compute nothing or run on other dies
     */
    public SlicedOperands sliced(DieKind kind, List<@Nullable LayerLoad> loads) {
        return SlicedOperands.of(table, kind, loads);
    }

    /** Working memory of one thread. */
    public ChipletEvaluator evaluator() {
        return new ChipletEvaluator(table, rules, technology, network);
    }
}
