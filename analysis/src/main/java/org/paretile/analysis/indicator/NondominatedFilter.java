package org.paretile.analysis.indicator;

import java.util.Arrays;

/**
 * Leaves the nondominated, distinct points of a front. A point dominates another if it is no worse in any objective and better in one;
 * all objectives are minimised. Of equal points the first stays.
 *
 * <p>Points are taken in the order of their first objective, so that only points taken earlier, or equal in it, can dominate; those that
 * have dominated before are asked first. O(n·k) comparisons for k points left at worst, far fewer as a rule.
 */
public final class NondominatedFilter {
    private NondominatedFilter() {}

    /**
     * The nondominated, distinct points in their old order.
     *
     * @throws IllegalArgumentException if a value is not finite or points differ in their number of objectives
     */
    public static double[][] of(double[][] points) {
        int[] kept = indices(points);
        double[][] front = new double[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            front[i] = points[kept[i]].clone();
        }
        return front;
    }

    /** Indices, ascending, of the nondominated, distinct points; errors as {@link #of}. */
    public static int[] indices(double[][] points) {
        if (points.length == 0) {
            return new int[0];
        }
        int objectives = Front.objectives(points, "front");
        double[] flat = Front.flat(points, objectives, "front");
        double[] first = new double[points.length];
        for (int i = 0; i < points.length; i++) {
            first[i] = 0.0 - points[i][0];
        }
        int[] order = new DescendingOrder().of(first, points.length, 1, 0);
        int[] kept = new int[points.length];
        int count = 0;
        int tied = 0;
        for (int i = 0; i < points.length; i++) {
            int point = order[i];
            if (count > 0 && first[kept[count - 1]] != first[point]) {
                tied = count;
            }
            if (!isCovered(flat, objectives, point, kept, tied, count)) {
                count = withoutCovered(flat, objectives, point, kept, tied, count);
                kept[count++] = point;
            }
        }
        int[] indices = Arrays.copyOf(kept, count);
        Arrays.sort(indices);
        return indices;
    }

    private static boolean isCovered(double[] flat, int objectives, int point, int[] kept, int tied, int count) {
        for (int i = 0; i < count; i++) {
            int other = kept[i];
            if (isNoWorse(flat, objectives, other, point)) {
                if (i < tied) {
                    kept[i] = kept[i >> 1];
                    kept[i >> 1] = other;
                }
                return true;
            }
        }
        return false;
    }

    /** Drops those points, equal in the first objective, that the new one dominates. */
    private static int withoutCovered(double[] flat, int objectives, int point, int[] kept, int tied, int count) {
        int left = tied;
        for (int i = tied; i < count; i++) {
            if (!isNoWorse(flat, objectives, point, kept[i])) {
                kept[left++] = kept[i];
            }
        }
        return left;
    }

    private static boolean isNoWorse(double[] flat, int objectives, int point, int than) {
        int at = point * objectives;
        int other = than * objectives;
        for (int j = 0; j < objectives; j++) {
            if (flat[at + j] > flat[other + j]) {
                return false;
            }
        }
        return true;
    }
}
