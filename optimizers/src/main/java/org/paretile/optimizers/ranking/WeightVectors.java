package org.paretile.optimizers.ranking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Evenly spread weight vectors, each with sum 1: the simplex lattice of Das and Dennis (SIAM J. Optim. 1998); above
 * three objectives with a second, inner layer halfway to the centre where that comes nearer to the wanted count (Deb and
 * Jain, IEEE TEC 2014).
 */
public final class WeightVectors {
    private WeightVectors() {}

    /** As near to {@code count} vectors as the lattice allows, for {@code objectives} ≥ 1. */
    public static double[][] about(int count, int objectives) {
        if (objectives == 1) {
            double[][] same = new double[count][1];
            Arrays.stream(same).forEach(w -> w[0] = 1);
            return same;
        }
        int bestOuter = 1;
        int bestInner = 0;
        long bestCount = lattice(1, objectives);
        for (int outer = 1; lattice(outer, objectives) <= 2L * count; outer++) {
            for (int inner = 0; inner < (objectives > 3 ? outer : 1); inner++) {
                long candidates = lattice(outer, objectives) + (inner == 0 ? 0 : lattice(inner, objectives));
                if (Math.abs(candidates - count) < Math.abs(bestCount - count)) {
                    bestOuter = outer;
                    bestInner = inner;
                    bestCount = candidates;
                }
            }
        }
        List<double[]> weights = new ArrayList<>();
        fill(weights, new double[objectives], 0, bestOuter, bestOuter);
        if (bestInner > 0) {
            int outerCount = weights.size();
            fill(weights, new double[objectives], 0, bestInner, bestInner);
            for (double[] weight : weights.subList(outerCount, weights.size())) {
                Arrays.setAll(weight, m -> (weight[m] + 1.0 / objectives) / 2);
            }
        }
        return weights.toArray(double[][]::new);
    }

    /** For each vector the {@code size} nearest ones, itself first; 1 ≤ size ≤ number of vectors. */
    public static int[][] neighbourhoods(double[][] weights, int size) {
        int[][] neighbourhoods = new int[weights.length][];
        double[] distance = new double[size];
        for (int i = 0; i < weights.length; i++) {
            int[] nearest = new int[size];
            nearest[0] = i;
            distance[0] = -1;
            int found = 1;
            for (int j = 0; j < weights.length; j++) {
                double d = squareDistance(weights[i], weights[j]);
                if (j != i && (found < size || d < distance[found - 1])) {
                    int at = found < size ? found++ : size - 1;
                    for (; distance[at - 1] > d; at--) {
                        distance[at] = distance[at - 1];
                        nearest[at] = nearest[at - 1];
                    }
                    distance[at] = d;
                    nearest[at] = j;
                }
            }
            neighbourhoods[i] = nearest;
        }
        return neighbourhoods;
    }

    private static double squareDistance(double[] a, double[] b) {
        double sum = 0;
        for (int m = 0; m < a.length; m++) {
            sum += (a[m] - b[m]) * (a[m] - b[m]);
        }
        return sum;
    }

    /** Fewest divisions, ≥ 1, of a lattice with at least {@code count} vectors. */
    public static int divisions(int count, int objectives) {
        int divisions = 1;
        while (objectives > 1 && lattice(divisions, objectives) < count) {
            divisions++;
        }
        return divisions;
    }

    /** Number of ways to write {@code parts} as a sum of {@code objectives} numbers ≥ 0. */
    private static long lattice(int parts, int objectives) {
        double ways = 1;
        for (int i = 1; i < objectives; i++) {
            ways = ways * (parts + i) / i;
        }
        return (long) Math.rint(Math.min(ways, 1e15));
    }

    private static void fill(List<double[]> weights, double[] weight, int m, int left, int parts) {
        if (m == weight.length - 1) {
            weight[m] = (double) left / parts;
            weights.add(weight.clone());
            return;
        }
        for (int part = 0; part <= left; part++) {
            weight[m] = (double) part / parts;
            fill(weights, weight, m + 1, left - part, parts);
        }
    }
}
