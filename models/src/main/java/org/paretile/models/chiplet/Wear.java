package org.paretile.models.chiplet;

import org.paretile.models.workload.MatrixLayer;

/**
 * Wear and forgetting of the dies.
 *
 * @param writesPerPass writes of the most written cell in a pass: every dynamic layer writes the first cells of the dynamic dies, a
 *        semi-static layer its own cells once, weights of static dies none
 * @param lifetimeS time until the first cell is worn out if passes follow one another without a pause, s
 * @param retentionMargin least ratio of retention to the time that an operand must last, over the dynamic and semi-static dies
 */
record Wear(double writesPerPass, double lifetimeS, double retentionMargin) {

    static Wear of(LayerTable table, Dies dies, LayerCosts costs, double longestWaitS, double passS) {
        double writes = 0;
        double longestS = 0;
        boolean semiStatic = false;
        for (int shape = 0; shape < table.shapes.length; shape++) {
            MatrixLayer layer = table.shapes[shape];
            if (layer.idle()) {
                continue;
            }
            semiStatic |= table.kindOf[shape] == DieKind.SEMI_STATIC;
            if (table.kindOf[shape] == DieKind.DYNAMIC) {
                writes += table.rowsOfShape[shape];
                longestS = Math.max(longestS, costs.latencyS[shape]);
            }
        }
        double lifetime = writes > 0 ? dies.dynamic().cell.endurance() / writes * passS : Double.POSITIVE_INFINITY;
        double margin = longestS > 0 ? dies.dynamic().retentionS / longestS : Double.POSITIVE_INFINITY;
        if (semiStatic) {
            writes = Math.max(writes, 1);
            lifetime = Math.min(lifetime, dies.semiStatic().cell.endurance() * passS);
            margin = longestWaitS > 0 ? Math.min(margin, dies.semiStatic().retentionS / longestWaitS) : margin;
        }
        return new Wear(writes, lifetime, margin);
    }
}
