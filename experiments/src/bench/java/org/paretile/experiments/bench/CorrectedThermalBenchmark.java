package org.paretile.experiments.bench;

import java.util.List;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.paretile.models.thermal.Die;
import org.paretile.models.thermal.HeatModel;
import org.paretile.models.thermal.Placement;

/** The packages of {@link ThermalBenchmark} on the 16 × 16 cells of the search, which are the only ones corrected for gaps between dies. */
@State(Scope.Benchmark)
public class CorrectedThermalBenchmark {
    private final HeatModel model = ThermalBenchmark.model(16);
    private final List<List<Die>> designs = IntStream.range(0, 64).mapToObj(ThermalBenchmark::dies).toList();
    private final List<Placement> placements = designs.stream().map(ThermalBenchmark::placement).toList();
    private int next;

    @Benchmark
    @Peer(what = "temperatures of a new package, 16 x 16 cells, gaps between dies corrected for", published = "HotSpot 7, 64 x 64",
            micros = ThermalBenchmark.HOTSPOT_US)
    public double newGeometry() {
        next = (next + 1) % designs.size();
        model.place(designs.get(next), placements.get(next));
        return model.peakC();
    }
}
