package org.paretile.problems.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.paretile.problems.Refusal.expect;
import static org.paretile.problems.space.Spaces.list;
import static org.paretile.problems.space.Spaces.numbered;
import static org.paretile.problems.space.Spaces.when;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.paretile.problems.metric.Unit;

class DesignSpaceTest {

    @Test
    void conditionsNestedTwoDeep() {
        DesignSpace space = Spaces.nested();
        // flat: 1; interposer and stacked: micro-bump 1 + hybrid 5 pitches each; times 4 numbers of chiplets
        assertThat(space.size()).isEqualTo((1 + 2 * (1 + 5)) * 4);
        int[] genome = {0, 1, 3, 2};
        assertThat(space.active(genome, 1)).isFalse();
        assertThat(space.active(genome, 2)).as("the switch is on, but its own is off").isFalse();
        space.canonicalise(genome);
        assertThat(genome).containsExactly(0, 0, 0, 2);
        int[] stacked = {2, 1, 3, 2};
        space.canonicalise(stacked);
        assertThat(stacked).containsExactly(2, 1, 3, 2);
        assertThat(space.values(stacked)).isEqualTo(Map.of("package", Value.of("stacked"), "bond", Value.of("hybrid"),
                "pitch", Value.of(0.004), "chiplets", Value.of(3)));
        assertThat(space.values(new int[] {1, 0, 0, 0})).containsOnlyKeys("package", "bond", "chiplets");
        assertThat(space.conditional()).isTrue();
        assertThat(space.indexOf("pitch")).isEqualTo(2);
        assertThat(space.indexOf("pitches")).isEqualTo(-1);
        assertThat(space.numbers(2)).containsExactly(0.001, 0.002, 0.003, 0.004, 0.005);
        assertThat(space.numbers(0)).containsOnly(Double.NaN);
        assertThat(space.texts(1)).containsExactly("micro-bump", "hybrid");
    }

    @Test
    void conditionsOnFixedValues() {
        for (int fixed : new int[] {0, 1}) {
            DesignSpace space = new DesignSpace(List.of(
                    Parameter.of("package", Unit.NONE, Domain.fixed(Value.of(fixed == 1 ? "stacked" : "flat"))),
                    new Parameter("tiers", Unit.NONE, IntegerRange.of(2, 8), Condition.of("package", "stacked"))));
            assertThat(space.size()).isEqualTo(fixed == 1 ? 7 : 1);
            assertThat(space.active(new int[2], 1)).isEqualTo(fixed == 1);
            assertThat(list(space.unrank(space.size().subtract(BigInteger.ONE)))).containsExactly(0, fixed == 1 ? 6 : 0);
        }
    }

    @Test
    void parametersThatAreNeverActiveDoNotCount() {
        List<Parameter> parameters = new ArrayList<>(List.of(numbered("a", 3, null), numbered("b", 2, when("a", 7))));
        for (int i = 0; i < 5; i++) {
            parameters.add(numbered("c" + i, 1 << 20, when("b", 0)));
        }
        DesignSpace space = new DesignSpace(parameters);
        assertThat(space.size()).isEqualTo(3);
        int[] genome = new int[7];
        space.unrank(2L, genome);
        assertThat(genome).containsExactly(2, 0, 0, 0, 0, 0, 0);
        assertThat(space.rank(genome)).isEqualTo(2);
    }

    @Test
    void aSpaceWithoutParametersHasOneDesign() {
        DesignSpace space = new DesignSpace(List.of());
        assertThat(space.size()).isEqualTo(1);
        assertThat(space.unrank(BigInteger.ZERO)).isEmpty();
        assertThat(space.rank(new int[0])).isZero();
        assertThat(space.conditional()).isFalse();
    }

    /** Size, canonical form, rank and unrank against all combinations of genes. */
    @Test
    void rankingIsABijectionOfAllDesignsOfRandomSpaces() {
        SplittableRandom random = new SplittableRandom(42);
        int conditional = 0;
        for (int trial = 0; trial < 400; trial++) {
            DesignSpace space = Spaces.random(random);
            conditional += space.conditional() ? 1 : 0;
            Set<List<Integer>> designs = Spaces.canonical(space);
            assertThat(space.size()).isEqualTo(designs.size());
            Set<List<Integer>> unranked = new HashSet<>();
            int[] fast = IntStream.range(0, space.genes()).map(_ -> -1).toArray();
            for (int r = 0; r < designs.size(); r++) {
                BigInteger rank = BigInteger.valueOf(r);
                int[] genome = space.unrank(rank);
                assertThat(space.rank(genome)).isEqualTo(rank);
                space.unrank(r, fast);
                assertThat(fast).isEqualTo(genome);
                unranked.add(list(genome));
            }
            assertThat(unranked).isEqualTo(designs);
        }
        assertThat(conditional).isBetween(200, 399);
    }

    @Test
    void canonicalFormIsIdempotentAndKeepsTheDesign() {
        SplittableRandom random = new SplittableRandom(43);
        for (int trial = 0; trial < 400; trial++) {
            DesignSpace space = Spaces.random(random);
            int[] genome = IntStream.range(0, space.genes()).map(p -> random.nextInt(space.cardinality(p))).toArray();
            Map<String, Value> before = space.values(genome);
            space.canonicalise(genome);
            assertThat(space.values(genome)).isEqualTo(before);
            int[] again = genome.clone();
            space.canonicalise(again);
            assertThat(again).isEqualTo(genome);
            assertThat(space.requireCanonical(genome)).isSameAs(genome);
        }
    }

