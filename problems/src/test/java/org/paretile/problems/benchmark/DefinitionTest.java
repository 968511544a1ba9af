package org.paretile.problems.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.space.Choice;
import org.paretile.problems.space.DesignSpace;

/** Instances of other sizes and shapes than the golden ones, against the definitions written out plainly. */
class DefinitionTest {
    private final SplittableRandom random = new SplittableRandom(20261121);

    private static <T> List<T> list(int n, Supplier<T> item) {
        return Stream.generate(item).limit(n).toList();
    }

    private int below(int bound) {
        return random.nextInt(bound);
    }

    private static double[] metrics(DesignProblem problem, int... genome) {
        return ((Evaluation.Metrics) problem.evaluate(genome)).values();
    }

    @Test
    void knapsackOfThreeObjectivesAndFourKnapsacks() {
        List<List<Integer>> profits = list(3, () -> list(9, () -> 10 + below(91)));
        List<List<Integer>> weights = list(4, () -> list(9, () -> 10 + below(91)));
        List<Integer> capacities = weights.stream().map(w -> w.stream().mapToInt(i -> i).sum() / 2).toList();
        DesignProblem problem = Instances.problem(
                Instances.bind(Map.of("profits", profits, "weights", weights, "capacities", capacities)));
        int[] x = new int[9];
        do {
            double[] expected = new double[7];
            double violation = 0;
            for (int k = 0; k < 3; k++) {
                List<Integer> p = profits.get(k);
                expected[k] = -IntStream.range(0, 9).map(j -> p.get(j) * x[j]).sum() + 0.0;
            }
            for (int i = 0; i < 4; i++) {
                List<Integer> w = weights.get(i);
                int load = IntStream.range(0, 9).map(j -> w.get(j) * x[j]).sum();
                expected[3 + i] = load;
                violation += Math.max(0, load - capacities.get(i)) / (double) capacities.get(i);
            }
            assertThat(metrics(problem, x)).isEqualTo(expected);
            assertThat(problem.outcome(x).objectives()).isEqualTo(Arrays.copyOf(expected, 3));
            assertThat(problem.outcome(x).violation()).isCloseTo(violation, within(1e-12));
        } while (Instances.next(problem.space(), x));
        assertThat(metrics(problem, new int[9])).as("an empty knapsack is worth 0, not −0").containsOnly(0.0);
    }

    @Test
    void landscapeOfThreeObjectivesAndFiveLetters() {
        int n = 4;
        int a = 5;
        List<List<List<Integer>>> neighbours = list(3, () -> list(n, () -> list(2, () -> below(n))));
        List<List<List<Integer>>> tables = list(3, () -> list(n, () -> list(a * a * a, () -> below(10_000))));
        DesignProblem problem = Instances.problem(Instances.bind(Map.of("n", n, "letters", a, "K", 2,
                "neighbours", neighbours, "tables", tables,
                "constraints", List.of("count(x==4)-1 <= 0", "x2 != x4", "count(x==0) >= 1", "x1==x3"))));
        int[] x = new int[n];
        long feasible = 0;
        do {
            double[] values = metrics(problem, x);
            for (int m = 0; m < 3; m++) {
                int sum = 0;
                for (int i = 0; i < n; i++) {
                    List<Integer> nb = neighbours.get(m).get(i);
                    String digits = "" + x[i] + x[nb.get(0)] + x[nb.get(1)];
                    sum += tables.get(m).get(i).get(Integer.parseInt(digits, a));
                }
                assertThat(values[m]).isEqualTo(sum);
            }
            long fours = Arrays.stream(x).filter(v -> v == 4).count();
            long zeros = Arrays.stream(x).filter(v -> v == 0).count();
            assertThat(values[3]).isEqualTo(fours - 1);
            assertThat(values[5]).isEqualTo(1 - zeros);
            double violation = Math.max(0, fours - 1) + (x[1] == x[3] ? 1 : 0) + Math.max(0, 1 - zeros) + (x[0] == x[2] ? 0 : 1);
            assertThat(problem.outcome(x).violation()).isEqualTo(violation);
            feasible += violation == 0 ? 1 : 0;
        } while (Instances.next(problem.space(), x));
        assertThat(feasible).isPositive();
    }

