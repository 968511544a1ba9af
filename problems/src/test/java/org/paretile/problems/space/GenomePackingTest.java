package org.paretile.problems.space;

import static org.assertj.core.api.Assertions.assertThat;
import static org.paretile.problems.space.Spaces.numbered;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GenomePackingTest {

    private static DesignSpace space(int... cardinalities) {
        List<Parameter> parameters = new ArrayList<>();
        for (int cardinality : cardinalities) {
            parameters.add(numbered("p" + parameters.size(), cardinality, null));
        }
        return new DesignSpace(parameters);
    }

    @Test
    void wordsThatAGenomeTakes() {
        assertThat(new GenomePacking(space()).words()).isEqualTo(1);
        assertThat(new GenomePacking(space(1, 1, 1)).words()).isEqualTo(1);
        assertThat(new GenomePacking(space(IntStream.range(0, 64).map(_ -> 2).toArray())).words()).isEqualTo(1);
        assertThat(new GenomePacking(space(IntStream.range(0, 65).map(_ -> 2).toArray())).words()).isEqualTo(2);
        assertThat(new GenomePacking(space(1 << 22, 1 << 21, 1 << 21)).words()).isEqualTo(1);
        assertThat(new GenomePacking(space(1 << 22, 1 << 22, 1 << 21)).words()).as("no gene across two words").isEqualTo(2);
        assertThat(new GenomePacking(space(1 << 22, 1 << 21, 1 << 21, 1)).words()).as("a gene of no bits").isEqualTo(1);
    }

    @Test
    void everyGenomeOfASmallSpaceHasItsOwnWord() {
        DesignSpace space = space(3, 1, 4, 5, 2, 1);
        GenomePacking packing = new GenomePacking(space);
        Set<Long> words = new HashSet<>();
        for (List<Integer> genome : Spaces.canonical(space)) {
            long[] target = new long[1];
            packing.pack(genome.stream().mapToInt(g -> g).toArray(), target, 0);
            words.add(target[0]);
        }
        assertThat(words).hasSize(120);
    }

    @Test
    void genomesComeBackFromWherePackedWithoutTouchingNeighbours() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 500; trial++) {
            DesignSpace space = space(IntStream.range(0, 1 + random.nextInt(40))
                    .map(_ -> random.nextInt(4) == 0 ? 1 + random.nextInt(3) : 1 + random.nextInt(1 << random.nextInt(1, 16)))
                    .toArray());
            GenomePacking packing = new GenomePacking(space);
            int[] genome = IntStream.range(0, space.genes())
                    .map(p -> random.nextBoolean() ? space.cardinality(p) - 1 : random.nextInt(space.cardinality(p))).toArray();
            long[] target = new long[packing.words() + 2];
            Arrays.fill(target, -1);
            packing.pack(genome, target, 1);
            assertThat(target[0]).isEqualTo(-1);
            assertThat(target[target.length - 1]).isEqualTo(-1);
            int[] back = new int[genome.length];
            packing.unpack(target, 1, back);
            assertThat(back).isEqualTo(genome);
        }
    }
}
