package org.paretile.models.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChipletCostsTest {
    private static final CostData DATA = CostData.builtIn();
    private static final Economics ECONOMICS = new Economics(1e5, 17_520, 301);

    private static Die die(String name, double areaMm2, int node, String memory, double interfaceMm2) {
        return new Die(name, areaMm2, interfaceMm2, DATA.process(node, memory), null, List.of());
    }

    /** A design alone is a family of one: the fast way and the general one agree. */
    @ParameterizedTest
    @EnumSource(PackageKind.class)
    void aDesignAloneIsAFamilyOfOne(PackageKind kind) {
        List<Placed> dies = List.of(new Placed(die("static", 40, 22, "rram", 2), 2), new Placed(die("dynamic", 30, 22, "edram", 2), 3),
                new Placed(die("logic", 25, 7, "none", 1), 1));
        Quote fast = new ChipletCosts(DATA, kind, ECONOMICS).quote(dies, 3.5, CostLedger.NONE);
        Part root = new Packages(DATA, kind).of("package", "package", dies, false);
        Quote general = ProductFamily.quotes(List.of(new Product("one", root, ECONOMICS, 3.5)), CostLedger.NONE).getFirst();
        assertThat(fast).isInstanceOfSatisfying(Bill.class, a -> assertThat(general).isInstanceOfSatisfying(Bill.class, b -> {
            assertThat(a.made()).isEqualTo(b.made());
            assertThat(a.nrePerUnit().total()).isCloseTo(b.nrePerUnit().total(), within(1e-9 * b.nrePerUnit().total()));
            assertThat(a.nrePerUnit().interfaces()).isCloseTo(b.nrePerUnit().interfaces(), within(1e-9));
            assertThat(a.nrePerUnit().masks()).as("22 nm twice, 7 nm once").isCloseTo((2 * 1e5 + 1e6) / 1e5, within(1e-9));
            assertThat(b.nrePerUnit().masks()).isCloseTo(a.nrePerUnit().masks(), within(1e-9));
            assertThat(a.carbonKg()).isCloseTo(b.carbonKg(), within(1e-9 * b.carbonKg()));
            assertThat(a.useKg()).isCloseTo(17_520 * 3.5e-3 * 0.301, within(1e-9));
            assertThat(a.unitUsd()).isCloseTo(a.dieUsd() + a.packageUsd() + a.nrePerUnit().total(), within(1e-9));
        }));
    }

    /** A stack may hold dies of one design apart from each other: they are developed once. */
    @ParameterizedTest
    @EnumSource(PackageKind.class)
    void aDieInTwoPlacesIsOneDesign(PackageKind kind) {
        Die memory = die("memory", 30, 22, "rram", 0);
        List<Placed> dies = List.of(new Placed(memory, 2), new Placed(die("logic", 30, 7, "none", 0), 1), new Placed(memory, 1));
        Part root = new Packages(DATA, kind).of("package", "package", dies, false);
        Bill family = (Bill) ProductFamily.quotes(List.of(new Product("one", root, ECONOMICS, 0)), CostLedger.NONE).getFirst();
        assertThat(new ChipletCosts(DATA, kind, ECONOMICS).quote(dies, 0, CostLedger.NONE)).isInstanceOfSatisfying(Bill.class, bill -> {
            assertThat(bill.nrePerUnit().total()).isCloseTo(family.nrePerUnit().total(), within(1e-9 * family.nrePerUnit().total()));
            assertThat(bill.designKg()).isCloseTo(family.designKg(), within(1e-12));
        });
    }

    /** Dies that have a name and an area in common but not the process are two designs. */
    @Test
    void aDieOfAnotherProcessIsDevelopedToo() {
        ChipletCosts costs = new ChipletCosts(DATA, PackageKind.ORGANIC, ECONOMICS);
        Placed old = new Placed(die("die", 40, 22, "none", 0), 1);
        Placed recent = new Placed(die("die", 40, 7, "none", 0), 1);
        assertThat(masksUsd(costs, old, recent)).isCloseTo(masksUsd(costs, old) + masksUsd(costs, recent), within(1e-9));
        assertThat(masksUsd(costs, old, old)).isEqualTo(masksUsd(costs, old));
    }

    private static double masksUsd(ChipletCosts costs, Placed... dies) {
        return ((Bill) costs.quote(List.of(dies), 1, CostLedger.NONE)).nrePerUnit().masks();
    }

    /** Vias, thinning and bonds of a stack are developed once for its design; one die alone has none. */
    @Test
    void stacksAreDeveloped() {
        Packages hybrid = new Packages(DATA, PackageKind.STACK_HYBRID_D2W);
        Die die = die("d", 40, 22, "none", 0);
        Part two = hybrid.of("two", "two", List.of(new Placed(die, 2)), true);
        Part one = hybrid.of("one", "one", List.of(new Placed(die, 1)), true);
        Packages organic = new Packages(DATA, PackageKind.ORGANIC);
        List<Quote> bills = ProductFamily.quotes(List.of(
                new Product("a", organic.of("a", "a", List.of(new Placed(two, 1)), false), new Economics(1e4, 0, 0), 0),
                new Product("b", organic.of("b", "b", List.of(new Placed(two, 3)), false), new Economics(1e4, 0, 0), 0),
                new Product("c", organic.of("c", "c", List.of(new Placed(one, 1)), false), new Economics(1e4, 0, 0), 0)), CostLedger.NONE);
        double stack = 33_600 * 40 + 6_720_000;
        assertThat(((Bill) bills.get(0)).nrePerUnit().packages()).isCloseTo(stack / 4e4 + (3000 * 160 + 3e5) / 1e4, within(1e-9));
        assertThat(((Bill) bills.get(1)).nrePerUnit().packages()).isCloseTo(3 * stack / 4e4 + (3000 * 1.75 * 480 + 3e5) / 1e4, within(1e-9));
        assertThat(((Bill) bills.get(2)).nrePerUnit().packages()).isCloseTo((3000 * 160 + 3e5) / 1e4, within(1e-9));
    }

    /** A bought part costs its price over its quality and nothing to develop, with a die of one's own beside it. */
    @Test
    void boughtPartsBringTheirPriceAlone() {
        Die memory = new Die("hbm", 110, DieProcess.bought(110, 300, 22, 0.98));
        Die own = die("own", 400, 5, "none", 0);
        Product alone = new Product("memory", memory, new Economics(1e4, 0, 0), 0);
        Bill piece = (Bill) ProductFamily.quotes(List.of(alone), CostLedger.NONE).getFirst();
        assertThat(piece.unitUsd()).isCloseTo(300 / 0.98, within(1e-9));
        assertThat(piece.carbonKg()).isCloseTo(22 / 0.98, within(1e-9));
        assertThat(piece.made().escapes()).isCloseTo(0.02, within(1e-12));
        ChipletCosts costs = new ChipletCosts(DATA, PackageKind.SILICON_INTERPOSER, ECONOMICS);
        Bill without = (Bill) costs.quote(List.of(new Placed(own, 1)), 0, CostLedger.NONE);
        Bill with = (Bill) costs.quote(List.of(new Placed(own, 1), new Placed(memory, 4)), 0, CostLedger.NONE);
        assertThat(with.nrePerUnit().modules() + with.nrePerUnit().dies()).isEqualTo(without.nrePerUnit().modules() + without.nrePerUnit().dies());
        assertThat(with.made().usd().dieTest()).isEqualTo(without.made().usd().dieTest());
        assertThat(with.made().usd().dies() - without.made().usd().dies()).isCloseTo(4 * (300 + 0.01 * 110), within(1e-9));
        assertThatThrownBy(() -> DieProcess.bought(110, -3, 0, 1)).hasMessageContaining("price of a bought part is -3.0");
        assertThatThrownBy(() -> DieProcess.bought(110, 3, 0, 0)).hasMessageContaining("quality of a bought part is 0.0");
    }

    @Test
    void aDesignThatCannotBeMadeSaysWhy() {
        Quote quote = new ChipletCosts(DATA, PackageKind.BRIDGE, ECONOMICS)
                .quote(List.of(new Placed(die("d", 50, 7, "none", 0), 1), new Placed(die("huge", 1000, 7, "none", 0), 1)), 1, CostLedger.NONE);
        assertThat(quote).isEqualTo(new Infeasible("huge", "has 1000.0 mm², more than the 858.0 mm² of a reticle"));
    }

    /** Two products that share a die bear its development together, by volume and count. */
    @Test
    void sharedDiesAreDevelopedOnce() {
        Packages organic = new Packages(DATA, PackageKind.ORGANIC);
        Die shared = die("shared", 50, 7, "none", 0);
        Product small = new Product("small", organic.of("s", "s", List.of(new Placed(shared, 1)), false), new Economics(4e5, 0, 0), 0);
        Product large = new Product("large", organic.of("l", "l", List.of(new Placed(shared, 4)), false), new Economics(1e5, 0, 0), 0);
        List<Quote> family = ProductFamily.quotes(List.of(small, large), CostLedger.NONE);
        Bill s = (Bill) family.get(0);
        Bill l = (Bill) family.get(1);
        double once = 0.5 / 300 * 298e6 * 50 + 0.3 / 300 * 298e6 * 50 + 0.2 * 298e6;
        assertThat(l.nrePerUnit().modules() + l.nrePerUnit().dies()).isCloseTo(once * 4 / (4e5 + 4e5), within(1e-6));
        assertThat(4e5 * (s.nrePerUnit().modules() + s.nrePerUnit().dies()) + 1e5 * (l.nrePerUnit().modules() + l.nrePerUnit().dies()))
                .as("nothing is lost").isCloseTo(once, within(1e-6 * once));
        Die other = die("shared", 51, 7, "none", 0);
        Product clash = new Product("clash", organic.of("c", "c", List.of(new Placed(other, 1)), false), ECONOMICS, 0);
        assertThatThrownBy(() -> ProductFamily.quotes(List.of(small, clash), CostLedger.NONE))
                .hasMessageContaining("two different parts are called 'shared'");
    }

    @Test
    void aBlockIsDevelopedOnceWhicheverDiesHoldIt() {
        DieProcess seven = DATA.process(7, "none");
        Block core = new Block("core", 20, 2);
        Die two = new Die("two", 45, 0, seven, null, List.of(core));
        Die four = new Die("four", 90, 0, seven, null, List.of(new Block("core", 20, 4)));
        Packages organic = new Packages(DATA, PackageKind.ORGANIC);
        List<Quote> bills = ProductFamily.quotes(List.of(
                new Product("a", organic.of("a", "a", List.of(new Placed(two, 1)), false), new Economics(1e4, 0, 0), 0),
                new Product("b", organic.of("b", "b", List.of(new Placed(four, 1)), false), new Economics(1e4, 0, 0), 0)), CostLedger.NONE);
        double once = 0.5 / 300 * 298e6 * 20;
        assertThat(((Bill) bills.get(0)).nrePerUnit().modules()).isCloseTo(once / 3e4, within(1e-6));
        assertThat(((Bill) bills.get(1)).nrePerUnit().modules()).isCloseTo(2 * once / 3e4, within(1e-6));
    }

    @Test
    void packedAndSmoothCountsAgreeWithinATenth() {
        for (PackageKind kind : PackageKind.values()) {
            double smooth = unit(DATA, kind);
            assertThat(unit(DATA.packed(), kind)).isCloseTo(smooth, within(0.1 * smooth));
        }
    }

    private static double unit(CostData data, PackageKind kind) {
        Die die = new Die("d", 30, data.process(7, "none"));
        return ((Bill) new ChipletCosts(data, kind, ECONOMICS).quote(List.of(new Placed(die, 4)), 1, CostLedger.NONE)).made().usd().total();
    }
}
