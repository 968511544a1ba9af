package org.paretile.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.statistics.SignedRank.Zeros;
import tools.jackson.databind.JsonNode;

class RankTestsTest {
    private static final Offset<Double> EXACT = within(1e-12);

    @Test
    void signedRankOfHollanderAndWolfe() {
        JsonNode golden = Golden.rankTest("wilcoxon");
        SignedRank test = SignedRank.of(Golden.numbers(golden.get("x")), Golden.numbers(golden.get("y")), Zeros.DROP);
        assertThat(test.plus()).isEqualTo(golden.get("computed").get("V").asDouble());
        assertThat(test.pGreater()).isCloseTo(golden.get("computed").get("pGreaterExact").asDouble(), EXACT);
        assertThat(test.exact()).isTrue();
    }

    @Test
    void signedRankOfDemsar() {
        JsonNode golden = Golden.read("demsar2006-wilcoxon.json");
        double[] x = Golden.numbers(golden.get("y"));
        double[] y = Golden.numbers(golden.get("x"));
        SignedRank split = SignedRank.normal(x, y, Zeros.SPLIT);
        assertThat(new double[] {split.plus(), split.minus()}).containsExactly(93, 12);
        assertThat(split.p()).isCloseTo(golden.get("computed").get("scipy_zsplit").get("p").asDouble(), EXACT);
        SignedRank drop = SignedRank.normal(x, y, Zeros.DROP);
        assertThat(drop.minus()).isEqualTo(golden.get("computed").get("scipy_wilcox_dropzeros").get("statistic").asDouble());
        assertThat(drop.p()).isCloseTo(golden.get("computed").get("scipy_wilcox_dropzeros").get("p").asDouble(), EXACT);
    }

    /** All 2ⁿ signs, with ties and zeros. */
    @Test
    void exactSignedRankIsTheShareOfAllSigns() {
        double[] x = {3, 1, 1, -2, 2, 5, 0, 4, 4, 0};
        SignedRank test = SignedRank.of(x, new double[x.length], Zeros.SPLIT);
        double[] ranks = Ranks.of(Arrays.stream(x).map(Math::abs).toArray());
        int atLeast = 0;
        for (int signs = 0; signs < 1 << x.length; signs++) {
            double plus = 0;
            for (int i = 0; i < x.length; i++) {
                plus += (signs >> i & 1) * ranks[i];
            }
            atLeast += plus >= test.plus() ? 1 : 0;
        }
        assertThat(test.pGreater()).isCloseTo(Math.scalb((double) atLeast, -x.length), EXACT);
    }

    @Test
    void rankSumOfHollanderAndWolfe() {
        JsonNode golden = Golden.rankTest("mann-whitney");
        double[] x = Golden.numbers(golden.get("x"));
        double[] y = Golden.numbers(golden.get("y"));
        RankSum test = RankSum.of(x, y);
        assertThat(test.u()).isEqualTo(golden.get("computed").get("U").asDouble());
        assertThat(test.pGreater()).isCloseTo(golden.get("computed").get("pGreaterExact").asDouble(), EXACT);
        assertThat(test.p()).isCloseTo(golden.get("computed").get("pTwoSidedExact").asDouble(), EXACT);
        assertThat(VarghaDelaney.a(x, y)).isCloseTo(golden.get("computed").get("varghaDelaneyA").asDouble(), EXACT);
    }

    /** All choices of places, with ties. */
    @Test
    void exactRankSumIsTheShareOfAllChoices() {
        double[] all = {1, 1, 2, 3, 3, 3, 5, 6};
        RankSum test = RankSum.of(new double[] {3, 5, 6}, new double[] {1, 1, 2, 3, 3});
        double[] ranks = Ranks.of(all);
        int choices = 0;
        int atLeast = 0;
        for (int chosen = 0; chosen < 1 << 8; chosen++) {
            if (Integer.bitCount(chosen) == 3) {
                double sum = 0;
                for (int i = 0; i < 8; i++) {
                    sum += (chosen >> i & 1) * ranks[i];
                }
                choices++;
                atLeast += sum >= 5 + 7 + 8 ? 1 : 0;
            }
        }
        assertThat(test.u()).isEqualTo(14);
        assertThat(test.pGreater()).isCloseTo((double) atLeast / choices, EXACT);
    }

