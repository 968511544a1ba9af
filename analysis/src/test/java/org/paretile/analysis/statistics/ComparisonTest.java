package org.paretile.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.paretile.analysis.statistics.Pair.Verdict;
import org.paretile.problems.metric.Direction;
import tools.jackson.databind.JsonNode;

class ComparisonTest {
    private static Sample sample(String name, double... values) {
        return new Sample(name, LongStream.rangeClosed(1, values.length).boxed().toList(), values);
    }

    private static Sample shifted(String name, double shift, int seeds, long salt) {
        return sample(name, new SplittableRandom(salt).doubles(seeds).map(v -> v + shift).toArray());
    }

    @Test
    void effectSizesByHand() {
        for (String name : List.of("vargha-delaney definition", "vargha-delaney all greater", "vargha-delaney identical")) {
            JsonNode golden = Golden.rankTest(name);
            assertThat(VarghaDelaney.a(Golden.numbers(golden.get("x")), Golden.numbers(golden.get("y"))))
                    .isEqualTo(golden.get("expectedA").asDouble());
        }
    }

    /** Nine of ten intervals of 95 % at least must hold the true A = 0.68 of two shifted uniform samples. */
    @Test
    void bootstrapIntervalsHoldTheTrueEffect() {
        int held = 0;
        for (int i = 0; i < 200; i++) {
            VarghaDelaney effect = VarghaDelaney.of(shifted("x", 0.2, 20, 2L * i).values(), shifted("y", 0, 20, 2L * i + 1).values(), 9);
            held += effect.low() <= 0.68 && effect.high() >= 0.68 ? 1 : 0;
        }
        assertThat(held).isBetween(180, 199);
    }

    @Test
    void samplesWhollyApartDoNotProveThatTheyAlwaysAre() {
        VarghaDelaney few = VarghaDelaney.of(new double[] {5, 6, 7}, new double[] {1, 2, 3}, 1);
        VarghaDelaney many = VarghaDelaney.of(shifted("x", 2, 50, 1).values(), shifted("y", 0, 50, 2).values(), 1);
        assertThat(few.low()).isCloseTo(3 / 6.8415, within(1e-4));
        assertThat(many.low()).isCloseTo(50 / 53.8415, within(1e-4));
        assertThat(few.reversed()).isEqualTo(VarghaDelaney.of(new double[] {1, 2, 3}, new double[] {5, 6, 7}, 1));
    }

    @Test
    void quartilesAsRHasThem() {
        Summary summary = Summary.of(new double[] {7, 1, 3, 10});
        assertThat(summary).isEqualTo(new Summary(4, 1, 2.5, 5, 7.75, 10));
        assertThat(Summary.of(new double[] {2}).iqr()).isZero();
    }

    @Test
    void saysWhatIsBetterThanWhat() {
        Comparison comparison = Comparison.of("hypervolume", Direction.MAXIMIZE,
                List.of(shifted("good", 0.9, 15, 1), shifted("bad", 0, 15, 2), shifted("alike", 0.9, 15, 3)), 0.05);
        assertThat(comparison.paired()).isTrue();
        assertThat(comparison.friedman().corrected().pF()).isLessThan(1e-3);
        assertThat(comparison.pairs()).extracting(Pair::verdict)
                .containsExactly(Verdict.BETTER, Verdict.BETTER, Verdict.NOT_SHOWN);
        assertThat(comparison.pairs().getFirst().sentence()).matches(
                "(good|alike) is better than bad: A = 1\\.00 \\(0\\.80 to 1\\.00, large\\), p = .* after Holm over 3 \\(signed-rank test\\)"
                        + "; difference \\+0\\.\\d+ \\(\\+0\\.\\d+ to \\+1?\\.?\\d+.*\\)");
        assertThat(comparison.pairs().getLast().sentence()).startsWith("no difference shown between");
    }

    /** The same values as errors: the algorithm that was worst is best. */
    @Test
    void theDirectionDecides() {
        List<Sample> samples = List.of(shifted("low", 0, 10, 1), shifted("high", 1, 10, 2));
        Pair less = Comparison.of("error", Direction.MINIMIZE, samples, 0.05).pairs().getFirst();
        Pair more = Comparison.of("gain", Direction.MAXIMIZE, samples, 0.05).pairs().getFirst();
        assertThat(less.test().first()).isEqualTo("low");
        assertThat(more.test().first()).isEqualTo("high");
        assertThat(less.test().effect()).isEqualTo(more.test().effect());
        assertThat(less.verdict()).isEqualTo(Verdict.BETTER);
    }

