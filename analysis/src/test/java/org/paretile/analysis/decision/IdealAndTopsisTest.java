package org.paretile.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.paretile.analysis.decision.Cases.p;

import java.util.List;
import org.junit.jupiter.api.Test;

class IdealAndTopsisTest {
    private static final double EXACT = 1e-12;

    @Test
    void measuresTheDistanceToTheIdealPoint() {
        Alternatives front = Cases.of(p(0, 20), p(60, 4), p(30, 8), p(100, 0));
        List<Choice> ranking = Decision.ideal(front, 2);
        assertThat(Cases.ids(front, ranking)).containsExactly("C", "B");
        assertThat(ranking.get(0).score()).isCloseTo(0.5, within(EXACT));
        assertThat(ranking.get(1).score()).isCloseTo(Math.sqrt(0.4), within(EXACT));
        assertThat(ranking.getFirst().why()).isEqualTo("C lies 0.500 from the ideal point, the nearest of 4 designs; "
                + "on a scale from 0, the best of the front, to 1, its worst, it has f1 0.300, f2 0.400.");
    }

    @Test
    void topsisWeighsObjectivesNormalisedAsVectors() {
        Alternatives two = Cases.of(p(3, 8), p(4, 6));
        Choice even = Decision.topsis(two, p(1, 1), 1).getFirst();
        assertThat(even.alternative()).isZero();
        assertThat(even.score()).isCloseTo(0.5, within(EXACT));
        List<Choice> ranking = Decision.topsis(two, p(1, 2), 2);
        assertThat(Cases.ids(two, ranking)).containsExactly("B", "A");
        assertThat(ranking.get(0).score()).isCloseTo(2 / 3.0, within(EXACT));
        assertThat(ranking.get(1).score()).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(ranking.getFirst().why()).isEqualTo("B has the highest closeness of 2 designs, 0.667: 0.0667 from the best and 0.133 "
                + "from the worst of all objectives, with weights f1 0.333, f2 0.667.");
    }

    @Test
    void topsisTakesMaximisedObjectivesWithTheirSignTurned() {
        // benefit criterion first: 3 and 4 of norm 5; the second design has the best of both
        List<Choice> ranking = Decision.topsis(Cases.of(p(-3, 8), p(-4, 6)), p(1, 1), 2);
        assertThat(ranking).extracting(Choice::alternative).containsExactly(1, 0);
        assertThat(ranking).extracting(Choice::score).containsExactly(1.0, 0.0);
    }

    @Test
    void topsisNeedsOnlyTheRatiosOfTheWeights() {
        Alternatives front = Cases.of(Cases.random(4, 60, 3));
        List<Choice> ranking = Decision.topsis(front, p(1, 2, 0, 5), 60);
        List<Choice> same = Decision.topsis(front, p(1e300, 2e300, 0, 5e300), 60);
        assertThat(Cases.ids(front, same)).isEqualTo(Cases.ids(front, ranking));
    }

    @Test
    void topsisWithOneWeightTakesTheBestOfThatObjective() {
        Alternatives front = Cases.of(p(0, 9, 2), p(4, 5, 1), p(7, 1, 5));
        assertThat(Cases.ids(front, Decision.topsis(front, p(0, 3, 0), 1))).containsExactly("C");
        assertThat(Decision.topsis(front, p(0, 3, 0), 1).getFirst().score()).isEqualTo(1);
    }

    @Test
    void topsisSurvivesHugeAndZeroValues() {
        Alternatives front = Cases.of(p(3e200, 8e-200, 0), p(4e200, 6e-200, 0));
        assertThat(Decision.topsis(front, p(1, 2, 1), 1).getFirst().score()).isCloseTo(2 / 3.0, within(EXACT));
    }

    @Test
    void refusesWeightsThatAreNone() {
        Alternatives front = Cases.of(p(1, 2), p(2, 1));
        assertThatThrownBy(() -> Decision.topsis(front, p(1), 1)).hasMessageContaining("1 weights for 2 objectives");
        assertThatThrownBy(() -> Decision.topsis(front, p(1, -2), 1)).hasMessageContaining("weight of f2 is -2.0");
        assertThatThrownBy(() -> Decision.topsis(front, p(Double.NaN, 1), 1)).hasMessageContaining("weight of f1 is NaN");
        assertThatThrownBy(() -> Decision.topsis(front, p(0, 0), 1)).hasMessageContaining("every weight is 0");
    }
}
