package org.paretile.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.paretile.problems.metric.Direction;
import tools.jackson.databind.JsonNode;

class ManySamplesTest {
    private static final Offset<Double> EXACT = within(1e-12);
    private static final JsonNode DEMSAR = Golden.read("demsar2006-friedman.json");
    private final Friedman demsar = Friedman.of(Golden.rows(DEMSAR.get("values")), Direction.MAXIMIZE);

    @Test
    void friedmanOfDemsarsValues() {
        JsonNode golden = DEMSAR.get("computed").get("ranksRecomputedFromPrintedValues");
        assertThat(demsar.meanRanks()).usingComparatorWithPrecision(1e-12).containsExactly(Golden.numbers(golden.get("meanRanks")));
        assertThat(demsar.uncorrected().chiSquare()).isCloseTo(golden.get("friedmanChi2NoTieCorrection").asDouble(), within(1e-11));
        assertThat(demsar.uncorrected().pChiSquare()).isCloseTo(golden.get("pChi2").asDouble(), EXACT);
        assertThat(demsar.uncorrected().f()).isCloseTo(golden.get("imanDavenportF").asDouble(), within(1e-11));
        assertThat(demsar.uncorrected().pF()).isCloseTo(golden.get("pF").asDouble(), EXACT);
        JsonNode corrected = DEMSAR.get("computed").get("tieCorrectedChi2_scipy");
        assertThat(demsar.corrected().chiSquare()).isCloseTo(corrected.get("statistic").asDouble(), within(1e-11));
        assertThat(demsar.corrected().pChiSquare()).isCloseTo(corrected.get("p").asDouble(), EXACT);
    }

    /** The paper ranks the row "voting" 4, 1, 2, 3 though the printed values of the last two are equal. */
    @Test
    void friedmanOfDemsarsPublishedRanks() {
        double[][] values = Golden.rows(DEMSAR.get("values"));
        values[12][2] += 1e-6;
        Friedman published = Friedman.of(values, Direction.MAXIMIZE);
        JsonNode golden = DEMSAR.get("computed").get("publishedRanks");
        assertThat(published.meanRanks()).usingComparatorWithPrecision(1e-12).containsExactly(Golden.numbers(golden.get("meanRanks")));
        assertThat(published.uncorrected().chiSquare()).isCloseTo(9.28, within(0.005));
        assertThat(published.uncorrected().f()).isCloseTo(golden.get("imanDavenportF").asDouble(), within(1e-11));
        assertThat(published.standardError()).isCloseTo(0.488, within(5e-4));
        double[] p = {published.p(0, 1), published.p(0, 2), published.p(0, 3)};
        assertThat(p).usingComparatorWithPrecision(1e-12).containsExactly(Golden.numbers(golden.get("postHocControlC45_p")));
        assertThat(Adjustment.HOLM.of(p)).usingComparatorWithPrecision(1e-12)
                .containsExactly(Golden.numbers(golden.get("holmAdjusted")));
    }

    @Test
    void friedmanOfHollanderAndWolfe() {
        JsonNode golden = Golden.rankTest("friedman");
        Friedman.Statistic test = Friedman.of(Golden.rows(golden.get("blocks")), Direction.MINIMIZE).corrected();
        assertThat(test.chiSquare()).isCloseTo(golden.get("computed").get("chi2").asDouble(), within(1e-11));
        assertThat(test.pChiSquare()).isCloseTo(golden.get("computed").get("p").asDouble(), EXACT);
    }

    @Test
    void blocksThatAgreeAreNoMoreThanTheirNumberProves() {
        double[][] agree = {{1, 2, 3}, {4, 5, 6}, {2, 4, 9}};
        Friedman test = Friedman.of(agree, Direction.MINIMIZE);
        assertThat(test.corrected().f()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(test.corrected().pF()).isCloseTo(1 / 36.0, EXACT);
        Friedman equal = Friedman.of(new double[][] {{1, 1, 1}, {2, 2, 2}}, Direction.MINIMIZE);
        assertThat(equal.corrected().pF()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.05", "0.10"})
    void criticalValuesOfNemenyi(String alpha) {
        JsonNode golden = Golden.read("nemenyi-q.json");
        double[] expected = Golden.numbers(golden.get("computed").get(alpha));
        for (int i = 0; i < expected.length; i++) {
            assertThat(Nemenyi.criticalValue(golden.get("k").get(i).asInt(), Double.parseDouble(alpha)))
                    .isCloseTo(expected[i], within(1e-7));
        }
    }

    @Test
    void nemenyiOfDemsar() {
        assertThat(Nemenyi.criticalDifference(demsar, 0.05)).isCloseTo(1.25, within(5e-3));
        assertThat(Nemenyi.criticalDifference(demsar, 0.1)).isCloseTo(1.12, within(5e-3));
        double cd = Nemenyi.criticalDifference(demsar, Nemenyi.p(demsar, 0, 1));
        assertThat(cd).isCloseTo(demsar.meanRanks()[0] - demsar.meanRanks()[1], within(1e-6));
        assertThat(Nemenyi.groups(demsar.meanRanks(), 1.25)).containsExactly(new int[] {3, 1, 2, 0});
        assertThat(Nemenyi.groups(demsar.meanRanks(), 1.1)).containsExactly(new int[] {3, 1, 2}, new int[] {2, 0});
        assertThat(Nemenyi.groups(new double[] {1, 2, 3}, 0.5)).isEmpty();
    }

    @Test
    void adjustmentsAsRHasThem() {
        for (String name : List.of("holm/hochberg", "holm step-down")) {
            JsonNode golden = Golden.rankTest(name);
            double[] p = Golden.numbers(golden.get("p"));
            assertThat(Adjustment.HOLM.of(p)).usingComparatorWithPrecision(1e-15).containsExactly(Golden.numbers(golden.get("holm")));
            assertThat(Adjustment.BENJAMINI_HOCHBERG.of(p)).usingComparatorWithPrecision(1e-15)
                    .containsExactly(Golden.numbers(golden.get("BH")));
        }
        assertThat(Adjustment.HOLM.of(new double[0])).isEmpty();
        assertThatThrownBy(() -> Adjustment.HOLM.of(new double[] {0.5, Double.NaN})).hasMessageContaining("p-value 2");
    }

    @Test
    void friedmanNeedsTwoOfBoth() {
        assertThatThrownBy(() -> Friedman.of(new double[][] {{1, 2}}, Direction.MINIMIZE)).hasMessageContaining("1 blocks of 2");
        assertThatThrownBy(() -> Friedman.of(new double[][] {{1, 2}, {1}}, Direction.MINIMIZE)).hasMessageContaining("every block");
        assertThatThrownBy(() -> Nemenyi.criticalValue(1, 0.05)).hasMessageContaining("2..1000");
        assertThatThrownBy(() -> Nemenyi.criticalValue(3, 0)).hasMessageContaining("alpha");
    }
}