    @Test
    void otherSeedsAreNotPaired() {
        Comparison comparison = Comparison.of("hypervolume", Direction.MAXIMIZE, List.of(sample("a", 5, 6, 7, 8),
                new Sample("b", List.of(7L, 8L, 9L, 10L, 11L), new double[] {1, 2, 3, 4, 4.5})), 0.05);
        assertThat(comparison.paired()).isFalse();
        assertThat(comparison.friedman()).isNull();
        assertThat(comparison.pairs().getFirst().test().p()).isCloseTo(2 / 126.0, within(1e-12));
        assertThat(comparison.pairs().getFirst().sentence()).endsWith("(rank-sum test); difference +3.75 (+1 to +6)");
    }

    @Test
    void seedsInAnotherOrderArePairedBySeed() {
        Sample a = sample("a", 1, 2, 3, 4, 5, 6);
        Sample b = new Sample("b", List.of(6L, 5L, 4L, 3L, 2L, 1L), new double[] {6.1, 5.1, 4.1, 3.1, 2.1, 1.1});
        assertThat(Comparison.of("e", Direction.MAXIMIZE, List.of(a, b), 0.05).pairs().getFirst().test().p()).isEqualTo(1 / 32.0);
    }

    @Test
    void fewSeedsSupportNoClaim() {
        Comparison comparison = Comparison.of("hypervolume", Direction.MAXIMIZE,
                List.of(sample("a", 3, 4, 5), sample("b", 0, 1, 2), sample("c", 6, 7, 8)), 0.05);
        assertThat(comparison.pairs()).extracting(Pair::verdict).containsOnly(Verdict.TOO_FEW_SEEDS);
        assertThat(comparison.fewestSeeds()).isEqualTo(7); // 3 · 2^(1 − 7) = 0.047
        assertThat(comparison.pairs().getFirst().sentence()).endsWith("3 and 3, at least 7 each are needed");
        Comparison one = Comparison.of("hypervolume", Direction.MAXIMIZE, List.of(sample("a", 3), sample("b", 0), sample("c", 1)), 0.05);
        assertThat(one.friedman()).isNull();
        assertThat(one.pairs()).extracting(Pair::verdict).containsOnly(Verdict.TOO_FEW_SEEDS);
    }

    @Test
    void equalValuesShowNothing() {
        Comparison comparison = Comparison.of("hypervolume", Direction.MAXIMIZE,
                List.of(sample("a", new double[20]), sample("b", new double[20])), 0.05);
        assertThat(comparison.pairs().getFirst().verdict()).isEqualTo(Verdict.NOT_SHOWN);
        assertThat(comparison.pairs().getFirst().holm()).isEqualTo(1);
    }

    /** In 400 comparisons of five equal algorithms, at most one in twenty makes a claim, with room for chance. */
    @Test
    void noiseSeldomMakesAClaim() {
        int claims = 0;
        for (int trial = 0; trial < 400; trial++) {
            long salt = 1000L * trial;
            List<Sample> samples = LongStream.range(0, 5).mapToObj(i -> shifted("a" + i, 0, 15, salt + i)).toList();
            claims += Comparison.of("hypervolume", Direction.MAXIMIZE, samples, 0.05).pairs().stream()
                    .anyMatch(p -> p.verdict() == Verdict.BETTER) ? 1 : 0;
        }
        assertThat(claims).isLessThanOrEqualTo(30);
    }

    @Test
    void badSamplesAreRefused() {
        assertThatThrownBy(() -> sample("a", 1, Double.NaN)).hasMessageContaining("value 2 of a is NaN");
        assertThatThrownBy(() -> new Sample("a", List.of(1L, 1L), new double[] {1, 2})).hasMessageContaining("each seed once");
        assertThatThrownBy(() -> Comparison.of("h", Direction.MAXIMIZE, List.of(sample("a", 1)), 0.05)).hasMessageContaining("two at least");
    }
}
