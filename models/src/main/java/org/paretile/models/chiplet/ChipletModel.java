package org.paretile.models.chiplet;

import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.workload.LayerGraph;

/**
 * Energy, latency, area and lifetime of a workload on heterogeneous compute-in-memory dies in one package, after 3D-CIMlet (Du et al.,
 * DAC 2025). {@link #prepare} does once for a study what no design changes; {@link ChipletWorkload#evaluator} gives each thread its
 * own working memory. Immutable.
 */
public final class ChipletModel {
    private final ChipletTechnology technology;
    private final NetworkTechnology network;

    public ChipletModel(ChipletTechnology technology, NetworkTechnology network) {
        this.technology = technology;
        this.network = network;
    }

    /** The model with the constants that come with the program. */
    public static ChipletModel builtIn() {
        return new ChipletModel(ChipletTechnology.builtIn(), NetworkTechnology.builtIn());
    }

    /** A workload ready to be placed on designs. Published flows belong to published rules, see {@link LayerGraph}. */
    public ChipletWorkload prepare(LayerGraph graph, Rules rules) {
        return new ChipletWorkload(new LayerTable(graph, technology.logic()), rules, technology, network);
    }
}
