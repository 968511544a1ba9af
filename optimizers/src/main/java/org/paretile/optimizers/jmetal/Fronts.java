package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.List;
import org.paretile.optimizers.ranking.NondominatedSort;

/** Designs in primitive rows, sorted into fronts by constraint-domination. Keeps its arrays between calls. */
final class Fronts {
    private final int columns;
    private final NondominatedSort sort = new NondominatedSort();
    private final double[] objectives;
    private final double[] violations;
    private final int[] ranks;
    private final int[] byFront;
    private int[] ends = new int[0];

    /**
     * @param most designs at a time
     * @param columns number of objectives
     */
    Fronts(int most, int columns) {
        this.columns = columns;
        objectives = new double[most * columns];
        violations = new double[most];
        ranks = new int[most];
        byFront = new int[most];
    }

    /** Parents and children in one list. */
    static List<DesignSolution> together(List<DesignSolution> parents, List<DesignSolution> children) {
        List<DesignSolution> all = new ArrayList<>(parents.size() + children.size());
        all.addAll(parents);
        all.addAll(children);
        return all;
    }

    /** Takes these designs; row i is the design i. */
    void sort(List<DesignSolution> designs) {
        int rows = designs.size();
        for (int i = 0; i < rows; i++) {
            DesignSolution design = designs.get(i);
            System.arraycopy(design.objectives, 0, objectives, i * columns, columns);
            violations[i] = design.violation;
        }
        ends = new int[sort.rank(objectives, violations, rows, columns, ranks)];
        for (int i = 0; i < rows; i++) {
            ends[ranks[i]]++;
        }
        int at = 0;
        for (int front = 0; front < ends.length; front++) {
            int size = ends[front];
            ends[front] = at;
            at += size;
        }
        for (int i = 0; i < rows; i++) {
            byFront[ends[ranks[i]]++] = i;
        }
    }

    /** Number of fronts. */
    int count() {
        return ends.length;
    }

    /** Where the members of a front begin. */
    int from(int front) {
        return front == 0 ? 0 : ends[front - 1];
    }

    /** Where they end. */
    int to(int front) {
        return ends[front];
    }

    /** Rows, front after front, in the order of the designs within each; may be reordered within a front. */
    int[] members() {
        return byFront;
    }

    /** Whether the members of a front are feasible: then all are. */
    boolean feasible(int front) {
        return violations[byFront[from(front)]] == 0;
    }

    /** Row by row. */
    double[] objectives() {
        return objectives;
    }

    /** Copies the objectives of some members, one after the other. */
    double[] objectives(int from, int to) {
        double[] rows = new double[(to - from) * columns];
        for (int i = from; i < to; i++) {
            System.arraycopy(objectives, byFront[i] * columns, rows, (i - from) * columns, columns);
        }
        return rows;
    }
}
