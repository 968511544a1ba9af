package org.paretile.models.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paretile.models.chiplet.Cell;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.models.chiplet.ChipletModel;
import org.paretile.models.chiplet.ChipletWorkload;
import org.paretile.models.chiplet.ChipletMetrics.DieReport;
import org.paretile.models.chiplet.Die;
import org.paretile.models.chiplet.DieBlock;
import org.paretile.models.chiplet.DieKind;
import org.paretile.models.chiplet.DieRegion;
import org.paretile.models.chiplet.DieTemperatures;
import org.paretile.models.chiplet.Fidelity;
import org.paretile.models.chiplet.Rules;
import org.paretile.models.cost.Bill;
import org.paretile.models.cost.CostData;
import org.paretile.models.cost.Economics;
import org.paretile.models.cost.Infeasible;
import org.paretile.models.network.Packaging;
import org.paretile.models.thermal.Arrangement;
import org.paretile.models.thermal.ThermalData;
import org.paretile.models.workload.FlowRules;
import org.paretile.models.workload.Transformers;

class ChipletSystemTest {
    private static final ChipletWorkload WORKLOAD = ChipletModel.builtIn()
            .prepare(Transformers.named("bert-small-adapter-inf").graph(FlowRules.corrected()), Rules.corrected());

    private static SystemData data(double volume, double guardBandK) {
        return new SystemData(ThermalData.builtIn(), CostData.builtIn(), new Economics(volume, 26_280, 400), guardBandK);
    }

    private static final ChipletSystem SYSTEM = new ChipletSystem(WORKLOAD, data(1e5, 0));

    private static Mounting cooled(String cooling) {
        return new Mounting(cooling, Arrangement.GRID, DieOrder.BY_KIND, 0.3e-3, false);
    }

    private static ChipletDesign design(Packaging packaging) {
        return ChipletDesign.published(packaging);
    }

    private static SystemMetrics metrics(ChipletDesign design, Mounting mounting, Fidelity fidelity) {
        return (SystemMetrics) SYSTEM.evaluate(design, mounting, fidelity);
    }

    private static Bill bill(SystemMetrics metrics) {
        return (Bill) metrics.bill();
    }

    @ParameterizedTest
    @EnumSource(Packaging.class)
    void theDiesAreEvaluatedAtTheirTemperatures(Packaging packaging) {
        SystemMetrics metrics = metrics(design(packaging), cooled("phone"), Fidelity.FAST);
        double[] peak = metrics.heat().peakC();
        assertThat(peak).hasSize(metrics.chiplets().dies().size());
        assertThat(peak[0]).isGreaterThan(metrics.heat().ambientC());
        DieTemperatures rest = PackageHeat.temperatures(
                PackageHeat.hottestC(metrics.chiplets().dies(), peak, metrics.heat().ambientC()));
        assertThat(WORKLOAD.evaluator().evaluate(design(packaging), rest, Fidelity.FAST)).isEqualTo(metrics.chiplets());
        double margin = IntStream.range(0, peak.length).mapToDouble(die -> ThermalData.builtIn()
                .junctionLimitC(PackageHeat.kind(metrics.chiplets().dies().get(die))) - peak[die]).min().orElseThrow();
        assertThat(metrics.heat().marginK()).isEqualTo(margin);
        assertThat(new PackageHeat(ThermalData.builtIn()).marginK(metrics.chiplets().dies(), peak, 1.5)).isCloseTo(margin - 1.5, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"4, 2e-3, 8e-3, 16", "4, 8e-4, 8e-3, 32", "65, 2e-3, 8e-3, 8", "65, 1.5e-3, 8e-3, 16", "65, 8e-4, 8e-3, 32"})
    void twoCellsLieAcrossTheNarrowestDieOfAStack(int dies, double narrowM, double wideM, int cells) {
        List<DieReport> reports = IntStream.range(0, dies).mapToObj(i -> {
            double sideM = i == 0 ? narrowM : wideM;
            return new DieReport(DieKind.STATIC, Cell.SRAM, 14, 1, sideM * sideM, sideM, 1, 1, 1, List.of());
        }).toList();
        assertThat(PackageHeat.stackCells(reports)).isEqualTo(cells);
    }

