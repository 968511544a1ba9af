package org.paretile.optimizers.variation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.paretile.optimizers.TestProblems;
import org.paretile.problems.space.DesignSpace;

class DesignVariationTest {
    private final Xoshiro256 random = new Xoshiro256(3);

    /** Without selection, uniform genes 0..31 stay uniform: jMetal's integer operators drift from 15.5 to 6.8. */
    @ParameterizedTest
    @CsvSource({"true,1,0.001", "true,0,2", "true,0.9,1", "false,0.9,1"})
    void genesDoNotDrift(boolean ordered, double crossover, double mutation) {
        int individuals = 2000;
        int genes = 10;
        DesignVariation variation = new DesignVariation(TestProblems.space(genes, 32, ordered), crossover, mutation);
        int[][] population = new int[individuals][genes];
        for (int[] genome : population) {
            variation.draw(genome, random);
        }
        for (int generation = 0; generation < 50; generation++) {
            int[][] next = new int[individuals][genes];
            for (int i = 0; i < individuals; i += 2) {
                variation.cross(population[random.nextInt(individuals)], population[random.nextInt(individuals)],
                        next[i], next[i + 1], random);
                variation.mutate(next[i], random);
                variation.mutate(next[i + 1], random);
            }
            population = next;
        }
        double mean = Arrays.stream(population).flatMapToInt(Arrays::stream).average().orElseThrow();
        double low = Arrays.stream(population).flatMapToInt(Arrays::stream).filter(g -> g < 16).count();
        assertThat(mean).isCloseTo(15.5, within(0.9)); // sampling of parents alone: 0.47 standard deviations
        assertThat(low / (individuals * genes)).isCloseTo(0.5, within(0.05));
    }

    @Test
    void mutatesTheExpectedNumberOfGenes() {
        DesignVariation variation = new DesignVariation(TestProblems.space(20, 6, false), 0, 1.5);
        int changed = 0;
        for (int i = 0; i < 20_000; i++) {
            int[] genome = new int[20];
            variation.mutate(genome, random);
            changed += (int) Arrays.stream(genome).filter(g -> g != 0).count();
        }
        assertThat(changed / 20_000.0).isCloseTo(1.5, within(0.04));
    }

    @Test
    void mutateOneChangesOneGene() {
        DesignVariation variation = new DesignVariation(TestProblems.space(20, 6, false), 0, 1);
        for (int i = 0; i < 1000; i++) {
            int[] genome = new int[20];
            variation.mutateOne(genome, random);
            assertThat(Arrays.stream(genome).filter(g -> g != 0).count()).isEqualTo(1);
        }
    }

    @Test
    void childrenOfUnorderedParentsOnlyInherit() {
        DesignVariation variation = new DesignVariation(TestProblems.space(8, 9, false), 1, 1);
        int[] first = new int[8];
        int[] second = new int[8];
        int exchanged = 0;
        for (int i = 0; i < 2000; i++) {
            variation.cross(new int[] {1, 1, 1, 1, 1, 1, 1, 1}, new int[] {7, 7, 7, 7, 7, 7, 7, 7}, first, second, random);
            for (int p = 0; p < 8; p++) {
                assertThat(first[p] + second[p]).isEqualTo(8);
                assertThat(first[p]).isIn(1, 7);
                exchanged += first[p] == 7 ? 1 : 0;
            }
        }
        assertThat(exchanged / 16_000.0).isCloseTo(0.5, within(0.02));
    }

    @Test
    void childrenInConditionalSpacesAreCanonicalAndReachEverything() {
        DesignSpace space = TestProblems.conditionalSpace();
        DesignVariation variation = new DesignVariation(space, 0.9, 1);
        boolean[] seen = new boolean[space.size().intValueExact()];
        int[] a = new int[5];
        int[] b = new int[5];
        variation.draw(a, random);
        variation.draw(b, random);
        for (int i = 0; i < 5000; i++) {
            int[] first = new int[5];
            int[] second = new int[5];
            variation.cross(a, b, first, second, random);
            seen[space.rank(first).intValueExact()] = true;
            variation.mutate(first, random);
            variation.mutateOne(second, random);
            seen[space.rank(first).intValueExact()] = true; // refuses what is not canonical
            seen[space.rank(second).intValueExact()] = true;
            a = first;
            b = second;
        }
        assertThat(seen).doesNotContain(false);
    }

    /** A gene that becomes active is drawn, not left at 0. */
    @Test
    void activatedGenesAreDrawn() {
        DesignSpace space = TestProblems.conditionalSpace();
        DesignVariation variation = new DesignVariation(space, 0, 1);
        int[] counts = new int[5];
        for (int i = 0; i < 20_000; i++) {
            int[] genome = new int[5];
            variation.mutateOne(genome, random);
            if (genome[0] == 1) {
                counts[genome[1]]++;
            }
        }
        int total = Arrays.stream(counts).sum();
        for (int count : counts) {
            assertThat(count / (double) total).isCloseTo(0.2, within(0.03));
        }
    }
}
