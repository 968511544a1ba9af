package org.paretile.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ShiftTest {
    private static final Offset<Double> EXACT = within(1e-12);

    /** Hollander and Wolfe 1999: examples 3.3 and 3.4, second less first visit: −0.46, 96.1 % interval −0.786 to −0.010. */
    @Test
    void depressionScoresOfHollanderAndWolfe() {
        JsonNode golden = Golden.rankTest("wilcoxon");
        Shift shift = Shift.ofPairs(Golden.numbers(golden.get("y")), Golden.numbers(golden.get("x")));
        assertThat(shift.estimate()).isCloseTo(-0.46, EXACT);
        assertThat(shift.low()).isCloseTo(-0.786, EXACT);
        assertThat(shift.high()).isCloseTo(-0.010, EXACT);
        Shift other = Shift.ofPairs(Golden.numbers(golden.get("x")), Golden.numbers(golden.get("y")));
        assertThat(shift.reversed().estimate()).isCloseTo(other.estimate(), EXACT);
        assertThat(shift.reversed().low()).isCloseTo(other.low(), EXACT);
    }

    /** The same book, table 4.1 and examples 4.3 and 4.4: −0.305, 96 % interval −0.76 to 0.15. */
    @Test
    void permeabilityOfHollanderAndWolfe() {
        double[] atTerm = {0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46};
        double[] early = {1.15, 0.88, 0.90, 0.74, 1.21};
        Shift shift = Shift.ofSamples(early, atTerm);
        assertThat(shift.estimate()).isCloseTo(-0.305, EXACT);
        assertThat(shift.low()).isCloseTo(-0.76, EXACT);
        assertThat(shift.high()).isCloseTo(0.15, EXACT);
    }

    /** Of 1000 intervals of 95 % about 950 hold the true shift; two hundred values take the normal approximation. */
    @Test
    void intervalsHoldTheTrueShift() {
        SplittableRandom random = new SplittableRandom(3);
        int[] held = new int[4];
        for (int trial = 0; trial < 1000; trial++) {
            double[] x = random.doubles(12).map(v -> v * v + 0.3).toArray();
            double[] y = random.doubles(12).map(v -> v * v).toArray();
            held[0] += holds(Shift.ofPairs(x, y));
            held[1] += holds(Shift.ofSamples(x, y));
            if (trial < 100) {
                double[] many = random.doubles(210).map(v -> v * v + 0.3).toArray();
                double[] others = random.doubles(210).map(v -> v * v).toArray();
                held[2] += holds(Shift.ofPairs(many, others));
                held[3] += holds(Shift.ofSamples(many, others));
            }
        }
        assertThat(held[0]).isBetween(930, 980);
        assertThat(held[1]).isBetween(930, 980);
        assertThat(held[2]).isBetween(88, 100);
        assertThat(held[3]).isBetween(88, 100);
    }

    private static int holds(Shift shift) {
        return shift.low() <= 0.3 && shift.high() >= 0.3 ? 1 : 0;
    }

    @Test
    void fewValuesBoundNothing() {
        assertThat(Shift.ofPairs(new double[] {1, 2, 3, 4, 5}, new double[5]).bounded()).isFalse();
        assertThat(Shift.ofPairs(new double[] {1, 2, 3, 4, 5, 6}, new double[6])).isEqualTo(new Shift(3.5, 1, 6));
        assertThat(Shift.ofSamples(new double[] {1, 2, 3}, new double[3]).bounded()).isFalse();
        assertThatThrownBy(() -> Shift.ofPairs(new double[] {1}, new double[2])).hasMessageContaining("as many in both");
    }
}
