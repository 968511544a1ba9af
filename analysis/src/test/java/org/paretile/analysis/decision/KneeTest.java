package org.paretile.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.paretile.analysis.decision.Cases.p;

import java.util.List;
import org.junit.jupiter.api.Test;

class KneeTest {
    private static final double EXACT = 1e-12;

    private static Choice knee(Alternatives alternatives) {
        return Decision.knee(alternatives, 1).getFirst();
    }

    @Test
    void isFurthestFromTheLineThroughTheExtremes() {
        Alternatives front = Cases.of(p(0, 10), p(2, 3), p(5, 1), p(10, 0));
        List<Choice> ranking = Decision.knee(front, 4);
        assertThat(Cases.ids(front, ranking)).containsExactly("B", "C", "A", "D");
        assertThat(ranking.get(0).score()).isCloseTo(0.5 / Math.sqrt(2), within(EXACT));
        assertThat(ranking.get(1).score()).isCloseTo(0.4 / Math.sqrt(2), within(EXACT));
        assertThat(ranking.getFirst().why()).isEqualTo("B bulges from the line through the best designs of each objective (f1: A, f2: D) by 0.354 "
                + "of their ranges, the furthest of 4 designs; on a scale from 0, the best of the front, to 1, its worst, it has f1 0.200, f2 0.300.");
        assertThat(ranking.get(1).why()).contains("the 2nd furthest of 4 designs");
    }

    @Test
    void isFurthestFromThePlaneThroughTheBestOfEachObjective() {
        // the plane through A, B and C is 5/6 x + 5/6 y + 5/12 z = 1, its normal 5/4 long
        Alternatives front = Cases.of(p(0, 1, 0.4), p(1, 0, 0.4), p(0.6, 0.6, 0), p(0.1, 0.1, 1), p(0.3, 0.3, 0.36));
        List<Choice> ranking = Decision.knee(front, 2);
        assertThat(Cases.ids(front, ranking)).containsExactly("D", "E");
        assertThat(ranking.get(0).score()).isCloseTo(1 / 3.0, within(EXACT));
        assertThat(ranking.get(1).score()).isCloseTo(0.28, within(EXACT));
        assertThat(ranking.getFirst().why()).contains("bulges from the plane through the best designs of each objective (f1: A, f2: B, f3: C)");
    }

    @Test
    void takesThePlaneOfTheNadirWhereTheExtremesSpanNone() {
        Alternatives front = Cases.of(p(0, 0, 1), p(1, 0.5, 0), p(0.5, 1, 0.2), p(0.2, 0.2, 0.3));
        assertThat(Cases.ids(front, Decision.knee(front, 1))).containsExactly("D");
        assertThat(knee(front).score()).isCloseTo(0.3 / Math.sqrt(3), within(EXACT));
        assertThat(knee(front).why()).contains("plane on which the whole range of one objective is traded for that of another");
    }

    @Test
    void goesByTheTradeOffWhereTheFrontBulgesAway() {
        Alternatives front = Cases.of(p(0, 1), p(0.8, 0.8), p(1, 0));
        List<Choice> ranking = Decision.knee(front, 3);
        assertThat(Cases.ids(front, ranking)).containsExactly("A", "C", "B");
        assertThat(ranking.get(0).score()).isCloseTo(1, within(EXACT));
        assertThat(ranking.get(2).score()).isCloseTo(0.25, within(EXACT));
        assertThat(ranking.getFirst().why()).contains("no knee", "loses at least 1 for each 1 it gains");
    }

    @Test
    void choosesBetweenTwoByTheFirstObjective() {
        assertThat(knee(Cases.of(p(0, 1), p(1, 0))).alternative()).isZero();
        assertThat(knee(Cases.of(p(7, -3), p(5, 100))).alternative()).isEqualTo(1);
    }

    @Test
    void neverPrefersADominatedDesign() {
        Alternatives front = Cases.of(p(0.3, 0.3), p(0, 1), p(0.2, 0.25), p(1, 0), p(5, 5));
        assertThat(Cases.ids(front, Decision.knee(front, 1))).containsExactly("C");
        Alternatives one = Cases.of(p(5), p(2), p(3));
        assertThat(Cases.ids(one, Decision.knee(one, 3))).containsExactly("B", "C", "A");
    }
}
