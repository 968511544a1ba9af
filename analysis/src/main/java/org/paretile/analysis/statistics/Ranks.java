package org.paretile.analysis.statistics;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Ranks from 1 for the smallest value; equal values share the mean of their ranks. */
final class Ranks {
    private Ranks() {}

    /** The rank of each value. */
    static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> values[i]))
                .mapToInt(i -> i).toArray();
        double[] ranks = new double[values.length];
        for (int from = 0, to; from < order.length; from = to) {
            to = from + 1;
            while (to < order.length && values[order[to]] == values[order[from]]) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order[i]] = (from + 1 + to) / 2.0;
            }
        }
        return ranks;
    }

    /** Twice each rank, which is a whole number. */
    static int[] doubled(double[] ranks) {
        return Arrays.stream(ranks).mapToInt(r -> (int) Math.rint(2 * r)).toArray();
    }
}
