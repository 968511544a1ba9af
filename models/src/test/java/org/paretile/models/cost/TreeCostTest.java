package org.paretile.models.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.paretile.models.ModelException;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.NegativeBinomialYield;
import org.paretile.models.cost.die.Repair;

class TreeCostTest {
    private static final CostData DATA = CostData.builtIn();
    private static final DieProcess SEVEN = DATA.process(7, "none");

    private static PackageCost cost(Part part) {
        return switch (TreeCost.of(part, CostLedger.NONE)) {
            case PackageCost made -> made;
            case Infeasible infeasible -> throw new AssertionError(infeasible);
        };
    }

    private static double usd(Part part) {
        return cost(part).usd().total();
    }

    private static Part packaged(PackageKind kind, Part... parts) {
        List<Placed> placed = new ArrayList<>();
        for (Part part : parts) {
            placed.add(new Placed(part, 1));
        }
        return new Packages(DATA, kind).of("p", "p", placed, false);
    }

    private static Part four(PackageKind kind, DieProcess process, double areaMm2) {
        return new Packages(DATA, kind).of("p", "p", List.of(new Placed(new Die("d", areaMm2, process), 4)), false);
    }

    /** By hand, from the numbers of the data, for four dies of 100 mm² at 7 nm on an organic substrate. */
    @Test
    void organicPackageByHand() {
        double a = 100;
        double scribed = Math.pow(Math.sqrt(a) + 0.2, 2);
        double dies = Math.PI * 290 * (290 / (4 * scribed) - 1 / Math.sqrt(2 * scribed));
        double yield = Math.pow(1 + 0.09 * a / 1000, -10);
        double passing = 1 - (1 - yield) * 0.96;
        double die = (9346 / dies + 0.048 * 82.86 / 117.3 * a) / passing;
        double good = Math.pow(yield / passing, 4) * Math.pow(0.99, 4);
        double whole = (4 * (die + 0.005 * a) + 0.005 * 1600 * 2 + 4.8e-7 * 400) / good;
        PackageCost ours = cost(four(PackageKind.ORGANIC, SEVEN, a));
        assertThat(ours.usd().total()).isCloseTo(whole, within(1e-12 * whole));
        assertThat(ours.yield()).isCloseTo(passing * good, within(1e-12));
        assertThat(ours.escapes()).isZero();
        double kg = 2.613 * Math.PI * 225 / dies / passing;
        assertThat(ours.carbonKg().total()).isCloseTo((4 * kg + 0.15) / good, within(1e-12 * kg));
    }

    /** With a test that finds everything a die costs what the textbook says: wafer over good dies. */
    @Test
    void fullCoverageIsTheTextbookKnownGoodDie() {
        DieProcess tested = SEVEN.testedBy(Coverage.FULL, 0);
        Die die = new Die("d", 120, tested);
        double good = 9346 / tested.wafer().dies().squares(120) / die.yield();
        assertThat(usd(die)).isCloseTo(good, within(1e-12 * good));
        Die untested = new Die("d", 120, SEVEN.testedBy(Coverage.NONE, 0));
        assertThat(cost(untested).escapes()).isCloseTo(1 - die.yield(), within(1e-12));
        assertThat(usd(untested)).as("one that works").isCloseTo(good, within(1e-12 * good));
    }

    @ParameterizedTest
    @EnumSource(PackageKind.class)
    void equalDiesCostAsManySingles(PackageKind kind) {
        Die die = new Die("d", 64, SEVEN);
        Part group = new Packages(DATA, kind).of("p", "p", List.of(new Placed(die, 5)), false);
        Part singles = new Packages(DATA, kind).of("p", "p", Collections.nCopies(5, new Placed(die, 1)), false);
        assertThat(usd(group)).isCloseTo(usd(singles), within(1e-10 * usd(singles)));
        assertThat(cost(group).carbonKg().total()).isCloseTo(cost(singles).carbonKg().total(), within(1e-9));
    }