    @Test
    void withoutConditionsTheFirstParameterIsTheMostSignificant() {
        DesignSpace space = new DesignSpace(List.of(numbered("a", 3, null), numbered("b", 4, null), numbered("c", 5, null)));
        assertThat(space.rank(new int[] {2, 1, 3})).isEqualTo((2 * 4 + 1) * 5 + 3);
        assertThat(space.unrank(BigInteger.valueOf(59))).containsExactly(2, 3, 4);
    }

    @Test
    void spacesBeyondTheRangeOfLong() {
        List<Parameter> parameters = new ArrayList<>();
        BigInteger product = BigInteger.ONE;
        for (int p = 0; p < 30; p++) {
            parameters.add(numbered("p" + p, 7 + p, null));
            product = product.multiply(BigInteger.valueOf(7 + p));
        }
        parameters.add(numbered("s", 10, when("p0", 3)));
        product = product.divide(BigInteger.valueOf(7)).multiply(BigInteger.valueOf(6 + 10));
        DesignSpace space = new DesignSpace(parameters);
        assertThat(space.size()).isEqualTo(product);
        SplittableRandom random = new SplittableRandom(5);
        for (int trial = 0; trial < 200; trial++) {
            int[] genome = IntStream.range(0, space.genes()).map(p -> random.nextInt(space.cardinality(p))).toArray();
            space.canonicalise(genome);
            BigInteger rank = space.rank(genome);
            assertThat(rank).isBetween(BigInteger.ZERO, product.subtract(BigInteger.ONE));
            assertThat(space.unrank(rank)).isEqualTo(genome);
        }
        int[] genome = new int[31];
        space.unrank(Long.MAX_VALUE, genome);
        assertThat(genome).isEqualTo(space.unrank(BigInteger.valueOf(Long.MAX_VALUE)));
        assertThat(space.rank(genome)).isEqualTo(Long.MAX_VALUE);
    }

    /** 2⁶³ − 1 = 7² · 73 · 127 · 337 · 92737 · 649657 designs are the most that a long can number. */
    @Test
    void theLargestSpaceThatLongsNumber() {
        List<Parameter> parameters = new ArrayList<>();
        for (int cardinality : new int[] {7, 7, 73, 127, 337, 92_737, 649_657}) {
            parameters.add(numbered("p" + parameters.size(), cardinality, null));
        }
        DesignSpace space = new DesignSpace(parameters);
        assertThat(space.size()).isEqualTo(Long.MAX_VALUE);
        int[] genome = new int[7];
        space.unrank(Long.MAX_VALUE - 1, genome);
        assertThat(genome).containsExactly(6, 6, 72, 126, 336, 92_736, 649_656);
        assertThatIllegalArgumentException().isThrownBy(() -> space.unrank(Long.MAX_VALUE, genome));
    }

    @Test
    void hugeDomainsAreNumberedWithoutTables() {
        DesignSpace space = new DesignSpace(List.of(numbered("a", 1 << 24, null), numbered("b", 1 << 24, null), numbered("c", 1 << 24, null)));
        assertThat(space.size()).isEqualTo(BigInteger.TWO.pow(72));
        int[] last = {(1 << 24) - 1, 5, (1 << 24) - 2};
        assertThat(space.unrank(space.rank(last))).isEqualTo(last);
    }

    @Test
    void ranksThatAreNone() {
        DesignSpace space = Spaces.nested();
        for (long bad : new long[] {-1, 52, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThatIllegalArgumentException().isThrownBy(() -> space.unrank(bad, new int[4]))
                    .withMessageContaining(Long.toString(bad)).withMessageContaining("52");
            assertThatIllegalArgumentException().isThrownBy(() -> space.unrank(BigInteger.valueOf(bad)));
        }
    }

    @Test
    void genomesThatAreNotCanonical() {
        DesignSpace space = Spaces.nested();
        assertThatIllegalArgumentException().isThrownBy(() -> space.rank(new int[3])).withMessageContaining("3 genes, not 4");
        assertThatIllegalArgumentException().isThrownBy(() -> space.rank(new int[] {3, 0, 0, 0}))
                .withMessageContaining("package is 3, not in 0..2");
        assertThatIllegalArgumentException().isThrownBy(() -> space.rank(new int[] {0, 0, 0, -1})).withMessageContaining("chiplets");
        assertThatIllegalArgumentException().isThrownBy(() -> space.rank(new int[] {0, 1, 0, 0})).withMessageContaining("bond");
        assertThatIllegalArgumentException().isThrownBy(() -> space.rank(new int[] {1, 0, 1, 0})).withMessageContaining("pitch");
    }

    @Test
    void badSpaces() {
        expect("duplicate-parameter", () -> new DesignSpace(List.of(numbered("a", 2, null), numbered("a", 2, null))), "a is there twice");
        expect("unknown-parameter", () -> new DesignSpace(List.of(numbered("a", 2, when("b", 1)), numbered("b", 2, null))), "b");
        expect("unknown-parameter", () -> new DesignSpace(List.of(numbered("a", 2, when("a", 1)))), "depends on a");
        assertThatIllegalArgumentException().isThrownBy(() -> Condition.of("a")).withMessageContaining("a");
        assertThatIllegalArgumentException().isThrownBy(() -> Parameter.of(" ", Unit.NONE, IntegerRange.of(1, 2)));
    }

    @Test
    void columnsAndConditionsInWords() {
        assertThat(Parameter.of("static.array-rows", Unit.NONE, IntegerRange.of(1, 2)).column()).isEqualTo("static_array_rows");
        assertThat(Parameter.of("clock", Unit.of("Hz"), IntegerRange.of(1, 2)).column()).isEqualTo("clock_hz");
        assertThat(Parameter.of("clock", Unit.of("MHz"), IntegerRange.of(1, 2)).column()).isEqualTo("clock_mhz");
        assertThat(Condition.of("package", "stacked", "interposer")).hasToString("package is interposer or stacked");
    }
}
