package org.paretile.analysis.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.indicator.EpsilonIndicator;
import org.paretile.analysis.indicator.Normalisation;

class EpsilonGridTest {
    /** Two boxes a side: the middle box of B and C is dominated by none, its corner is nearest to B. */
    @Test
    void keepsOneDesignABox() {
        Alternatives line = Cases.of(Cases.p(0, 1), Cases.p(0.25, 0.3), Cases.p(0.3, 0.25), Cases.p(1, 0));
        List<Choice> three = Decision.grid(line, 3);
        assertThat(three).hasSizeLessThanOrEqualTo(3);
        assertThat(three.getFirst().why()).startsWith("A stands for 1 design of its box").endsWith(".");
        assertThat(Decision.grid(line, 4)).extracting(Choice::alternative).containsExactly(0, 1, 2, 3);
        assertThat(Decision.grid(line, 1)).hasSize(1);
    }

    /** Every design is covered within the side of a box; with more designs boxes are smaller. */
    @Test
    void coversTheFrontWithinTheSideOfABox() {
        for (int objectives = 2; objectives <= 4; objectives++) {
            double[][] points = Cases.random(objectives, 300, objectives);
            double[][] normalised = Normalisation.ofFront(points).of(points);
            double before = 2;
            for (int count : new int[] {3, 10, 40}) {
                List<Choice> chosen = Decision.grid(Cases.of(points), count);
                assertThat(chosen).hasSizeLessThanOrEqualTo(count).isNotEmpty();
                double side = Double.parseDouble(chosen.getFirst().why().replaceAll(".*sides are ([0-9.]+)%.*", "$1")) / 100;
                double[][] subset = chosen.stream().map(c -> normalised[c.alternative()]).toArray(double[][]::new);
                assertThat(EpsilonIndicator.additive(subset, normalised)).isLessThanOrEqualTo(side * 1.01 + 1e-9);
                assertThat(side).isLessThanOrEqualTo(before);
                before = side;
            }
        }
    }

    @Test
    void oneDesignAndEqualOnesAreNoTrouble() {
        assertThat(Decision.grid(Cases.of(Cases.p(1, 2)), 5)).singleElement().satisfies(c -> assertThat(c.why()).contains("only design"));
        assertThat(Decision.grid(Cases.of(Cases.p(1, 2), Cases.p(1, 2)), 5)).hasSize(1);
        assertThatThrownBy(() -> Decision.grid(Cases.of(Cases.p(1, 2)), 0)).hasMessageContaining("at least one");
        Alternatives front = Cases.of(Cases.random(3, 200, 7));
        Alternatives shuffled = Cases.shuffled(front, 3);
        assertThat(Cases.ids(shuffled, Decision.grid(shuffled, 12))).isEqualTo(Cases.ids(front, Decision.grid(front, 12)));
    }
}