    @Test
    void exactAndNormalAgreeWhereTheyMeet() {
        SplittableRandom random = new SplittableRandom(7);
        double[] x = random.doubles(200).map(v -> Math.rint(50 * v) + 1).toArray();
        double[] y = random.doubles(200).map(v -> Math.rint(50 * v)).toArray();
        double normal = SignedRank.normal(x, y, Zeros.SPLIT).p();
        assertThat(normal).isBetween(0.001, 0.999);
        assertThat(SignedRank.of(x, y, Zeros.SPLIT).p()).isCloseTo(normal, within(2e-3));
        double[] a = Arrays.copyOf(x, 30);
        double[] b = Arrays.copyOf(y, 30);
        RankSum exact = RankSum.of(a, b);
        double mean = 450;
        assertThat(exact.exact()).isTrue();
        assertThat(RankSum.of(x, y).exact()).isFalse();
        assertThat(exact.p()).isCloseTo(Tails.normal((exact.u() - mean) / Math.sqrt(900 * 61 / 12.0)).twoSided(), within(0.02));
    }

    @Test
    void exchangedSamplesExchangeTheTails() {
        double[] x = {1, 2, 2, 7, 3};
        double[] y = {2, 2, 4, 1, 9};
        assertThat(SignedRank.of(x, y, Zeros.SPLIT).p()).isEqualTo(SignedRank.of(y, x, Zeros.SPLIT).p());
        assertThat(RankSum.of(x, y).p()).isCloseTo(RankSum.of(y, x).p(), EXACT);
        assertThat(RankSum.of(x, y).u() + RankSum.of(y, x).u()).isEqualTo(25);
    }

    @Test
    void whatFewValuesCanShow() {
        double[] low = {1, 2, 3, 4, 5};
        double[] high = {6, 7, 8, 9, 10};
        assertThat(SignedRank.of(low, high, Zeros.SPLIT).p()).isCloseTo(SignedRank.leastP(5), EXACT).isEqualTo(0.0625);
        assertThat(RankSum.of(low, high).p()).isCloseTo(RankSum.leastP(5, 5), EXACT);
        assertThat(SignedRank.of(low, low, Zeros.SPLIT).p()).isEqualTo(1);
        assertThat(SignedRank.of(low, low, Zeros.DROP).p()).isEqualTo(1);
        assertThat(RankSum.of(new double[] {1, 1}, new double[] {1}).p()).isEqualTo(1);
    }

    @Test
    void badSamplesAreRefused() {
        double[] x = {1, Double.NaN};
        assertThatThrownBy(() -> SignedRank.of(x, new double[] {1, 2}, Zeros.SPLIT)).isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("value 2 of the first sample is NaN");
        assertThatThrownBy(() -> RankSum.of(new double[0], x)).hasMessageContaining("the first sample has no value");
        assertThatThrownBy(() -> SignedRank.of(new double[] {1}, new double[] {1, 2}, Zeros.DROP))
                .hasMessageContaining("1 and 2 values");
    }

    /** χ² of two degrees of freedom has the tail e^(−χ²/2), far below what 1 − (1 − p) can hold; F of 2 and 78 degrees the tail (1 + f/39)^(−39). */
    @Test
    void farTailsOfFriedmansTestKeepTheirSize() {
        double[][] ranks = new double[40][];
        Arrays.setAll(ranks, i -> i < 3 ? new double[] {3, 2, 1} : new double[] {1, 2, 3});
        Friedman.Statistic statistic = Friedman.ofRanks(ranks).corrected();
        assertThat(statistic.pChiSquare()).isCloseTo(Math.exp(-statistic.chiSquare() / 2), within(1e-9 * Math.exp(-statistic.chiSquare() / 2)));
        double tail = Math.pow(1 + statistic.f() / 39, -39);
        assertThat(statistic.pF()).isCloseTo(tail, within(1e-9 * tail));
    }
}
