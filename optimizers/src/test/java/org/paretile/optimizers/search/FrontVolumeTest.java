package org.paretile.optimizers.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.optimizers.TestProblems;
import org.paretile.optimizers.archive.ParetoArchive;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.problems.family.DesignModel;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;

class FrontVolumeTest {
    private static FrontVolume volume(double[]... designs) {
        return volume(List.of(), designs);
    }

    private static FrontVolume volume(List<Double> reference, double[]... designs) {
        ParetoArchive archive = new ParetoArchive(designs[0].length, 1);
        FrontVolume volume = new FrontVolume(archive, designs[0].length, reference);
        for (int i = 0; i < designs.length; i++) {
            volume.feasible(designs[i]);
            archive.offer(designs[i], new long[] {i}, 0);
        }
        volume.generationEnded();
        return volume;
    }

    @Test
    void aGivenReferencePointStays() {
        double[][] designs = {{0, 3}, {1, 1}, {3, 0}};
        FrontVolume given = volume(List.of(2.0, 4.0), designs);
        assertThat(given.reference()).containsExactly(2, 4);
        assertThat(given.volume()).isCloseTo(1 * 1 + 1.0 * 3, within(1e-12));
        FrontVolume beyond = volume(List.of(-1.0, 4.0), designs);
        assertThat(new double[] {beyond.share(), beyond.volume()}).containsExactly(0, 0);
        assertThatThrownBy(() -> volume(List.of(1.0), designs)).hasMessageContaining("1 values for 2 objectives");
    }

    /** Reference (3.3, 3.3): of a box of 3.3² the points (0, 3), (1, 1), (3, 0) leave little. */
    @Test
    void byHand() {
        FrontVolume volume = volume(new double[] {0, 3}, new double[] {1, 1}, new double[] {3, 0});
        double expected = 1 * 0.3 + 2.0 * 2.3 + 0.3 * 3.3;
        assertThat(volume.reference()).containsExactly(new double[] {3.3, 3.3}, within(1e-12));
        assertThat(volume.volume()).isCloseTo(expected, within(1e-12));
        assertThat(volume.share()).isCloseTo(expected / (3.3 * 3.3), within(1e-12));
        assertThat(volume.logVolume()).isCloseTo(Math.log(expected), within(1e-12));
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e303, 5.9e307, 1, 1e-303})
    void theShareDoesNotDependOnTheScale(double scale) {
        FrontVolume volume = volume(new double[] {0, 3 * scale}, new double[] {scale, scale}, new double[] {3 * scale, 0});
        double expected = volume(new double[] {0, 3}, new double[] {1, 1}, new double[] {3, 0}).share();
        assertThat(volume.share()).isCloseTo(expected, within(scale > 1e307 ? 0.1 : 1e-9));
        assertThat(volume.volume()).isFinite();
        assertThat(volume.logVolume()).isFinite();
    }

    @Test
    void theWholeRangeOfNumbersAndNoneAtAll() {
        double most = Double.MAX_VALUE;
        assertThat(volume(new double[] {-most, most}, new double[] {most, -most}).share()).isBetween(0.0, 1.0);
        assertThat(volume(new double[] {most, most}).share()).isBetween(0.0, 1.0);
        assertThat(volume(new double[] {Double.MIN_VALUE, 0}).share()).isBetween(0.0, 1.0);
        assertThat(volume(new double[] {0, 1e303, 1e303}, new double[] {1e303, 0, 1e303}).volume()).isEqualTo(most);
    }

    /** A front that improves all the time must not stall, however large its values. */
    @Test
    void theStallRuleKnowsNoOverflow() {
        DesignModel corners = TestProblems.corners(6, 7, 3).model();
        assertThat(stalled(corners, 1)).isEqualTo(stalled(corners, 0x1p1010));
    }

    private static String stalled(DesignModel model, double scale) {
        DesignProblem problem = TestProblems.problem(TestProblems.space(6, 8, true), 3, 0, genome -> new Evaluation.Metrics(
                Arrays.stream(((Evaluation.Metrics) model.evaluate(genome)).values()).limit(3).map(v -> v * scale).toArray()));
        try (EvaluationPool pool = new EvaluationPool(1)) {
            SearchResult result = Search.run(problem, new SearchSpec(Searches.nsga2(20),
                    new StopRules(20_000, 1000, 1e-3, Double.POSITIVE_INFINITY), 1), pool, EvaluationJournal.NONE, 0,
                    progress -> {
                        assertThat(progress.hypervolume()).isBetween(0.0, 1.0);
                        return true;
                    });
            return result.reason() + " " + result.evaluations() + " " + result.share();
        }
    }
}
