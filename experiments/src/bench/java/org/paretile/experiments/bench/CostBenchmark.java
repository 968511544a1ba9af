package org.paretile.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.paretile.models.cost.ChipletCosts;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.CostLedger;
import org.paretile.models.cost.Die;
import org.paretile.models.cost.DieProcess;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.PackageKind;
import org.paretile.models.cost.Placed;

/** Money and carbon of packages of random dies, every one a design of its own, on a silicon interposer. */
@State(Scope.Benchmark)
public class CostBenchmark {
    private static final int PACKAGES = 1000;
    private static final double CATCH_4_US = 1650;
    private static final double CATCH_64_US = 1.76e6;
    private static final double ACTUARY_4_US = 46;

    private final List<List<Placed>> four = new ArrayList<>();
    private final List<List<Placed>> sixtyFour = new ArrayList<>();
    private final CostData data = CostData.builtIn();
    private final ChipletCosts costs = new ChipletCosts(data, PackageKind.SILICON_INTERPOSER, new Economics(1e5, 17_520, 301));

    @Setup
    public void createDesigns() {
        SplittableRandom random = new SplittableRandom(1);
        List<DieProcess> processes = List.of(data.process(7, "none"), data.process(22, "rram"), data.process(28, "edram"));
        four.clear();
        sixtyFour.clear();
        for (int i = 0; i < PACKAGES; i++) {
            four.add(dies(4, random, processes));
            sixtyFour.add(dies(64, random, processes));
        }
    }

    private static List<Placed> dies(int count, SplittableRandom random, List<DieProcess> processes) {
        List<Placed> dies = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            double area = 5 + 20 * random.nextDouble();
            dies.add(new Placed(new Die("die " + d, area, 0.05 * area, processes.get(random.nextInt(processes.size())), null,
                    List.of()), 1));
        }
        return List.copyOf(dies);
    }

    @Benchmark
    @OperationsPerInvocation(PACKAGES)
    @Peer(what = "a package of 4 chiplets", published = "CATCH", micros = CATCH_4_US)
    public void fourChiplets(Blackhole hole) {
        for (List<Placed> dies : four) {
            hole.consume(costs.quote(dies, 5, CostLedger.NONE));
        }
    }

    @Benchmark
    @OperationsPerInvocation(PACKAGES)
    @Peer(what = "a package of 4 chiplets", published = "Chiplet Actuary", micros = ACTUARY_4_US)
    public void fourChipletsActuary(Blackhole hole) {
        fourChiplets(hole);
    }

    @Benchmark
    @OperationsPerInvocation(PACKAGES)
    @Peer(what = "a package of 64 chiplets", published = "CATCH", micros = CATCH_64_US)
    public void sixtyFourChiplets(Blackhole hole) {
        for (List<Placed> dies : sixtyFour) {
            hole.consume(costs.quote(dies, 5, CostLedger.NONE));
        }
    }
}