    @Test
    void assignmentOfAsymmetricMatrices() {
        int n = 5;
        List<List<Integer>> distance = list(n, () -> list(n, () -> below(100)));
        List<List<List<Integer>>> flows = list(3, () -> list(n, () -> list(n, () -> below(100))));
        DesignProblem problem = Instances.problem(Instances.bind(Map.of("distance", distance, "flows", flows)));
        Set<List<Integer>> permutations = new HashSet<>();
        int[] genome = new int[n - 1];
        do {
            List<Integer> free = new ArrayList<>(List.of(0, 1, 2, 3, 4));
            List<Integer> p = new ArrayList<>();
            Arrays.stream(genome).forEach(g -> p.add(free.remove(g)));
            p.addAll(free);
            permutations.add(p);
            double[] values = metrics(problem, genome);
            for (int k = 0; k < 3; k++) {
                int sum = 0;
                for (int i = 0; i < n; i++) {
                    for (int j = 0; j < n; j++) {
                        sum += flows.get(k).get(i).get(j) * distance.get(p.get(i)).get(p.get(j));
                    }
                }
                assertThat(values[k]).isEqualTo(sum);
            }
            assertThat(Arrays.stream(values).skip(3).mapToObj(v -> (int) v)).containsExactlyElementsOf(p);
        } while (Instances.next(problem.space(), genome));
        assertThat(permutations).hasSize(120);
    }

    /** Why the genes of an assignment are ordered: a step exchanges two locations, s steps move at most s + 1. */
    @Test
    void stepsOfAnAssignmentsGenesAreExchanges() {
        int n = 7;
        List<List<Integer>> matrix = list(n, () -> list(n, () -> below(100)));
        DesignProblem problem = Instances.problem(Instances.bind(Map.of("distance", matrix, "flows", List.of(matrix))));
        DesignSpace space = problem.space();
        for (int trial = 0; trial < 500; trial++) {
            int[] genome = IntStream.range(0, n - 1).map(p -> below(space.cardinality(p))).toArray();
            int p = below(n - 1);
            int[] other = genome.clone();
            other[p] = below(space.cardinality(p));
            double[] a = metrics(problem, genome);
            double[] b = metrics(problem, other);
            long moved = IntStream.range(1, n + 1).filter(i -> a[i] != b[i]).count();
            int steps = Math.abs(other[p] - genome[p]);
            assertThat(moved).isLessThanOrEqualTo(steps == 0 ? 0 : steps + 1);
            assertThat(steps != 1 || moved == 2).isTrue();
            assertThat(space.ordered(p)).isTrue();
        }
    }

    @Test
    void aStudyMayNarrowTheSpace() {
        DesignProblem whole = Instances.problem(Instances.bind(Instances.tree("catmnk-n8-a4-m2")));
        DesignProblem narrow = Instances.problem(Instances.bind(Instances.tree("catmnk-n8-a4-m2")),
                p -> new Choice(List.of(p.byDefault().value(3), p.byDefault().value(1))));
        assertThat(narrow.outcome(new int[] {0, 1, 0, 0, 1, 0, 0, 1}).objectives())
                .isEqualTo(whole.outcome(new int[] {3, 1, 3, 3, 1, 3, 3, 1}).objectives());
    }

    @Test
    void lettersAndItemsHaveNoOrderButTeethHave() {
        assertThat(Instances.problem(Instances.bind(Instances.tree("catmnk-n8-a4-m2"))).space().ordered(0)).isFalse();
        assertThat(Instances.problem(Instances.bind(Instances.tree("mokp-n18-m2"))).space().ordered(0)).isFalse();
        assertThat(Instances.problem(Instances.bind(Instances.tree("re36"))).space().ordered(0)).isTrue();
        assertThat(Instances.problem(Instances.bind(Instances.tree("re25-grid"))).space().ordered(2)).isTrue();
    }
}
