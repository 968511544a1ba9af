package org.paretile.experiments.bench;

import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.paretile.models.macro.Totals;
import org.paretile.models.macro.spec.CompiledSpec;
import org.paretile.models.macro.spec.MacroSpec;
import org.paretile.models.macro.spec.PreparedSpec;
import org.paretile.models.macro.spec.SpecLayer;
import org.paretile.models.technology.Technology;
import org.paretile.models.workload.Networks;

/**
 * A layer of ResNet-18 on macros described by data files, accuracy not included. CiMLoop: Timeloop's CPU time a mapping.
 *
 * <p>CPU time of one thread on a two-core server under a load of 16, so upper bounds: 103 ns (basic analogue) to 283 ns (Wang) a layer;
 * ISAAC 230 ns, RAELLA 273 ns.
 */
@State(Scope.Benchmark)
public class DescribedMacroBenchmark {
    private static final int LAYERS = 21;
    private static final double MAPPING_US = 1630;

    /** A macro that comes with the program. */
    @Param({"basic-analog", "jia-jssc-2020", "sinangil-jssc-2021", "wan-nature-2022", "wang-vlsi-2022", "colonnade-jssc-2021",
        "isaac-isca-2016", "raella-isca-2023"})
    public String macro = "basic-analog";

    private final Totals totals = new Totals();
    private final List<SpecLayer> layers = SpecLayer.of(Networks.named("resnet18"));
    private PreparedSpec prepared = prepare(macro);

    @Setup
    public void prepareMacro() {
        prepared = prepare(macro);
    }

    private static PreparedSpec prepare(String name) {
        CompiledSpec spec = MacroSpec.shipped(name).compile(Technology.builtIn());
        return spec.prepare(spec.overrides());
    }

    @Benchmark
    @OperationsPerInvocation(LAYERS)
    @Peer(what = "one layer more on a described macro", published = "CiMLoop, 1 mapping", micros = {MAPPING_US, MAPPING_US, MAPPING_US,
        MAPPING_US, MAPPING_US, MAPPING_US, MAPPING_US, MAPPING_US})
    public double layer() {
        totals.clear();
        for (int i = 0; i < LAYERS; i++) {
            prepared.evaluate(i, layers.get(i), totals);
        }
        return totals.energyJ();
    }
}
