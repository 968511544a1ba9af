package org.paretile.models.cost;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.paretile.models.cost.die.Coverage;
import org.paretile.models.cost.die.NegativeBinomialYield;

/** Trees of packages drawn at random, up to four levels of every kind, and the same trees with something changed. */
final class RandomTrees {
    private static final List<PackageKind> KINDS = List.of(PackageKind.values());
    private static final int[] NODES = {28, 22, 16, 7, 5};

    private final CostData data;
    private final Random random;
    private int named;

    RandomTrees(CostData data, long seed) {
        this.data = data;
        this.random = new Random(seed);
    }

    /** A package on an organic substrate. */
    Part next() {
        return packaged(3, false);
    }

    private Part packaged(int levels, boolean bare) {
        PackageKind kind = KINDS.get(random.nextInt(KINDS.size()));
        List<Placed> parts = new ArrayList<>();
        int designs = 1 + random.nextInt(3);
        for (int i = 0; i < designs; i++) {
            boolean deeper = !kind.stacked() && levels > 1 && random.nextInt(3) == 0;
            parts.add(new Placed(deeper ? packaged(levels - 1, true) : die(), 1 + random.nextInt(3)));
        }
        String name = "package " + named++;
        return new Packages(data, kind).of(name, name, parts, bare);
    }

    private Die die() {
        DieProcess process = data.process(NODES[random.nextInt(NODES.length)], "none")
                .yielding(new NegativeBinomialYield(0.004 * random.nextDouble(), 1 + 9 * random.nextDouble()))
                .testedBy(new Coverage(random.nextDouble()), 0.05 * random.nextDouble());
        return new Die("die " + named++, 2 + 25 * random.nextDouble(), process);
    }

    /** The tree with every die changed. */
    static Part dies(Part part, UnaryOperator<Die> change) {
        return switch (part) {
            case Die die -> change.apply(die);
            case Assembly a -> new Assembly(a.name(), a.design(), a.base(), each(a.parts(), change), a.bonding(), a.test());
            case Stack s -> new Stack(s.name(), each(s.tiers(), change), s.bonding(), s.test());
        };
    }

    private static List<Placed> each(List<Placed> parts, UnaryOperator<Die> change) {
        return parts.stream().map(p -> new Placed(dies(p.part(), change), p.count())).toList();
    }

    /** The tree with every test changed, those of dies excepted. */
    static Part tests(Part part, FinalTest test) {
        return switch (part) {
            case Die die -> die;
            case Assembly a -> new Assembly(a.name(), a.design(), a.base(),
                    a.parts().stream().map(p -> new Placed(tests(p.part(), test), p.count())).toList(), a.bonding(), test);
            case Stack s -> new Stack(s.name(), s.tiers(), s.bonding(), test);
        };
    }

    /** The tree with every group of equal parts written as single ones, in another order where they lie side by side. */
    static Part singles(Part part, Random shuffle) {
        return switch (part) {
            case Die die -> die;
            case Assembly a -> {
                List<Placed> parts = single(a.parts(), shuffle);
                Collections.shuffle(parts, shuffle);
                yield new Assembly(a.name(), a.design(), a.base(), parts, a.bonding(), a.test());
            }
            case Stack s -> new Stack(s.name(), single(s.tiers(), shuffle), s.bonding(), s.test());
        };
    }

    private static List<Placed> single(List<Placed> parts, Random shuffle) {
        List<Placed> all = new ArrayList<>();
        for (Placed placed : parts) {
            Part one = singles(placed.part(), shuffle);
            all.addAll(Collections.nCopies(placed.count(), new Placed(one, 1)));
        }
        return all;
    }
}
