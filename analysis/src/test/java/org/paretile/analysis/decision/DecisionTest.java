package org.paretile.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.paretile.analysis.decision.Cases.p;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5, 6, 7, 8})
    void kneeAndIdealDoNotDependOnPositiveScale(int objectives) {
        double[] factors = {3, 1e-9, 7e5, 0.1, 1e12, 13, 1e-3, 0.7};
        for (long seed = 0; seed < 10; seed++) {
            double[][] points = Cases.random(objectives, 50, seed);
            double[][] scaled = Arrays.stream(points).map(double[]::clone).toArray(double[][]::new);
            for (double[] point : scaled) {
                Arrays.setAll(point, j -> factors[j] * point[j]);
            }
            for (Cases.Method method : List.<Cases.Method>of(Decision::knee, Decision::ideal)) {
                assertThat(method.choose(Cases.of(scaled), 5)).extracting(Choice::alternative)
                        .isEqualTo(method.choose(Cases.of(points), 5).stream().map(Choice::alternative).toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8})
    void theOrderOfDesignsChangesNothing(int objectives) {
        Alternatives front = Cases.of(Cases.random(objectives, 40, 5));
        for (Cases.Method method : Cases.METHODS) {
            List<Choice> choices = method.choose(front, 6);
            for (long seed = 0; seed < 5; seed++) {
                Alternatives shuffled = Cases.shuffled(front, seed);
                List<Choice> others = method.choose(shuffled, 6);
                assertThat(Cases.ids(shuffled, others)).isEqualTo(Cases.ids(front, choices));
                assertThat(others).extracting(Choice::score).isEqualTo(choices.stream().map(Choice::score).toList());
                assertThat(others).extracting(Choice::why).isEqualTo(choices.stream().map(Choice::why).toList());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void aSingleDesignIsChosen(int objectives) {
        for (Cases.Method method : Cases.METHODS) {
            assertThat(method.choose(Cases.of(Cases.ones(objectives)), 3)).singleElement().satisfies(c -> {
                assertThat(c.alternative()).isZero();
                assertThat(c.score()).isFinite();
                assertThat(c.why()).contains("A ").endsWith(".");
            });
        }
    }

    @Test
    void designsThatAreAlikeGoByTheirId() {
        double[][] points = {p(2, 0.0), p(2, -0.0), p(2, 0)};
        Alternatives alike = new Alternatives(Cases.names(2), List.of("z", "a", "m"), points);
        for (Cases.Method method : Cases.METHODS) {
            assertThat(Cases.ids(alike, method.choose(alike, 3))).containsExactly("a", "m", "z");
        }
        assertThat(Decision.knee(alike, 1).getFirst().why()).contains("chosen by objectives, then id");
    }

    @Test
    void symmetricDesignsGoByTheFirstObjective() {
        Alternatives front = Cases.of(p(9, 0), p(3, 1), p(1, 3), p(0, 9));
        for (Cases.Method method : Cases.METHODS) {
            assertThat(Cases.ids(front, method.choose(front, 1))).containsExactly("C");
        }
    }

    @Test
    void anObjectiveThatIsTheSameForAllChangesNothing() {
        double[][] points = Cases.random(3, 40, 8);
        double[][] more = Arrays.stream(points).map(x -> p(x[0], 42, x[1], x[2])).toArray(double[][]::new);
        for (Cases.Method method : Cases.METHODS) {
            assertThat(Cases.ids(Cases.of(more), method.choose(Cases.of(more), 5)))
                    .isEqualTo(Cases.ids(Cases.of(points), method.choose(Cases.of(points), 5)));
        }
    }

    @Test
    void returnsNoMoreThanThereAreEachOnce() {
        Alternatives front = Cases.of(Cases.random(3, 20, 4));
        for (Cases.Method method : Cases.METHODS) {
            List<Choice> all = method.choose(front, 1000);
            assertThat(all).extracting(Choice::alternative).doesNotHaveDuplicates().hasSize(front.ids().size());
            assertThatThrownBy(() -> method.choose(front, 0)).hasMessageContaining("count is 0");
        }
    }

    @Test
    void refusesWhatIsNoFront() {
        assertThatThrownBy(() -> new Alternatives(List.of("f1"), List.of(), new double[0][])).hasMessageContaining("0 designs");
        assertThatThrownBy(() -> new Alternatives(List.of("f1"), List.of("A"), new double[0][])).hasMessageContaining("1 designs but 0 points");
        assertThatThrownBy(() -> Cases.of(p(1, 2), p(1))).hasMessageContaining("design B has 1 objectives, expected 2 (f1, f2)");
        assertThatThrownBy(() -> Cases.of(p(1, Double.POSITIVE_INFINITY))).hasMessageContaining("f2 of design A is Infinity");
    }

    @Test
    void keepsItsOwnCopyOfThePoints() {
        double[][] points = {p(0, 1), p(0.1, 0.1), p(1, 0)};
        Alternatives front = Cases.of(points);
        points[1][0] = 9;
        front.points()[1][0] = 9;
        assertThat(Cases.ids(front, Decision.knee(front, 1))).containsExactly("B");
    }
}
