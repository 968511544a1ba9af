package org.paretile.models.thermal;

import java.util.List;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/** How dies are laid side by side: slots in rows, row by row from the south-west, each die in the middle of its slot. */
public enum Arrangement {
    /** One row. */
    ROW,
    /** One column. */
    COLUMN,
    /** ⌈√n⌉ columns. */
    GRID;

    /**
     * Places the dies.
     *
     * @param dies in their own order, in which the result lists them
     * @param order which die takes the first slot, which the second, …: each number from 0 to n−1 once
     * @param gapM between neighbouring slots, and around all
     */
    public Placement place(List<Die> dies, int[] order, double gapM) {
        Require.notNegative(gapM, "gap between dies in m");
        int n = dies.size();
        int columns = switch (this) {
            case ROW -> n;
            case COLUMN -> 1;
            case GRID -> (int) Math.ceil(Math.sqrt(n));
        };
        checkOrder(order, n);
        double[] right = new double[columns + 1];
        double[] top = new double[Math.ceilDiv(n, columns) + 1];
        for (int slot = 0; slot < n; slot++) {
            Die die = dies.get(order[slot]);
            right[slot % columns + 1] = Math.max(right[slot % columns + 1], die.widthM() + gapM);
            top[slot / columns + 1] = Math.max(top[slot / columns + 1], die.heightM() + gapM);
        }
        accumulate(right);
        accumulate(top);
        double[] x = new double[n];
        double[] y = new double[n];
        for (int slot = 0; slot < n; slot++) {
            Die die = dies.get(order[slot]);
            x[order[slot]] = (right[slot % columns] + right[slot % columns + 1] + gapM - die.widthM()) / 2;
            y[order[slot]] = (top[slot / columns] + top[slot / columns + 1] + gapM - die.heightM()) / 2;
        }
        return new Placement(right[columns] + gapM, top[top.length - 1] + gapM, x, y);
    }

    private static void accumulate(double[] extents) {
        for (int i = 1; i < extents.length; i++) {
            extents[i] += extents[i - 1];
        }
    }

    private static void checkOrder(int[] order, int n) {
        boolean[] seen = new boolean[n];
        for (int die : order) {
            if (die < 0 || die >= n || seen[die]) {
                throw new ModelException("the order of dies has " + die + (die < 0 || die >= n ? "" : " twice"),
                        "give each number from 0 to " + (n - 1) + " once");
            }
            seen[die] = true;
        }
        if (order.length != n) {
            throw new ModelException("the order has " + order.length + " dies instead of " + n, "give each number from 0 to " + (n - 1) + " once");
        }
    }
}
