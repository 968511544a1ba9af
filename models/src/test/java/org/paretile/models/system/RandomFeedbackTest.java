package org.paretile.models.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operating points of dies whose power grows exponentially and, of one kind, falls in steps, against repeated solution. */
class RandomFeedbackTest {
    private static final double AMBIENT_C = 25;
    private static final double RUNAWAY_C = 226;
    private static final int MOST_PASSES = 3_000;

    /** Dies of kinds 0 to 2, or −1 for those that nobody looks at. */
    private record Dies(int[] kind, double[] dynamicW, double[] leakageW, double[] folding, double[] stepK, double[] drop, double[][] kPerW)
            implements OperatingPoint.Heated {
        static Dies of(SplittableRandom random, boolean steps) {
            int n = random.nextInt(1, 8);
            int[] kind = random.ints(n, -1, 3).toArray();
            double[] drop = random.doubles(n, 0, 0.3).toArray();
            Arrays.setAll(drop, i -> steps && kind[i] == 2 ? drop[i] : 0);
            double[][] kPerW = new double[n][n];
            double scale = Math.pow(10, random.nextDouble(-0.7, 0.8));
            for (int i = 0; i < n; i++) {
                for (int j = 0; j <= i; j++) {
                    kPerW[i][j] = scale * (i == j ? random.nextDouble(1, 2) : random.nextDouble());
                    kPerW[j][i] = kPerW[i][j];
                }
            }
            return new Dies(kind, random.doubles(n, -2, 1).map(e -> Math.pow(10, e)).toArray(),
                    random.doubles(n, -2, 1).map(e -> Math.pow(10, e)).toArray(), random.doubles(n, 15, 45).toArray(),
                    random.doubles(n, 2, 17).toArray(), drop, kPerW);
        }

        @Override
        public double[] powersW(double[] hottestC) {
            double[] powersW = new double[kind.length];
            Arrays.setAll(powersW, i -> {
                double rise = kind[i] < 0 ? 0 : Math.min(hottestC[kind[i]], RUNAWAY_C) - AMBIENT_C;
                return dynamicW[i] / (1 + drop[i] * Math.floor(rise / stepK[i])) + leakageW[i] * Math.pow(2, rise / folding[i]);
            });
            return powersW;
        }

        @Override
        public double[] peaksC(double[] powersW) {
            double[] peaksC = new double[kind.length];
            Arrays.setAll(peaksC, i -> {
                double peak = AMBIENT_C;
                for (int j = 0; j < powersW.length; j++) {
                    peak += kPerW[i][j] * powersW[j];
                }
                return peak;
            });
            return peaksC;
        }

        @Override
        public double[] hottestC(double[] peaksC) {
            double[] hottestC = cool();
            for (int i = 0; i < kind.length; i++) {
                if (kind[i] >= 0) {
                    hottestC[kind[i]] = Math.max(hottestC[kind[i]], peaksC[i]);
                }
            }
            return hottestC;
        }

        @Override
        public String name(int die) {
            return "die " + die;
        }
    }

    private static double[] cool() {
        return new double[] {AMBIENT_C, AMBIENT_C, AMBIENT_C};
    }

    /** Least and most that the peaks come to, the same if they come to rest; nothing if a die is lost. */
    private static double[][] repeated(Dies dies) {
        double[] peaksC = dies.peaksC(dies.powersW(cool()));
        double[][] range = {peaksC.clone(), peaksC.clone()};
        for (int pass = 1; pass <= MOST_PASSES; pass++) {
            double[] next = dies.peaksC(dies.powersW(dies.hottestC(peaksC)));
            if (Arrays.stream(next).max().orElseThrow() >= RUNAWAY_C) {
                return new double[0][];
            }
            if (OperatingStep.distanceK(next, peaksC) < 1e-9) {
                return new double[][] {next, next};
            }
            for (int i = 0; i < next.length; i++) {
                range[0][i] = pass == MOST_PASSES / 2 ? next[i] : Math.min(range[0][i], next[i]);
                range[1][i] = pass == MOST_PASSES / 2 ? next[i] : Math.max(range[1][i], next[i]);
            }
            peaksC = next;
        }
        return range;
    }

    private static double beyondK(double[][] range, double[] peaksC) {
        double beyond = 0;
        for (int i = 0; i < peaksC.length; i++) {
            beyond = Math.max(beyond, Math.max(range[0][i] - peaksC[i], peaksC[i] - range[1][i]));
        }
        return beyond;
    }

    /** Secants may come to rest where repeated solution steps across, and end up to 0.1 K off where one more degree is a runaway. */
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void repeatedSolutionComesToTheSame(boolean steps) {
        SplittableRandom random = new SplittableRandom(7);
        int settled = 0;
        int lost = 0;
        int off = 0;
        for (int design = 0; design < 6_000; design++) {
            Dies dies = Dies.of(random, steps);
            double[] powersW = dies.powersW(cool());
            OperatingPoint point = new OperatingPoint(dies, AMBIENT_C, RUNAWAY_C, cool(), powersW, dies.peaksC(powersW));
            HeatBalance balance = point.find();
            double[][] range = repeated(dies);
            if (range.length == 0) {
                lost++;
                off += balance instanceof HeatBalance.Settled ? 1 : 0;
            } else {
                settled++;
                assertThat(balance).as("design %d", design).isInstanceOf(HeatBalance.Settled.class);
                off += beyondK(range, point.peaksC()) > 0.05 ? 1 : 0;
            }
        }
        assertThat(settled).isGreaterThan(3_000);
        assertThat(lost).isGreaterThan(500);
        assertThat(off).isLessThanOrEqualTo(12);
    }
}