    @ParameterizedTest
    @EnumSource(PackageKind.class)
    void costAndCarbonRiseWithAreaAndDefects(PackageKind kind) {
        double before = 0;
        double carbon = 0;
        for (double area : new double[] {5, 10, 30, 80, 150, 300}) {
            PackageCost now = cost(four(kind, SEVEN, area));
            assertThat(now.usd().total()).isGreaterThan(before);
            assertThat(now.carbonKg().total()).isGreaterThan(carbon);
            before = now.usd().total();
            carbon = now.carbonKg().total();
        }
        before = 0;
        for (double density : new double[] {0, 0.0005, 0.001, 0.002, 0.01}) {
            PackageCost now = cost(four(kind, SEVEN.yielding(new NegativeBinomialYield(density, 10)), 80));
            assertThat(now.usd().total()).isGreaterThan(before);
            assertThat(now.yield()).isBetween(0.0, 1.0);
            before = now.usd().total();
        }
    }

    @ParameterizedTest
    @EnumSource(PackageKind.class)
    void orderSideBySideDoesNotMatter(PackageKind kind) {
        Die small = new Die("s", 20, SEVEN);
        Die large = new Die("l", 90, DATA.process(28, "none"));
        assertThat(usd(packaged(kind, small, large, small))).isCloseTo(usd(packaged(kind, large, small, small)), within(1e-9));
    }

    /** Micro-bumped or hybrid: where dies yield badly, blind bonding of wafers loses to bonding tested dies. */
    @ParameterizedTest
    @CsvSource({"STACK_HYBRID_W2W, STACK_HYBRID_D2W", "STACK_MICROBUMP_W2W, STACK_MICROBUMP_D2W"})
    void wafersToWafersNeverWinAtLowYield(PackageKind wafers, PackageKind dies) {
        for (double density : new double[] {0.002, 0.005, 0.01, 0.02}) {
            DieProcess bad = SEVEN.yielding(new NegativeBinomialYield(density, 10)).testedBy(Coverage.FULL, 0);
            assertThat(usd(four(wafers, bad, 80))).isGreaterThan(usd(four(dies, bad, 80)));
        }
        DieProcess perfect = SEVEN.yielding(new NegativeBinomialYield(0, 10)).testedBy(Coverage.FULL, 0);
        assertThat(usd(four(wafers, perfect, 80))).as("without defects the better bond wins")
                .isLessThan(usd(four(dies, perfect, 80)));
    }

    /** Σ raw / (Π Y · y^(n−1)), textbook form. */
    @Test
    void stackOfWafersByHand() {
        DieProcess tested = SEVEN.testedBy(Coverage.FULL, 0);
        Die die = new Die("d", 80, tested);
        Stack stack = new Stack("s", List.of(new Placed(die, 3)), new StackBonding(StackBonding.Flow.WAFER_TO_WAFER, 0.97, 0, 0, 0, 0, 0),
                new FinalTest(Coverage.FULL, 0));
        double raw = 3 * 9346 / tested.wafer().dies().squares(80);
        assertThat(usd(stack)).isCloseTo(raw / Math.pow(die.yield(), 3) / (0.97 * 0.97), within(1e-10));
        Stack tiers = new Stack("s", List.of(new Placed(die, 3)), new StackBonding(StackBonding.Flow.DIE_TO_WAFER, 0.95, 0, 0, 0, 0, 0),
                new FinalTest(Coverage.FULL, 0));
        assertThat(usd(tiers)).isCloseTo(raw / die.yield() / (0.95 * 0.95), within(1e-10));
    }