    @Test
    void hotterDiesLeakMoreAndKeepLess() {
        SystemMetrics cool = metrics(design(Packaging.HYBRID_BOND_3D), cooled("phone"), Fidelity.FAST);
        SystemMetrics hot = metrics(design(Packaging.HYBRID_BOND_3D), cooled("natural-sink"), Fidelity.FAST);
        assertThat(hot.heat().peakAllC()).isGreaterThan(cool.heat().peakAllC());
        assertThat(hot.chiplets().energyJ()).isGreaterThanOrEqualTo(cool.chiplets().energyJ());
        assertThat(hot.chiplets().retentionMargin()).isLessThan(cool.chiplets().retentionMargin());
    }

    @ParameterizedTest
    @EnumSource(value = Packaging.class, names = {"INTERPOSER", "HYBRID_BOND_3D", "MICRO_BUMP_3D"})
    void theFastHeatIsNearTheDetailedOne(Packaging packaging) {
        SystemMetrics fast = metrics(design(packaging), cooled("phone"), Fidelity.FAST);
        SystemMetrics detailed = metrics(design(packaging), cooled("phone"), Fidelity.DETAILED);
        double rise = detailed.heat().peakAllC() - detailed.heat().ambientC();
        assertThat(fast.heat().peakAllC()).isCloseTo(detailed.heat().peakAllC(), within(0.05 * rise));
    }

    /** Six cells for the narrowest die, one for a gap, up to 256 in all; stacks have no gaps and take three. */
    @ParameterizedTest
    @CsvSource({"ORGANIC, 1e-3, 128", "ORGANIC, 5e-5, 256", "HYBRID_BOND_3D, 1e-4, 64"})
    void theVerificationResolvesGaps(Packaging packaging, double gapM, int cells) {
        Mounting mounting = new Mounting("phone", Arrangement.GRID, DieOrder.BY_KIND, gapM, false);
        SystemMetrics metrics = metrics(design(packaging), mounting, Fidelity.FAST);
        PackageHeat.Placed placed = new PackageHeat(ThermalData.builtIn()).new Placed(design(packaging), mounting, metrics.chiplets());
        assertThat(placed.detailed().columns()).isEqualTo(cells);
        assertThat(placed.detailed().rows()).isLessThanOrEqualTo(cells);
    }

    @Test
    void nothingOfOneDesignTellsInTheNext() {
        for (String cooling : new String[] {"phone", "server-air"}) {
            for (Packaging packaging : Packaging.values()) {
                SystemMetrics used = metrics(design(packaging), cooled(cooling), Fidelity.FAST);
                SystemMetrics fresh = (SystemMetrics) new ChipletSystem(WORKLOAD, data(1e5, 0))
                        .evaluate(design(packaging), cooled(cooling), Fidelity.FAST);
                assertThat(used.heat().peakC()).containsExactly(fresh.heat().peakC());
                assertThat(used.chiplets()).isEqualTo(fresh.chiplets());
                assertThat(used.bill()).isEqualTo(fresh.bill());
            }
        }
    }

    @Test
    void aStackThatCannotShedItsHeatIsNoDesign() {
        ChipletDesign published = design(Packaging.HYBRID_BOND_3D);
        ChipletDesign leaky = published.withDies(published.staticDie().with(Cell.EDRAM, 14), published.semiStaticDie(), published.dynamicDie());
        assertThat(SYSTEM.evaluate(leaky, cooled("bare-board"), Fidelity.FAST))
                .isInstanceOfSatisfying(SystemOutcome.Infeasible.class, why -> assertThat(why.reason()).startsWith("thermal runaway: die '"));
        assertThat(OperatingPointTest.slow(WORKLOAD, leaky, cooled("bare-board")).lost()).isTrue();
    }

