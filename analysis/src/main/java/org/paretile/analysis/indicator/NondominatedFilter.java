package org.paretile.analysis.indicator;

import java.util.Arrays;

/**
 * Leaves the nondominated, distinct points of a front. A point dominates another if it is no worse in any objective and better in one;
 * all objectives are minimised. Of equal points the first stays.
 *
 * <p>Points are taken in the order of their first objective, so that only points taken earlier, or equal in it, can dominate; those that
 * have dominated before are asked first. O(n·k) comparisons for k points left at worst, far fewer as a rule, most of them of {@link CoarseRanks}.
 */
public final class NondominatedFilter {
    private final double[] flat;
    private final int objectives;
    private final CoarseRanks ranks;

    private NondominatedFilter(double[] flat, int count, int objectives) {
        this.flat = flat;
        this.objectives = objectives;
        ranks = new CoarseRanks(flat, count, objectives);
    }

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
        return new NondominatedFilter(Front.flat(points, objectives, "front"), points.length, objectives).kept(points.length);
    }

    private int[] kept(int points) {
        double[] first = new double[points];
        for (int i = 0; i < points; i++) {
            first[i] = 0.0 - flat[i * objectives];
        }
        int[] order = new DescendingOrder().of(first, points, 1, 0);
        int[] kept = new int[points];
        int count = 0;
        int tied = 0;
        for (int i = 0; i < points; i++) {
            int point = order[i];
            if (count > 0 && first[kept[count - 1]] != first[point]) {
                tied = count;
            }
            if (!isCovered(point, kept, tied, count)) {
                count = withoutCovered(point, kept, tied, count);
                kept[count++] = point;
            }
        }
        int[] indices = Arrays.copyOf(kept, count);
        Arrays.sort(indices);
        return indices;
    }

    private boolean isCovered(int point, int[] kept, int tied, int count) {
        for (int i = 0; i < count; i++) {
            int other = kept[i];
            if (isNoWorse(other, point)) {
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
    private int withoutCovered(int point, int[] kept, int tied, int count) {
        int left = tied;
        for (int i = tied; i < count; i++) {
            if (!isNoWorse(point, kept[i])) {
                kept[left++] = kept[i];
            }
        }
        return left;
    }

    private boolean isNoWorse(int point, int than) {
        if (!ranks.mayBeNoWorse(point, than)) {
            return false;
        }
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
