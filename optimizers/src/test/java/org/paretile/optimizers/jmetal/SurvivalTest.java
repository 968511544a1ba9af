package org.paretile.optimizers.jmetal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.optimizers.ranking.Aggregation;
import org.paretile.optimizers.ranking.WeightVectors;
import org.paretile.optimizers.variation.Xoshiro256;
import org.paretile.problems.metric.Outcome;

/** Who survives in NSGA-III, SMS-EMOA and MOEA/D. */
class SurvivalTest {
    private static DesignSolution design(double violation, double... objectives) {
        DesignSolution design = new DesignSolution(new int[0]);
        design.evaluated(new Outcome(objectives, violation));
        return design;
    }

    private static List<String> objectives(List<DesignSolution> designs) {
        return designs.stream().map(d -> Arrays.toString(d.objectives)).sorted().toList();
    }

    /** A dense cloud at one end and one design on each other direction: each direction keeps one. */
    @Test
    void everyReferenceDirectionKeepsItsDesign() {
        double[][] directions = WeightVectors.about(5, 2);
        List<DesignSolution> sparse = IntStream.rangeClosed(0, 4).mapToObj(i -> design(0, 1e-9 * i, 4000 - 1000.0 * i)).toList();
        List<DesignSolution> crowd = IntStream.range(1, 7).mapToObj(i -> design(0, 1e-9 * (1e-4 * i), 4000 - 0.1 * i)).toList();
        ReferenceNiching niching = new ReferenceNiching(6, directions, new Xoshiro256(1));
        List<DesignSolution> survivors = niching.replace(crowd, sparse);
        assertThat(survivors).hasSize(6).containsAll(sparse.subList(1, 5));
    }

    @Test
    void dominatedAndInfeasibleDesignsGoFirst() {
        List<DesignSolution> parents = List.of(design(0, 1, 1), design(0, 2, 2), design(3, 0, 0), design(1, 0, 0));
        List<DesignSolution> children = List.of(design(0, 0, 4), design(2, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY));
        ReferenceNiching niching = new ReferenceNiching(4, WeightVectors.about(4, 2), new Xoshiro256(1));
        assertThat(niching.replace(parents, children)).containsExactly(parents.get(0), children.get(0), parents.get(1), parents.get(3));
        LeastContributor least = new LeastContributor(4, 2, 3);
        assertThat(least.replace(parents, List.of(design(2, 0, 0)))).doesNotContain(parents.get(2)).hasSize(4);
    }

    @Test
    void theLeastContributorOfTheLastFrontGoes() {
        List<DesignSolution> front = List.of(design(0, 0, 1e12), design(0, 0.5, 0.5e12), design(0, 1, 0));
        LeastContributor least = new LeastContributor(3, 2, 2);
        assertThat(least.replace(front, List.of(design(0, 0.52, 0.4e12)))).doesNotContain(front.get(1)).hasSize(3);
        assertThat(least.replace(front, List.of(design(0, 0.1, 0.97e12)))).containsExactlyElementsOf(front);
        assertThat(least.replace(front, List.of(design(0, 2, 2e12)))).containsExactlyElementsOf(front);
        assertThat(objectives(least.replace(front.subList(0, 2), List.of(design(0, 1, 0))))).hasSize(3);
    }

    @Test
    void ofEqualDesignsTheOldestGoes() {
        List<DesignSolution> same = List.of(design(0, 1, 1), design(0, 1, 1), design(0, 1, 1));
        DesignSolution child = design(0, 1, 1);
        assertThat(new LeastContributor(3, 2, 2).replace(same, List.of(child))).containsExactly(same.get(1), same.get(2), child);
        List<DesignSolution> infeasible = List.of(design(2, 1, 1), design(2, 0, 1), design(1, 1, 1));
        DesignSolution late = design(2, 0, 0);
        assertThat(new LeastContributor(3, 2, 2).replace(infeasible, List.of(late))).hasSize(3);
    }

    /** Made for the weight of the second objective alone, best for that of the first, in any unit. */
    @Test
    void aChildReplacesWhereItIsBestNotWhereItWasMade() {
        for (double unit : new double[] {1e-300, 1, 1e300}) {
            List<DesignSolution> line = IntStream.rangeClosed(0, 4).mapToObj(i -> design(0, (4 - i) * unit, i)).toList();
            DesignSolution child = design(0, -0.5 * unit, 4);
            List<DesignSolution> after = new Subproblems(5, 2, 2, 1, 1, Aggregation.TCHEBYCHEFF, new Xoshiro256(1)).replace(line, List.of(child));
            assertThat(after).containsExactly(line.get(0), line.get(1), line.get(2), line.get(3), child);
        }
    }

    /** Subproblems of one objective are all the same: each is offered what was made for it. */
    @Test
    void ofOneObjectiveEveryChildHasAPlaceOfItsOwn() {
        List<DesignSolution> parents = IntStream.range(0, 9).mapToObj(i -> design(0, 10 + i)).toList();
        List<DesignSolution> children = IntStream.range(0, 9).mapToObj(i -> design(0, 9 - i)).toList();
        assertThat(new Subproblems(9, 1, 2, 1, 1, Aggregation.TCHEBYCHEFF, new Xoshiro256(1)).replace(parents, children))
                .containsExactlyElementsOf(children);
    }

    @Test
    void aFeasibleChildReplacesOneThatIsNot() {
        List<DesignSolution> line = IntStream.rangeClosed(0, 4).mapToObj(i -> design(i == 4 ? 1 : 0, 4 - i, i)).toList();
        DesignSolution child = design(0, 0.1, 4);
        Subproblems subproblems = new Subproblems(5, 2, 2, 1, 1, Aggregation.TCHEBYCHEFF, new Xoshiro256(1));
        assertThat(subproblems.replace(line, List.of(child))).containsExactly(line.get(0), line.get(1), line.get(2), line.get(3), child);
        assertThat(subproblems.replace(line, List.of(design(2, 0, 0)))).contains(child);
    }
}
