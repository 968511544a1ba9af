package org.paretile.optimizers.ranking;

/**
 * Sorts designs into fronts by constraint-domination (Deb et al., IEEE TEC 2002): a smaller violation dominates a larger
 * one; among equal violations the objectives decide. Front 0 is dominated by nobody, front k + 1 only by members of
 * fronts 0 … k. Equal designs share a front. Keeps its arrays between calls; not for several threads.
 */
public final class NondominatedSort {
    private final IndexSort byViolation = new IndexSort();
    private final FrontRanks fronts = new FrontRanks();
    private double[] rows = new double[0];
    private int[] rowRanks = new int[0];

    /**
     * Finds the front of each row.
     *
     * @param objectives minimised, {@code columns} values a row
     * @param violations 0 where feasible, one a row
     * @param count number of rows
     * @param columns number of objectives, ≥ 1
     * @param ranks gets the front of each row, 0 for the best
     * @return number of fronts
     */
    public int rank(double[] objectives, double[] violations, int count, int columns, int[] ranks) {
        boolean uniform = true;
        for (int i = 1; i < count && uniform; i++) {
            uniform = violations[i] == violations[0];
        }
        if (uniform) {
            return fronts.rank(objectives, count, columns, ranks);
        }
        if (rowRanks.length < count) {
            rowRanks = new int[count];
        }
        if (rows.length < count * columns) {
            rows = new double[count * columns];
        }
        int[] order = byViolation.byColumn(violations, null, count, 1, 0);
        int total = 0;
        int run = 0;
        for (int i = 1; i <= count; i++) {
            if (i == count || violations[order[i]] != violations[order[run]]) {
                total += rankRun(objectives, columns, order, run, i, total, ranks);
                run = i;
            }
        }
        return total;
    }

    /** Ranks rows of equal violation. */
    private int rankRun(double[] objectives, int columns, int[] order, int from, int to, int base, int[] ranks) {
        int count = to - from;
        if (count == 1) {
            ranks[order[from]] = base;
            return 1;
        }
        for (int i = 0; i < count; i++) {
            System.arraycopy(objectives, order[from + i] * columns, rows, i * columns, columns);
        }
        int total = fronts.rank(rows, count, columns, rowRanks);
        for (int i = 0; i < count; i++) {
            ranks[order[from + i]] = base + rowRanks[i];
        }
        return total;
    }
}
