package org.paretile.optimizers.archive;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParetoArchiveTest {
    @ParameterizedTest
    @CsvSource({"1,50", "2,8", "2,200", "2,1000000", "3,6", "3,40", "3,1000000", "4,5", "4,1000000", "6,4"})
    void keepsWhatAFilterKeeps(int objectives, int levels) {
        Random random = new Random(objectives * 31L + levels);
        for (int trial = 0; trial < 4; trial++) {
            ParetoArchive archive = new ParetoArchive(objectives, 2);
            List<double[]> offered = new ArrayList<>();
            for (int i = 0; i < 1500; i++) {
                double[] vector = new double[objectives];
                double shrink = 1 - 0.4 * i / 1500; // later vectors are better: many removals
                for (int m = 0; m < objectives; m++) {
                    vector[m] = Math.floor(random.nextInt(levels) * shrink);
                }
                offered.add(vector);
                boolean expected = offered.stream().noneMatch(o -> dominates(o, vector));
                assertThat(archive.offer(vector, new long[] {-1, i, -i}, 1)).isEqualTo(expected);
            }
            TreeSet<String> kept = new TreeSet<>();
            List<double[]> order = new ArrayList<>();
            archive.forEach((vector, genome, offset) -> {
                assertThat(genome[offset + 1]).isEqualTo(-genome[offset]);
                kept.add((int) genome[offset] + ":" + java.util.Arrays.toString(vector));
                order.add(vector);
            });
            TreeSet<String> expected = new TreeSet<>();
            for (int i = 0; i < offered.size(); i++) {
                double[] vector = offered.get(i);
                if (offered.stream().noneMatch(o -> dominates(o, vector))) {
                    expected.add(i + ":" + java.util.Arrays.toString(vector));
                }
            }
            assertThat(kept).isEqualTo(expected);
            assertThat(archive.size()).isEqualTo(expected.size());
            assertThat(order).isSortedAccordingTo(java.util.Arrays::compare);
            assertThat(archive.copyVectors()).hasSize(archive.vectors() * objectives);
        }
    }

    @Test
    void versionFollowsTheVectors() {
        ParetoArchive archive = new ParetoArchive(3, 1);
        long empty = archive.version();
        archive.offer(new double[] {1, 1, 1}, new long[] {1}, 0);
        long one = archive.version();
        archive.offer(new double[] {1, 1, 1}, new long[] {2}, 0);
        archive.offer(new double[] {1, 2, 1}, new long[] {3}, 0);
        assertThat(one).isNotEqualTo(empty);
        assertThat(archive.version()).isEqualTo(one);
        assertThat(archive.size()).isEqualTo(2);
        assertThat(archive.vectors()).isEqualTo(1);
    }

    private static boolean dominates(double[] a, double[] b) {
        boolean less = false;
        for (int m = 0; m < a.length; m++) {
            if (a[m] > b[m]) {
                return false;
            }
            less |= a[m] < b[m];
        }
        return less;
    }
}
