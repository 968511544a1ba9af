package org.paretile.problems.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.family.FamilyProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.Domain;
import org.paretile.problems.space.Value;

/** Every design of each instance, against fronts and Pareto sets enumerated by an independent program. */
class GoldenFrontTest {

    @ParameterizedTest
    @CsvSource({
        "mokp-n18-m2,     262144, 104365,  9, 0",
        "catmnk-n8-a4-m2,  65536,  44064, 10, 0",
        "mqap-n8-m2,       40320,  40320, 23, 0",
        "re25-grid,       320530, 320530, 26, 1e-9",
        "re36,           5764801, 5764801, 28, 1e-12",
    })
    void enumerationFindsTheExactFront(String stem, long designs, long feasible, int points, double tolerance) {
        DesignProblem problem = Instances.problem(Instances.bind(Instances.tree(stem)));
        List<double[]> golden = Instances.table(stem + "-front.csv").rows().stream().sorted(Arrays::compare).toList();

        Instances.Enumeration found = Instances.Enumeration.of(problem);

        assertThat(problem.space().size()).isEqualTo(designs);
        assertThat(found.designs).isEqualTo(designs);
        assertThat(found.feasible).isEqualTo(feasible);
        assertThat(golden).hasSize(points);
        assertThat(found.front).hasSize(points);
        for (int i = 0; i < points; i++) {
            assertClose(found.front.get(i), golden.get(i), tolerance);
        }
    }

    /** Fixes every parameter at the row's value: the space of one design has the row's objectives. */
    @ParameterizedTest
    @CsvSource({"mokp-n18-m2, 0, 9", "catmnk-n8-a4-m2, 0, 10", "re25-grid, 1e-9, 26", "re36, 1e-12, 56"})
    void designsOfTheParetoSetHaveItsObjectives(String stem, double tolerance, int designs) {
        FamilyProblem family = Instances.bind(Instances.tree(stem));
        Instances.Table set = Instances.table(stem + "-paretoset.csv");
        int m = family.objectives().size();
        assertThat(set.columns()).startsWith(family.parameters().stream().map(p -> p.name()).toArray(String[]::new));
        assertThat(set.columns()).endsWith(family.objectives().stream().map(Objective::metric).map(f -> f.name()).toArray(String[]::new));
        assertThat(set.rows()).hasSize(designs);
        for (double[] row : set.rows()) {
            DesignProblem one = Instances.problem(
                    family, p -> Domain.fixed(Value.of(row[set.columns().indexOf(p.name())])));
            var outcome = one.outcome(new int[one.space().genes()]);
            assertThat(outcome.feasible()).isTrue();
            assertClose(outcome.objectives(), Arrays.copyOfRange(row, row.length - m, row.length), tolerance);
        }
    }

    /** Gene i of a permutation: how many later facilities have a smaller location. */
    @ParameterizedTest
    @CsvSource("mqap-n8-m2, 8")
    void permutationsOfTheParetoSetHaveItsObjectives(String stem, int n) {
        DesignProblem problem = Instances.problem(Instances.bind(Instances.tree(stem)));
        for (double[] row : Instances.table(stem + "-paretoset.csv").rows()) {
            int[] genome = new int[n - 1];
            for (int i = 0; i < n - 1; i++) {
                for (int j = i + 1; j < n; j++) {
                    genome[i] += row[j] < row[i] ? 1 : 0;
                }
            }
            double[] values = ((Evaluation.Metrics) problem.evaluate(genome)).values();
            assertThat(Arrays.copyOfRange(values, 2, 2 + n)).isEqualTo(Arrays.copyOf(row, n));
            assertThat(Arrays.copyOf(values, 2)).isEqualTo(Arrays.copyOfRange(row, n, n + 2));
        }
    }

    /** The suite counts a spring as feasible when nothing is violated, that is f2 = 0. */
    @ParameterizedTest
    @CsvSource("re25-grid, 10255")
    void springsThatViolateNothing(String stem, long feasible) {
        FamilyProblem family = Instances.bind(Instances.tree(stem));
        DesignProblem problem = Instances.problem(family);
        int[] genome = new int[3];
        long none = 0;
        do {
            none += problem.outcome(genome).objectives()[1] == 0 ? 1 : 0;
        } while (Instances.next(problem.space(), genome));
        assertThat(none).isEqualTo(feasible);
        assertThat(Map.of("x1", "1..70", "j2", "0..240", "k3", "23..41")).allSatisfy((name, range) -> assertThat(
                family.parameters().stream().filter(p -> p.name().equals(name)).findFirst().orElseThrow().byDefault().values()
                        .stream().map(Value::text).toList()).startsWith(range.split("\\.\\.")[0]).endsWith(range.split("\\.\\.")[1]));
    }

    private static void assertClose(double[] actual, double[] expected, double tolerance) {
        assertThat(actual).hasSameSizeAs(expected);
        for (int i = 0; i < actual.length; i++) {
            assertThat(actual[i]).isCloseTo(expected[i], within(tolerance * Math.max(1, Math.abs(expected[i]))));
        }
    }
}