    @ParameterizedTest
    @EnumSource(Packaging.class)
    void blocksTileTheirDieAndShareItsPower(Packaging packaging) {
        for (DieReport die : metrics(design(packaging), cooled("phone"), Fidelity.FAST).chiplets().dies()) {
            double area = 0;
            double power = 0;
            for (DieBlock block : die.blocks()) {
                area += block.widthM() * block.heightM();
                power += block.powerW();
                assertThat(block.powerW()).isNotNegative();
                assertThat(block.xM() + block.widthM()).isBetween(0.0, die.sideM() * (1 + 1e-12));
                assertThat(block.yM() + block.heightM()).isBetween(0.0, die.sideM() * (1 + 1e-12));
                for (DieBlock other : die.blocks()) {
                    double x = Math.min(block.xM() + block.widthM(), other.xM() + other.widthM()) - Math.max(block.xM(), other.xM());
                    double y = Math.min(block.yM() + block.heightM(), other.yM() + other.heightM()) - Math.max(block.yM(), other.yM());
                    assertThat(other == block || Math.min(x, y) <= 1e-12).isTrue();
                }
            }
            assertThat(area).isCloseTo(die.areaM2(), withinPercentage(1e-9));
            assertThat(power).isCloseTo(die.powerW(), withinPercentage(1e-9));
        }
    }

    @Test
    void filledPesAreDenserInPowerThanIdleOnes() {
        ChipletDesign published = design(Packaging.HYBRID_BOND_3D);
        ChipletDesign roomy = published.withDies(published.staticDie().withPes(12, 12), published.semiStaticDie(), published.dynamicDie());
        DieReport die = metrics(roomy, cooled("phone"), Fidelity.FAST).chiplets().dies().getFirst();
        assertThat(die.utilisation()).isLessThan(0.9);
        assertThat(die.blocks()).extracting(DieBlock::region).containsExactly(DieRegion.FILLED, DieRegion.IDLE, DieRegion.BUFFER);
        DieBlock filled = die.blocks().get(0);
        DieBlock idle = die.blocks().get(1);
        assertThat(filled.widthM() / (filled.widthM() + idle.widthM())).isBetween(die.utilisation(), die.utilisation() + 1.0 / 144);
        assertThat(filled.powerW() / filled.widthM()).isGreaterThan(10 * idle.powerW() / idle.widthM());
    }

    @Test
    void aGuardBandComesOffTheMargin() {
        ChipletSystem guarded = new ChipletSystem(WORKLOAD, data(1e5, 10));
        SystemMetrics with = (SystemMetrics) guarded.evaluate(design(Packaging.INTERPOSER), cooled("phone"), Fidelity.FAST);
        SystemMetrics without = metrics(design(Packaging.INTERPOSER), cooled("phone"), Fidelity.FAST);
        assertThat(with.heat().marginK()).isCloseTo(without.heat().marginK() - 10, within(1e-9));
    }

    @Test
    void everyDieOfAStackHasItsLevelAndTheLogicDieTheLowest() {
        SystemMetrics metrics = metrics(design(Packaging.HYBRID_BOND_3D), cooled("phone"), Fidelity.FAST);
        int[] levels = metrics.heat().levels();
        assertThat(Arrays.stream(levels).sorted()).containsExactly(0, 1, 2, 3);
        assertThat(ChipletSystem.names(metrics.chiplets())).containsExactly("static 0", "static 1", "dynamic 0", "logic 0");
        assertThat(levels[0]).isEqualTo(3);
    }

    @Test
    void bondingWholeWafersChangesTheBillAlone() {
        ChipletDesign design = design(Packaging.HYBRID_BOND_3D);
        SystemMetrics dies = metrics(design, cooled("phone"), Fidelity.FAST);
        SystemMetrics wafers = metrics(design, new Mounting("phone", Arrangement.GRID, DieOrder.BY_KIND, 0, true), Fidelity.FAST);
        assertThat(bill(wafers).made().yield()).isNotEqualTo(bill(dies).made().yield());
        assertThat(wafers.chiplets()).isEqualTo(dies.chiplets());
    }

