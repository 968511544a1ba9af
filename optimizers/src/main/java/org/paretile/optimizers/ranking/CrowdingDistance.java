package org.paretile.optimizers.ranking;

import java.util.Arrays;

/**
 * Crowding distance within a front (Deb et al., IEEE TEC 2002): the sum over objectives of the distance between the two
 * neighbours, as a share of the front's range; +∞ at the ends. An objective without a finite range above zero tells
 * nothing and is left out. Keeps its arrays between calls; not for several threads.
 */
public final class CrowdingDistance {
    private final IndexSort sort = new IndexSort();

    /**
     * Finds the crowding distance of each member of a front.
     *
     * @param objectives {@code columns} values a row
     * @param members rows of the front, {@code from … to − 1} of this array
     * @param crowding gets the distance of each member, by row
     */
    public void of(double[] objectives, int columns, int[] members, int from, int to, double[] crowding) {
        int count = to - from;
        int[] front = from == 0 ? members : Arrays.copyOfRange(members, from, to);
        for (int i = 0; i < count; i++) {
            crowding[front[i]] = count <= 2 ? Double.POSITIVE_INFINITY : 0;
        }
        if (count <= 2) {
            return;
        }
        for (int m = 0; m < columns; m++) {
            int[] order = sort.byColumn(objectives, front, count, columns, m);
            double least = objectives[front[order[0]] * columns + m];
            double range = objectives[front[order[count - 1]] * columns + m] - least;
            if (!(range > 0) || range == Double.POSITIVE_INFINITY) {
                continue;
            }
            crowding[front[order[0]]] = Double.POSITIVE_INFINITY;
            crowding[front[order[count - 1]]] = Double.POSITIVE_INFINITY;
            double before = least;
            double here = objectives[front[order[1]] * columns + m];
            for (int i = 1; i < count - 1; i++) {
                double after = objectives[front[order[i + 1]] * columns + m];
                crowding[front[order[i]]] += (after - before) / range;
                before = here;
                here = after;
            }
        }
    }
}
