package org.paretile.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.paretile.analysis.decision.Cases.p;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.analysis.indicator.Hypervolume;
import org.paretile.analysis.indicator.Normalisation;

class GreedySubsetTest {

    private static double volume(List<double[]> points, int objectives) {
        double[] reference = new double[objectives];
        Arrays.fill(reference, 1.1);
        return Hypervolume.of(points.toArray(double[][]::new), reference);
    }

    @Test
    void addsTheLargestGainEachTime() {
        Alternatives front = Cases.of(p(0, 1), p(0.1, 0.9), p(0.5, 0.5), p(1, 0));
        List<Choice> choices = Decision.spread(front, 4);
        assertThat(Cases.ids(front, choices)).containsExactly("C", "B", "D", "A");
        double[] gains = {0.36, 0.08, 0.05, 0.01};
        for (int i = 0; i < gains.length; i++) {
            assertThat(choices.get(i).score()).isCloseTo(gains[i], within(1e-12));
        }
        assertThat(choices.get(0).why()).isEqualTo(
                "C has the largest hypervolume alone, 0.360, of 4 designs; so far 72.0% of what 4 designs dominate together.");
        assertThat(choices.get(1).why()).isEqualTo("B adds 0.0800 to the hypervolume of the first, more than any other; "
                + "so far 88.0% of what 4 designs dominate together.");
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6, 8})
    void isWhatPlainGreedyChooses(int objectives) {
        Alternatives front = Cases.of(Cases.random(objectives, 40, 11 + objectives));
        double[][] points = Normalisation.ofFront(front.points()).of(front.points());
        List<double[]> chosen = new ArrayList<>();
        for (Choice choice : Decision.spread(front, 6)) {
            double before = volume(chosen, objectives);
            double most = 0;
            for (double[] point : points) {
                List<double[]> with = new ArrayList<>(chosen);
                with.add(point);
                most = Math.max(most, volume(with, objectives) - before);
            }
            chosen.add(points[choice.alternative()]);
            assertThat(choice.score()).isCloseTo(most, within(1e-12));
            assertThat(volume(chosen, objectives) - before).isCloseTo(most, within(1e-12));
        }
        assertThat(chosen).hasSize(6);
    }

    @Test
    void keepsTheGuaranteeOfGreedyOnSubmodularVolumes() {
        for (long seed = 0; seed < 20; seed++) {
            Alternatives front = Cases.of(Cases.random(3, 14, seed));
            double[][] points = Normalisation.ofFront(front.points()).of(front.points());
            double best = 0;
            for (int mask = 0; mask < 1 << points.length; mask++) {
                int set = mask;
                if (Integer.bitCount(mask) == 3) {
                    best = Math.max(best, volume(IntStream.range(0, points.length).filter(i -> (set >> i & 1) == 1)
                            .mapToObj(i -> points[i]).toList(), 3));
                }
            }
            double greedy = Decision.spread(front, 3).stream().mapToDouble(Choice::score).sum();
            assertThat(greedy).isBetween((1 - 1 / Math.E) * best, best + 1e-12);
        }
    }

    @Test
    void takesEqualDesignsLast() {
        Alternatives front = Cases.of(p(0.5, 0.5), p(0.5, 0.5), p(0, 1), p(1, 0));
        List<Choice> choices = Decision.spread(front, 9);
        assertThat(Cases.ids(front, choices)).containsExactly("A", "C", "D", "B");
        assertThat(choices.getLast().score()).isZero();
    }
}