    /** Bonded blindly or not, silicon is tested once: wafers as stacks, the bad ones among them, and dies before they are placed. */
    @Test
    void wafersAreTestedWhenBonded() {
        DieProcess tested = SEVEN.testedBy(Coverage.FULL, 0.03);
        Die die = new Die("d", 80, tested);
        Stack wafers = new Stack("s", List.of(new Placed(die, 3)), new StackBonding(StackBonding.Flow.WAFER_TO_WAFER, 0.97, 0, 0, 0, 0, 0),
                new FinalTest(Coverage.FULL, 0));
        double each = 9346 / tested.wafer().dies().squares(80) + 0.03 * 80;
        assertThat(usd(wafers)).isCloseTo(3 * each / Math.pow(die.yield(), 3) / (0.97 * 0.97), within(1e-10));
        assertThat(cost(wafers).usd().dieTest()).isCloseTo(3 * 0.03 * 80, within(1e-12));
        Stack dies = new Stack("s", List.of(new Placed(die, 3)), new StackBonding(StackBonding.Flow.DIE_TO_WAFER, 0.95, 0.01, 0.4, 0, 0, 0),
                new FinalTest(Coverage.FULL, 0));
        assertThat(usd(dies)).isCloseTo((3 * each / die.yield() + 2 * (0.01 * 80 + 0.4)) / (0.95 * 0.95), within(1e-10));
    }

    /** At 22 nm there are fewer flip-flops to be filled than at 5 nm; nowhere is a wafer tested for what it costs to make. */
    @Test
    void priceOfTheTestGoesWithTheDensity() {
        assertThat(DATA.process(5, "none").testUsdPerMm2()).isCloseTo(0.048, within(1e-15));
        assertThat(DATA.process(22, "rram").testUsdPerMm2()).isCloseTo(0.048 * 8.45 / 117.3, within(1e-15));
        for (int node : DATA.nodes()) {
            DieProcess process = DATA.process(node, "none");
            assertThat(process.testUsdPerMm2() * process.wafer().areaMm2()).as("%d nm", node).isLessThan(process.waferUsd() / 3);
        }
    }

    @Test
    void chipFirstLosesDiesWithTheirLayers() {
        PackageCost first = cost(four(PackageKind.FAN_OUT_CHIP_FIRST, SEVEN, 150));
        PackageCost last = cost(four(PackageKind.FAN_OUT_CHIP_LAST, SEVEN, 150));
        assertThat(first.usd().wastedDies()).isGreaterThan(2 * last.usd().wastedDies());
    }

    @Test
    void sparesSaveDies() {
        Repair spared = new Repair(64, 2, 1);
        Die plain = new Die("d", 100, SEVEN);
        Die repaired = new Die("d", 100, 0, SEVEN, spared, List.of());
        assertThat(repaired.yield()).isGreaterThan(plain.yield()).isLessThan(1);
        assertThat(usd(repaired)).isLessThan(usd(plain));
    }

    @Test
    void whatCannotBeMadeIsNamed() {
        Part reticle = packaged(PackageKind.ORGANIC, new Die("gpu", 900, SEVEN));
        assertThat(TreeCost.of(reticle, CostLedger.NONE).toString())
                .isEqualTo("'gpu' has 900.0 mm², more than the 858.0 mm² of a reticle");
        Part wafer = packaged(PackageKind.ORGANIC, new Die("slab", 50_000, SEVEN));
        assertThat(TreeCost.of(wafer, CostLedger.NONE).toString())
                .isEqualTo("'slab' of 50000.0 mm² does not fit on a wafer of 300.0 mm");
        Part carrier = new Packages(DATA, PackageKind.SILICON_INTERPOSER).of("p", "p",
                List.of(new Placed(new Die("d", 850, SEVEN), 64)), false);
        assertThat(TreeCost.of(carrier, CostLedger.NONE).toString()).startsWith("'p carrier' needs a carrier of 59840.0 mm²");
        Part stack = packaged(PackageKind.STACK_HYBRID_W2W, new Die("d", 900, SEVEN), new Die("e", 10, SEVEN));
        assertThat(TreeCost.of(stack, CostLedger.NONE)).isInstanceOf(Infeasible.class);
    }

