package org.paretile.models.cost;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.NegativeBinomialYield;

/** What holds for every package, on trees drawn at random under fixed seeds. */
class RandomTreesTest {
    private static final CostData DATA = CostData.builtIn();
    private static final FinalTest FREE = new FinalTest(Coverage.FULL, 0);

    private static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    private static Part tree(long seed) {
        return new RandomTrees(DATA, seed).next();
    }

    private static PackageCost cost(Part part) {
        return switch (TreeCost.of(part, CostLedger.NONE)) {
            case PackageCost made -> made;
            case Infeasible infeasible -> throw new AssertionError(infeasible);
        };
    }

    private static Part scaled(Part tree, double factor) {
        return RandomTrees.dies(tree, d -> new Die(d.name(), factor * d.areaMm2(), d.process()));
    }

    private static Part denser(Part tree, double factor) {
        return RandomTrees.dies(tree, d -> new Die(d.name(), d.areaMm2(), d.process().yielding(
                new NegativeBinomialYield(factor * d.process().yield().defectsPerMm2(), 10))));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void sharesAreSharesAndNothingIsFree(long seed) {
        TreeCost.of(tree(seed), (part, depth, count, area, yield, quality, usd, kg) -> {
            assertThat(yield).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(quality).isGreaterThan(0).isLessThanOrEqualTo(1);
            assertThat(usd).isPositive().isFinite();
            assertThat(kg).isPositive().isFinite();
        });
        PackageCost made = cost(tree(seed));
        assertThat(made.yield()).isGreaterThan(0).isLessThanOrEqualTo(1);
        assertThat(made.escapes()).isBetween(0.0, 1.0);
        assertThat(List.of(made.usd().dies(), made.usd().dieDefects(), made.usd().dieTest(), made.usd().packaging(),
                made.usd().assembly(), made.usd().packageDefects(), made.usd().wastedDies())).allMatch(usd -> usd >= 0);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costAndCarbonRiseWithArea(long seed) {
        Part tree = tree(seed);
        assertThat(cost(scaled(tree, 1.1)).usd().total()).isGreaterThan(cost(tree).usd().total());
        assertThat(cost(scaled(tree, 1.1)).carbonKg().total()).isGreaterThan(cost(tree).carbonKg().total());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void costAndCarbonRiseWithDefectsAndYieldFalls(long seed) {
        PackageCost clean = cost(denser(tree(seed), 1));
        PackageCost dirty = cost(denser(tree(seed), 1.3));
        assertThat(dirty.usd().total()).isGreaterThan(clean.usd().total());
        assertThat(dirty.carbonKg().total()).isGreaterThan(clean.carbonKg().total());
        assertThat(dirty.yield()).isLessThan(clean.yield());
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void equalPartsCostAsManySingles(long seed) {
        PackageCost grouped = cost(tree(seed));
        PackageCost single = cost(RandomTrees.singles(tree(seed), new Random(seed)));
        assertThat(single.usd().total()).isCloseTo(grouped.usd().total(), within(1e-10 * grouped.usd().total()));
        assertThat(single.carbonKg().total()).isCloseTo(grouped.carbonKg().total(), within(1e-10 * grouped.carbonKg().total()));
        assertThat(single.yield()).isCloseTo(grouped.yield(), within(1e-10));
    }

    /** Tests that find everything, at no price: no bad part goes on, so that every node costs what is put in over its own yield. */
    @ParameterizedTest
    @MethodSource("seeds")
    void fullCoverageIsTheTextbookKnownGoodDie(long seed) {
        Part tested = RandomTrees.tests(RandomTrees.dies(tree(seed),
                d -> new Die(d.name(), d.areaMm2(), d.process().testedBy(Coverage.FULL, 0))), FREE);
        double textbook = knownGood(tested);
        assertThat(cost(tested).usd().total()).isCloseTo(textbook, within(1e-10 * textbook));
        assertThat(cost(tested).escapes()).isZero();
    }

    private static double knownGood(Part part) {
        return switch (part) {
            case Die die -> raw(die, die.areaMm2()) / die.yield();
            case Stack stack -> stacked(stack);
            case Assembly assembly -> assembled(assembly);
        };
    }

    private static double raw(Die die, double areaMm2) {
        return die.process().waferUsd() / die.process().wafer().dies().squares(areaMm2);
    }

    private static double stacked(Stack stack) {
        boolean blind = stack.bonding().flow() == StackBonding.Flow.WAFER_TO_WAFER;
        double usd = stack.bonds() * (stack.bonding().usdPerMm2() * stack.footprintMm2() + stack.bonding().usdPerBond());
        double yield = Math.pow(stack.bonding().yieldPerBond(), stack.bonds());
        for (Placed tier : stack.tiers()) {
            usd += tier.count() * (blind ? raw((Die) tier.part(), stack.footprintMm2()) : knownGood(tier.part()));
            yield *= blind ? Math.pow(((Die) tier.part()).yield(), tier.count()) : 1;
        }
        return usd / yield;
    }

    private static double assembled(Assembly assembly) {
        double footprint = assembly.parts().stream().mapToDouble(p -> p.count() * p.part().footprintMm2()).sum();
        int count = assembly.parts().stream().mapToInt(Placed::count).sum();
        double usd = 0;
        for (Placed placed : assembly.parts()) {
            double bumps = placed.part() instanceof Assembly ? 0 : assembly.bonding().bumpUsdPerMm2() * placed.part().footprintMm2();
            usd += placed.count() * (knownGood(placed.part()) + bumps);
        }
        double yield = Math.pow(assembly.bonding().yieldPerPart(), count);
        switch (assembly.base()) {
            case Laminate laminate -> usd += laminate.costUsd(count, footprint);
            case Carrier carrier -> {
                double area = carrier.areaFactor() * footprint;
                double made = carrier.waferUsd() / carrier.wafer().dies().squares(area) + carrier.bumpUsdPerMm2() * area;
                usd += carrier.blind() ? made : made / carrier.yield().of(area);
                yield *= carrier.blind() ? carrier.yield().of(area) : 1;
            }
            case Bridged bridged -> {
                int bridges = bridged.bridges(assembly.parts());
                usd += bridged.substrate().costUsd(count, footprint) + bridges * knownGood(bridged.bridge());
                yield *= Math.pow(bridged.attachYield(), bridges);
            }
        }
        return usd / yield;
    }

    /** Where at most every second die is good, wafers bonded blindly lose to tested dies, whatever the number of tiers. */
    @ParameterizedTest
    @MethodSource("seeds")
    void waferToWaferNeverBeatsDieToWaferAtLowYield(long seed) {
        Random random = new Random(seed);
        double area = 5 + 100 * random.nextDouble();
        double density = (1 + 3 * random.nextDouble()) / area;
        DieProcess process = DATA.process(random.nextBoolean() ? 7 : 28, "none").yielding(new NegativeBinomialYield(density, 10));
        Die die = new Die("d", area, process);
        assertThat(die.yield()).isLessThan(0.5);
        List<Placed> tiers = List.of(new Placed(die, 2 + random.nextInt(7)));
        boolean hybrid = random.nextBoolean();
        Part wafers = new Packages(DATA, hybrid ? PackageKind.STACK_HYBRID_W2W : PackageKind.STACK_MICROBUMP_W2W).of("w", "w", tiers, true);
        Part dies = new Packages(DATA, hybrid ? PackageKind.STACK_HYBRID_D2W : PackageKind.STACK_MICROBUMP_D2W).of("d2w", "d2w", tiers, true);
        assertThat(cost(wafers).usd().total()).isGreaterThan(cost(dies).usd().total());
    }

    /** Trees that differ from each other, of every kind, some of them deep. */
    @Test
    void treesAreOfManyShapes() {
        List<Integer> depths = seeds().mapToObj(seed -> {
            int[] deepest = {0};
            TreeCost.of(tree(seed), (part, depth, count, area, yield, quality, usd, kg) -> deepest[0] = Math.max(deepest[0], depth));
            return deepest[0];
        }).distinct().toList();
        assertThat(depths).contains(1, 2, 3, 4);
    }
}
