package org.paretile.analysis.guideline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PowerLawsTest {
    private static final int POINTS = 100;

    private static PowerLaw law(int[][] genomes, double[][] points) {
        return PowerLaws.of(new Designs(Planted.integers(2 * POINTS), Planted.OBJECTIVES, genomes, points), 0.05, new SplittableRandom(1)).getFirst();
    }

    /** y = x^−½ with deviations of which neighbours share 0.8. If they shared nothing, the interval would hold −½ in one of two. */
    @Test
    void theIntervalHoldsTheExponentWhereNeighboursDeviateAlike() {
        int held = 0;
        for (int seed = 0; seed < 100; seed++) {
            Random random = new Random(seed);
            int[][] genomes = new int[POINTS][];
            double[][] points = new double[POINTS][];
            double deviation = 0.01 * random.nextGaussian();
            for (int i = 0; i < POINTS; i++) {
                genomes[i] = new int[] {i};
                double x = 2.3 * i / POINTS;
                points[i] = new double[] {Math.exp(x), Math.exp(deviation - 0.5 * x)};
                deviation = 0.8 * deviation + 0.006 * random.nextGaussian();
            }
            PowerLaw law = law(genomes, points);
            held += law.low() <= -0.5 && -0.5 <= law.high() ? 1 : 0;
        }
        assertThat(held).isGreaterThanOrEqualTo(75);
    }

    /** A second design of each point is no second observation. */
    @Test
    void equalPointsCountOnce() {
        int[][] genomes = new int[2 * POINTS][];
        double[][] points = new double[2 * POINTS][];
        for (int i = 0; i < 2 * POINTS; i++) {
            genomes[i] = new int[] {i};
            int place = i / 2;
            points[i] = new double[] {1 + place, 100 / (1 + place + 0.3 * (place % 3))};
        }
        PowerLaw law = law(genomes, points);
        assertThat(law.designs()).isEqualTo(POINTS);
    }

    /** A design whose objective is −0 is as good as one whose is 0. */
    @Test
    void zeroHasNoSign() {
        Designs designs = new Designs(Planted.integers(2 * POINTS), Planted.OBJECTIVES, new int[][] {{0}, {1}}, new double[][] {{0.0, 1}, {-0.0, 1}});
        assertThat(designs.paretoSize()).isEqualTo(2);
    }
}
