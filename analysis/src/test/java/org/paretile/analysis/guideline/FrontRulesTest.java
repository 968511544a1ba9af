package org.paretile.analysis.guideline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.problems.metric.Unit;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.Parameter;

/** What rules claim of designs like these. */
class FrontRulesTest {
    private static final DesignSpace SPACE = new DesignSpace(IntStream.range(0, 6)
            .mapToObj(i -> Parameter.of("x" + i, Unit.NONE, Planted.names(8))).toList());
    private static final int FRONT = 400;
    private static final int FRESH = 4000;

    /** The exact bound: 10 of 10 at 5 % is 0.05^(1/10); one of 20 rules, 0.0025^(1/10). */
    @Test
    void theLeastConfidenceIsClopperAndPearsons() {
        assertThat(new FrontRule("r", List.of("c"), 10, 10, 10, 30, 1).confidenceAtLeast()).isCloseTo(Math.pow(0.05, 0.1), within(1e-8));
        assertThat(new FrontRule("r", List.of("c"), 10, 10, 10, 30, 20).confidenceAtLeast()).isCloseTo(Math.pow(0.0025, 0.1), within(1e-8));
        assertThat(new FrontRule("r", List.of("c"), 10, 8, 10, 30, 1).confidenceAtLeast()).isCloseTo(0.4931, within(1e-4));
    }

    /** Of the trees of 60 fronts no more than a few have a rule whose share among fresh designs is below what it says that it is at least. */
    @Test
    void freshDesignsConfirmTheLeastConfidence() {
        int rules = 0;
        int broken = 0;
        for (int seed = 0; seed < 60; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[][] genomes = new int[FRONT + FRESH][];
            double[][] points = new double[genomes.length][];
            for (int i = 0; i < genomes.length; i++) {
                genomes[i] = random.ints(6, 0, 8).toArray();
                boolean fast = random.nextDouble() < (genomes[i][0] < 3 ? 0.9 : 0.15) * (genomes[i][1] % 2 == 0 ? 1 : 0.8);
                double x = fast ? random.nextDouble() / 3 : 1.0 / 3 + random.nextDouble() * 2 / 3;
                points[i] = new double[] {1 + x, 2 - x};
            }
            Designs designs = new Designs(SPACE, Planted.OBJECTIVES, Arrays.copyOf(genomes, FRONT), Arrays.copyOf(points, FRONT));
            double limit = Arrays.stream(points, 0, FRONT).mapToDouble(p -> p[0]).sorted().toArray()[(FRONT + 2) / 3 - 1];
            for (FrontRule rule : FrontRules.of(designs, 0.05).stream().filter(r -> r.region().startsWith("energy")).toList()) {
                int[] matching = IntStream.range(FRONT, genomes.length).filter(i -> meets(genomes[i], rule)).toArray();
                double share = Arrays.stream(matching).filter(i -> points[i][0] <= limit).count() / (double) matching.length;
                rules++;
                broken += share < rule.confidenceAtLeast() ? 1 : 0;
            }
        }
        assertThat(rules).isGreaterThan(3);
        assertThat(broken).isZero();
    }

    /** The small leaf at the end of a long path holds designs of the region alone, but it was chosen among too many to say so of others. */
    @Test
    void whatIsLikelyOfAnyDesignIsNoRule() {
        int rules = 0;
        for (int seed = 0; seed < 20; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            int[][] genomes = new int[150][];
            double[][] points = new double[genomes.length][];
            for (int i = 0; i < genomes.length; i++) {
                int[] g = random.ints(6, 0, 8).toArray();
                boolean fast = g[0] < 2 || g[0] < 5 && g[1] < 3 || g[0] >= 5 && g[1] >= 3 && g[2] < 2;
                double x = (random.nextDouble() < (fast ? 0.97 : 0.03) ? 0 : 1) + random.nextDouble();
                genomes[i] = g;
                points[i] = new double[] {1 + x, 4 - x};
            }
            for (FrontRule rule : FrontRules.of(new Designs(SPACE, Planted.OBJECTIVES, genomes, points), 0.05)) {
                assertThat(rule.confidenceAtLeast()).isGreaterThan(rule.regionSize() / (double) rule.front());
                rules++;
            }
        }
        assertThat(rules).isGreaterThan(5);
    }

    private static boolean meets(int[] genome, FrontRule rule) {
        return rule.conditions().stream().map(c -> Arrays.asList(c.split(" ")))
                .allMatch(words -> words.contains("v" + genome[words.getFirst().charAt(1) - '0']) != words.get(1).equals("not"));
    }

    /** Of three values and of designs without any, 2³ − 1 groups stand against the rest. */
    @Test
    void designsWithoutAValueAreAGroupOfTheirOwn() {
        int[][] genomes = IntStream.range(0, 90).mapToObj(i -> i < 60 ? new int[] {0, i % 3} : new int[] {1, 0}).toArray(int[][]::new);
        double[][] points = IntStream.range(0, 90).mapToObj(i -> {
            double x = i < 60 && i % 3 == 0 ? i : 100 + i;
            return new double[] {1000 + x, 2000 - x};
        }).toArray(double[][]::new);
        Designs designs = new Designs(Planted.conditional(), Planted.OBJECTIVES, genomes, points);
        FrontRule rule = FrontRules.of(designs, 0.05).stream().filter(r -> r.region().startsWith("energy")).findFirst().orElseThrow();
        assertThat(rule.conditions()).containsExactly("x1 v0");
        assertThat(rule.alternatives()).isEqualTo(2 * (1 + 7));
    }
}