    @Test
    void developmentIsSharedOverTheVolume() {
        ChipletSystem many = new ChipletSystem(WORKLOAD, data(1e6, 0));
        SystemMetrics more = (SystemMetrics) many.evaluate(design(Packaging.INTERPOSER), cooled("phone"), Fidelity.FAST);
        SystemMetrics fewer = metrics(design(Packaging.INTERPOSER), cooled("phone"), Fidelity.FAST);
        assertThat(bill(more).nrePerUnit().total()).isCloseTo(bill(fewer).nrePerUnit().total() / 10, within(1e-9));
    }

    @Test
    void aDieBeyondTheReticleCannotBeMade() {
        ChipletDesign published = design(Packaging.INTERPOSER);
        ChipletDesign large = published.withDies(new Die(Cell.RRAM, 40, 512, 512, 16, 16, 8, 8), published.semiStaticDie(), published.dynamicDie());
        assertThat(metrics(large, cooled("cold-plate"), Fidelity.FAST).bill()).isInstanceOfSatisfying(Infeasible.class,
                why -> assertThat(why.toString()).contains("static").contains("reticle"));
    }

    @Test
    void aCellThatANodeDoesNotHaveIsNoDesign() {
        ChipletDesign published = design(Packaging.INTERPOSER);
        ChipletDesign none = published.withDies(published.staticDie().with(Cell.RRAM, 14), published.semiStaticDie(), published.dynamicDie());
        assertThat(SYSTEM.evaluate(none, cooled("phone"), Fidelity.FAST)).isInstanceOfSatisfying(SystemOutcome.Infeasible.class,
                why -> assertThat(why.reason()).contains("rram").contains("14 nm"));
    }

    @ParameterizedTest
    @EnumSource(DieOrder.class)
    void anOrderPlacesEveryDieOnce(DieOrder order) {
        SystemMetrics metrics = metrics(design(Packaging.INTERPOSER),
                new Mounting("phone", Arrangement.GRID, order, 1e-3, false), Fidelity.FAST);
        assertThat(Arrays.stream(order.of(metrics.chiplets().dies())).sorted()).containsExactly(0, 1, 2, 3);
    }

    /** What is repeated is developed once, and the interface once for a node; stacks have none (Feng, Ma, DAC 2022, equations 6 to 8). */
    @ParameterizedTest
    @EnumSource(Packaging.class)
    void partsThatAreRepeatedAreDevelopedOnce(Packaging packaging) {
        SystemMetrics metrics = metrics(design(packaging), cooled("server-air"), Fidelity.FAST);
        double modules = 0;
        Set<Integer> linked = new TreeSet<>();
        Set<DieKind> kinds = EnumSet.noneOf(DieKind.class);
        for (DieReport die : metrics.chiplets().dies()) {
            if (kinds.add(die.kind())) {
                double pesM2 = die.areaM2(DieRegion.FILLED) + die.areaM2(DieRegion.IDLE);
                double links = die.areaM2(DieRegion.LINKS);
                assertThat(pesM2 + links + die.areaM2(DieRegion.BUFFER)).isCloseTo(die.areaM2(), withinPercentage(1e-6));
                double once = (die.pes() == 0 ? 0 : pesM2 / die.pes()) + die.areaM2(DieRegion.BUFFER);
                modules += CostData.builtIn().process(die.nodeNm(), "none").design().moduleUsd(1e6 * once);
                if (links > 0) {
                    linked.add(die.nodeNm());
                }
            }
        }
        double interfaces = linked.stream().mapToDouble(nm -> CostData.builtIn().process(nm, "none").design().interfaceUsd()).sum();
        assertThat(linked.isEmpty()).isEqualTo(packaging.stacked());
        assertThat(bill(metrics).nrePerUnit().modules()).isCloseTo(modules / 1e5, withinPercentage(1e-6));
        assertThat(bill(metrics).nrePerUnit().interfaces()).isCloseTo(interfaces / 1e5, withinPercentage(1e-9));
    }
}
