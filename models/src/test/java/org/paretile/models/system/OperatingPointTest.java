package org.paretile.models.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletEvaluator;
import org.paretile.models.chiplet.ChipletMetrics;
import org.paretile.models.chiplet.ChipletModel;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.Die;
import org.paretile.models.chiplet.DieTemperatures;
import org.paretile.models.chiplet.Fidelity;
import org.paretile.models.chiplet.Rules;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Economics;
import org.paretile.models.network.Packaging;
import org.paretile.models.thermal.Arrangement;
import org.paretile.models.thermal.DieKind;
import org.paretile.models.thermal.HeatModel;
import org.paretile.models.thermal.Integration;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.thermal.ThermalPackage;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.Transformers;

class OperatingPointTest {
    private static final ThermalData THERMAL = ThermalData.builtIn();
    private static final SystemData DATA = new SystemData(THERMAL, CostData.builtIn(), new Economics(1e5, 26_280, 400), 0);
    private static final double RUNAWAY_C = THERMAL.runawayC();

    private static final int MOST_PASSES = 1_500;

    /** Peaks of the dies, °C, after repeated solution: a range if they never come to rest, and no range if a die is lost. */
    record Slow(double[] lowestC, double[] highestC) {
        boolean lost() {
            return lowestC.length == 0;
        }
    }

    static Slow slow(ChipletWorkload workload, ChipletDesign design, Mounting mounting) {
        ChipletEvaluator evaluator = workload.evaluator();
        PackageHeat heat = new PackageHeat(THERMAL);
        double ambientC = heat.ambientC(mounting.cooling());
        double[] coolC = {ambientC, ambientC, ambientC};
        ChipletMetrics metrics = (ChipletMetrics) evaluator.evaluate(design, PackageHeat.temperatures(coolC), Fidelity.FAST);
        PackageHeat.Placed placed = heat.new Placed(design, mounting, metrics);
        double[] peaksC = placed.peaksC();
        double[] lowest = peaksC.clone();
        double[] highest = peaksC.clone();
        for (int pass = 0; pass < MOST_PASSES; pass++) {
            DieTemperatures temperatures = PackageHeat.temperatures(PackageHeat.hottestC(metrics.dies(), peaksC, ambientC));
            metrics = (ChipletMetrics) evaluator.evaluate(design, temperatures, Fidelity.FAST);
            double[] next = placed.peaksC(placed.powersW(metrics.dies()));
            double change = 0;
            boolean restart = pass % 500 == 0;
            for (int die = 0; die < next.length; die++) {
                change = Math.max(change, Math.abs(next[die] - peaksC[die]));
                lowest[die] = restart ? next[die] : Math.min(lowest[die], next[die]);
                highest[die] = restart ? next[die] : Math.max(highest[die], next[die]);
            }
            peaksC = next;
            if (change < 1e-6) {
                return new Slow(peaksC, peaksC);
            }
            if (Arrays.stream(peaksC).max().orElseThrow() > RUNAWAY_C) {
                return new Slow(new double[0], new double[0]);
            }
        }
        return new Slow(lowest, highest);
    }

