package org.paretile.analysis.statistics;

import java.util.Comparator;
import java.util.stream.IntStream;

/** Adjusts p-values of several tests for their number; an adjusted p is compared with the level as it is. */
public enum Adjustment {
    /** Bounds the chance of any false claim, whatever the dependence between the tests (Holm 1979). */
    HOLM {
        @Override
        public double[] of(double[] p) {
            int[] order = ascending(p);
            double[] adjusted = new double[p.length];
            double largest = 0;
            for (int i = 0; i < order.length; i++) {
                largest = Math.max(largest, Math.min(1, (p.length - i) * p[order[i]]));
                adjusted[order[i]] = largest;
            }
            return adjusted;
        }
    },
    /** Bounds the expected share of false claims among all claims (Benjamini and Hochberg 1995). */
    BENJAMINI_HOCHBERG {
        @Override
        public double[] of(double[] p) {
            int[] order = ascending(p);
            double[] adjusted = new double[p.length];
            double least = 1;
            for (int i = order.length - 1; i >= 0; i--) {
                least = Math.min(least, p.length * p[order[i]] / (i + 1));
                adjusted[order[i]] = least;
            }
            return adjusted;
        }
    };

    /** The adjusted p-values, in the order of the tests. */
    public abstract double[] of(double[] p);

    private static int[] ascending(double[] p) {
        for (int i = 0; i < p.length; i++) {
            if (!(p[i] >= 0 && p[i] <= 1)) {
                throw new IllegalArgumentException("p-value " + (i + 1) + " must be 0..1 but is " + p[i]);
            }
        }
        return IntStream.range(0, p.length).boxed().sorted(Comparator.comparingDouble((Integer i) -> p[i])).mapToInt(i -> i).toArray();
    }
}
