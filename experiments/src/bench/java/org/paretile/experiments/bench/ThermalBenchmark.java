package org.paretile.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.paretile.models.thermal.Arrangement;
import org.paretile.models.thermal.Die;
import org.paretile.models.thermal.DieKind;
import org.paretile.models.thermal.HeatModel;
import org.paretile.models.thermal.Integration;
import org.paretile.models.thermal.Placement;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.thermal.ThermalPackage;
import org.paretile.models.thermal.grid.GridSolver;
import org.paretile.models.thermal.stack.ThermalStack;

/**
 * Four chiplets on an interposer, eight conductors. HotSpot 7: CPU time of the better of its two solvers for the like package on
 * 64 × 64 cells, the smallest grid it was timed at, process start included.
 */
@State(Scope.Benchmark)
public class ThermalBenchmark {
    static final double HOTSPOT_US = 1_760_000;

    private final List<List<Die>> designs = new ArrayList<>();
    private final List<Placement> placements = new ArrayList<>();
    private final double[] watts = {5, 10, 15, 20};
    private HeatModel fast = model(32);
    private ThermalStack stack = fast.place(dies(0), placement(dies(0)));
    private int next;

    @Param({"32", "64"})
    public int cells;

    @Setup
    public void createDesigns() {
        fast = model(cells);
        designs.clear();
        placements.clear();
        for (int i = 0; i < 64; i++) {
            designs.add(dies(i));
            placements.add(placement(dies(i)));
        }
        stack = fast.place(designs.getFirst(), placements.getFirst());
    }

    static HeatModel model(int cells) {
        return new HeatModel(new ThermalPackage(ThermalData.builtIn(), Integration.INTERPOSER, "server-air"), cells);
    }

    static Placement placement(List<Die> dies) {
        return Arrangement.GRID.place(dies, new int[] {0, 1, 2, 3}, 0.5e-3);
    }

    /** One of many packages of four dies. */
    static List<Die> dies(int variant) {
        List<Die> dies = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            double side = 5e-3 + 3e-5 * variant + 1e-3 * i;
            dies.add(Die.uniform("chiplet" + i, i == 0 ? DieKind.LOGIC : DieKind.RRAM, side, side, 5 * (i + 1)));
        }
        return dies;
    }

    @Benchmark
    @Peer(what = "temperatures of a new package, fast", published = "HotSpot 7, 64 x 64", micros = {HOTSPOT_US, HOTSPOT_US})
    public double newGeometry() {
        next = (next + 1) % designs.size();
        fast.place(designs.get(next), placements.get(next));
        return fast.peakC();
    }

    @Benchmark
    @Peer(what = "the same package with other powers, fast", published = "HotSpot 7, 64 x 64", micros = {HOTSPOT_US, HOTSPOT_US})
    public double newPowers() {
        fast.solve(watts);
        return fast.peakC();
    }

    @Benchmark
    @Peer(what = "temperatures of a new package, detailed to 1e-4", published = "HotSpot 7, 64 x 64", micros = {HOTSPOT_US, HOTSPOT_US})
    public double detailed() {
        return new GridSolver(cells, cells, 1e-4).solve(stack).field().peakC();
    }
}