    @Test
    void badInput() {
        assertThatThrownBy(() -> new Die("d", -1, SEVEN)).isInstanceOf(ModelException.class).hasMessageContaining("area of d is -1.0");
        assertThatThrownBy(() -> new Die("d", 5, 1, SEVEN, null, List.of(new Block("b", 2, 3))))
                .hasMessageContaining("d has 5.0 mm², but its blocks and interfaces take 7.0 mm²");
        assertThatThrownBy(() -> new Die("d", 5, 0, SEVEN, new Repair(10, 2, 1), List.of()))
                .hasMessageContaining("d has 5.0 mm², but the blocks to be repaired take 10.0 mm²");
        assertThatThrownBy(() -> new Placed(new Die("d", 1, SEVEN), 0)).hasMessageContaining("count of d is 0");
        assertThatThrownBy(() -> DATA.process(6, "none")).hasMessageContaining("node 6 nm is not known");
        assertThatThrownBy(() -> DATA.process(7, "core")).hasMessageContaining("memory 'core' is not known");
        assertThatThrownBy(() -> PackageKind.of("plastic")).hasMessageContaining("package kind 'plastic' is not known");
        assertThatThrownBy(() -> new Bonding(0, 0)).hasMessageContaining("bond yield is 0.0");
        assertThatThrownBy(() -> new Bonding(1.1, 0)).hasMessageContaining("bond yield is 1.1");
        assertThatThrownBy(() -> new Economics(-5, 0, 0)).hasMessageContaining("volume is -5.0");
        assertThatThrownBy(() -> new Coverage(1.5)).hasMessageContaining("test coverage is 1.5");
        Part organic = packaged(PackageKind.ORGANIC, new Die("d", 1, SEVEN));
        assertThatThrownBy(() -> packaged(PackageKind.STACK_HYBRID_D2W, organic)).hasMessageContaining("'p' in the stack 'p stack' is a package");
        Part tower = new Packages(DATA, PackageKind.STACK_HYBRID_D2W).of("t", "t", List.of(new Placed(new Die("d", 1, SEVEN), 2)), true);
        assertThatThrownBy(() -> packaged(PackageKind.STACK_HYBRID_W2W, tower)).hasMessageContaining("'t' in the stack 'p stack' is no die");
    }

    @Test
    void aUserReplacesNumbers() {
        CostData dear = DATA.with("mine.csv", new StringReader("subject,quantity,value,unit,source,confidence\n"
                + "memory:rram,wafer_factor,1.2,1,quotation,measured\n"));
        assertThat(dear.process(22, "rram").waferUsd()).isCloseTo(1.2 * 3434, within(1e-9));
        assertThatThrownBy(() -> DATA.with("mine.csv", new StringReader("subject,quantity,value,unit,source,confidence\n"
                + "node:22,price,1,usd,me,measured\n"))).hasMessageContaining("mine.csv line 2");
        assertThatThrownBy(() -> DATA.with("mine.csv", new StringReader("subject,quantity,value,unit,source,confidence\n"
                + "laminate:organic,bond_yield,1.5,1,me,measured\n")))
                .hasMessageContaining("mine.csv: bond_yield of laminate:organic is 1.5; give a number from 0.0 to 1.0");
        assertThatThrownBy(() -> DATA.with("mine.csv", new StringReader("subject,quantity,value,unit,source,confidence\n"
                + "node:7,wafer_price,-5,usd,me,measured\n"))).hasMessageContaining("mine.csv: wafer_price of node:7 is -5.0");
        assertThat(DATA.nodes()).containsExactly(130, 90, 65, 55, 45, 40, 32, 28, 22, 20, 16, 14, 12, 10, 7, 5, 3);
    }

    @Test
    void ledgerHasEveryNodeOnce() {
        List<String> nodes = new ArrayList<>();
        TreeCost.of(four(PackageKind.SILICON_INTERPOSER, SEVEN, 50),
                (part, depth, count, area, yield, quality, usd, kg) -> nodes.add(depth + " " + count + " " + part.name()));
        assertThat(nodes).containsExactly("2 4 d", "1 1 p carrier", "0 1 p");
    }
}