    private static <T> T any(SplittableRandom random, List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static Die die(SplittableRandom random, List<Cell> cells, List<Integer> nodes) {
        return new Die(any(random, cells), any(random, nodes), 64 << random.nextInt(4), 64 << random.nextInt(4), 4 + 4 * random.nextInt(3),
                4 + 4 * random.nextInt(3), random.nextInt(2, 9), random.nextInt(2, 9));
    }

    /** Powers jump with every refresh more; where that leaves no balance, repeated solution swings about the temperature of the jump. */
    @ParameterizedTest
    @CsvSource({"bert-small-inf, 1", "bert-base-inf, 2", "bert-small-adapter-cl, 3"})
    void theTemperaturesAreThoseOfRepeatedSolution(String name, long seed) {
        ChipletWorkload workload = ChipletModel.builtIn().prepare(Transformers.named(name).graph(FlowRules.corrected()), Rules.corrected());
        ChipletSystem system = new ChipletSystem(workload, DATA);
        SplittableRandom random = new SplittableRandom(seed);
        int settled = 0;
        int lost = 0;
        for (int i = 0; i < 300; i++) {
            ChipletDesign design = ChipletDesign.published(any(random, List.of(Packaging.values()))).withDies(
                    die(random, List.of(Cell.RRAM, Cell.EDRAM, Cell.SRAM), List.of(22, 28, 40)),
                    die(random, List.of(Cell.EDRAM, Cell.SRAM), List.of(16, 28, 40)),
                    die(random, List.of(Cell.EDRAM, Cell.SRAM), List.of(14, 16, 22, 28, 40)));
            Mounting mounting = new Mounting(any(random, THERMAL.coolings()), any(random, List.of(Arrangement.values())),
                    any(random, List.of(DieOrder.values())), random.nextDouble() * 1e-3, false);
            switch (system.evaluate(design, mounting, Fidelity.FAST)) {
                case SystemMetrics metrics when metrics.chiplets().dies().size() <= 30 -> {
                    settled++;
                    Slow slow = slow(workload, design, mounting);
                    assertThat(slow.lost()).as("design %d", i).isFalse();
                    for (int die = 0; die < slow.lowestC().length; die++) {
                        assertThat(metrics.heat().peakC()[die]).as("design %d, die %d", i, die)
                                .isBetween(slow.lowestC()[die] - 0.05, slow.highestC()[die] + 0.05);
                    }
                }
                case SystemOutcome.Infeasible why when why.reason().startsWith("thermal runaway") -> {
                    lost++;
                    assertThat(slow(workload, design, mounting).lost()).as("design %d", i).isTrue();
                }
                case SystemOutcome _ -> { } // many dies, or too few for the workload
            }
        }
        assertThat(settled).isGreaterThan(100);
        assertThat(lost).isGreaterThan(10);
    }

    /** The power of the dynamic die falls with temperature wherever one refresh more stalls it. */
    @Test
    void refreshThatStallsADieIsNoRunaway() {
        ChipletWorkload workload = ChipletModel.builtIn().prepare(
                Transformers.named("bert-small-adapter-inf").graph(FlowRules.corrected()), Rules.corrected());
        ChipletDesign design = ChipletDesign.published(Packaging.HYBRID_BOND_3D);
        Mounting mounting = new Mounting("bare-board", Arrangement.GRID, DieOrder.BY_KIND, 0, false);
        Slow slow = slow(workload, design, mounting);
        assertThat(slow.highestC()[0]).isGreaterThan(slow.lowestC()[0] + 0.1);
        SystemMetrics found = (SystemMetrics) new ChipletSystem(workload, DATA).evaluate(design, mounting, Fidelity.FAST);
        assertThat(found.heat().peakC()[0]).isBetween(slow.lowestC()[0] - 0.01, slow.highestC()[0] + 0.01);
    }

    /** Three dies side by side, one of each kind, whose powers follow their hottest places. */
    private record Leaking(HeatModel model, double doublingK) implements OperatingPoint.Heated {
        static Leaking on(Integration integration, String cooling, double doublingK) {
            HeatModel model = new HeatModel(new ThermalPackage(THERMAL, integration, cooling));
            List<org.paretile.models.thermal.Die> dies = IntStream.range(0, 3).mapToObj(
                    i -> org.paretile.models.thermal.Die.uniform("die " + i, DieKind.LOGIC, 6e-3, 6e-3, 1)).toList();
            model.place(dies, Arrangement.ROW.place(dies, new int[] {0, 1, 2}, 0.5e-3));
            return new Leaking(model, doublingK);
        }

        @Override
        public double[] powersW(double[] hottestC) {
            return Arrays.stream(hottestC).map(c -> 1 + Math.pow(2, (c - 85) / doublingK)).toArray();
        }

        @Override
        public double[] peaksC(double[] powersW) {
            model.solve(powersW);
            return IntStream.range(0, 3).mapToDouble(model::peakC).toArray();
        }

        @Override
        public double[] hottestC(double[] peaksC) {
            return peaksC.clone();
        }

        @Override
        public String name(int die) {
            return model.name(die);
        }

        OperatingPoint from(double ambientC) {
            double[] cool = {ambientC, ambientC, ambientC};
            double[] powersW = powersW(cool);
            return new OperatingPoint(this, ambientC, RUNAWAY_C, cool, powersW, peaksC(powersW));
        }
    }

    @Test
    void leakageSettlesInAFewSteps() {
        Leaking leaking = Leaking.on(Integration.INTERPOSER, "natural-sink", 18);
        OperatingPoint point = leaking.from(45);
        double cold = point.peaksC()[0];
        assertThat(point.find()).isInstanceOfSatisfying(HeatBalance.Settled.class, s -> assertThat(s.steps()).isBetween(2, 8));
        double[] peaksC = point.peaksC();
        assertThat(leaking.peaksC(leaking.powersW(peaksC))).containsExactly(peaksC, within(0.05));
        assertThat(peaksC[0]).isNotCloseTo(cold, within(0.2));
    }

    @Test
    void runawayIsAResultWithItsReason() {
        assertThat(Leaking.on(Integration.ORGANIC, "bare-board", 8).from(45).find()).isInstanceOfSatisfying(HeatBalance.Runaway.class,
                r -> assertThat(r.reason()).startsWith("thermal runaway: die 'die 1'"));
    }
}
