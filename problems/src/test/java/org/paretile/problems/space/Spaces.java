package org.paretile.problems.space;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.paretile.problems.metric.Unit;

/** Design spaces for tests. */
final class Spaces {
    private Spaces() {}

    static Parameter numbered(String name, int cardinality, @Nullable Condition activeIf) {
        return new Parameter(name, Unit.NONE, IntegerRange.of(0, cardinality - 1), activeIf);
    }

    static Condition when(String other, int... values) {
        return new Condition(other, IntStream.of(values).mapToObj(v -> Value.of((double) v)).collect(Collectors.toSet()));
    }

    /** Package, memory of a 3D package, its tiers; conditions nested two deep. */
    static DesignSpace nested() {
        return new DesignSpace(List.of(
                Parameter.of("package", Unit.NONE, Choice.of("flat", "interposer", "stacked")),
                new Parameter("bond", Unit.NONE, Choice.of("micro-bump", "hybrid"), Condition.of("package", "interposer", "stacked")),
                new Parameter("pitch", Unit.of("mm"), new RealGrid(0.001, 0.005, 0.001), Condition.of("bond", "hybrid")),
                Parameter.of("chiplets", Unit.NONE, IntegerRange.of(1, 4))));
    }

    /** Up to six parameters of up to four values, most of them switched by an earlier one, some never active. */
    static DesignSpace random(SplittableRandom random) {
        int n = 1 + random.nextInt(6);
        List<Parameter> parameters = new ArrayList<>();
        for (int p = 0; p < n; p++) {
            Condition condition = null;
            if (p > 0 && random.nextInt(3) > 0) {
                int other = random.nextInt(p);
                int cardinality = parameters.get(other).domain().size();
                int[] on = IntStream.range(0, cardinality).filter(_ -> random.nextBoolean()).toArray();
                condition = when("p" + other, on.length == 0 ? new int[] {99} : on);
            }
            parameters.add(numbered("p" + p, 1 + random.nextInt(4), condition));
        }
        return new DesignSpace(parameters);
    }

    /** Every canonical genome: the canonical forms of all combinations of genes. */
    static Set<List<Integer>> canonical(DesignSpace space) {
        Set<List<Integer>> found = new LinkedHashSet<>();
        int[] genome = new int[space.genes()];
        do {
            int[] copy = genome.clone();
            space.canonicalise(copy);
            found.add(list(copy));
        } while (next(space, genome));
        return found;
    }

    static List<Integer> list(int[] genome) {
        return IntStream.of(genome).boxed().toList();
    }

    private static boolean next(DesignSpace space, int[] genome) {
        for (int p = genome.length - 1; p >= 0; p--) {
            if (++genome[p] < space.cardinality(p)) {
                return true;
            }
            genome[p] = 0;
        }
        return false;
    }
}
