package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.optimizers.ranking.CrowdingDistance;
import org.paretile.optimizers.ranking.NondominatedSort;
import org.uma.jmetal.component.catalogue.ea.replacement.Replacement;

/**
 * The best of parents and children: whole fronts as long as they fit, of the last one the least crowded designs. Sets
 * front and crowding of the survivors.
 */
final class ElitistReplacement implements Replacement<DesignSolution> {
    private final int population;
    private final int columns;
    private final NondominatedSort sort = new NondominatedSort();
    private final CrowdingDistance crowding = new CrowdingDistance();
    private final double[] objectives;
    private final double[] violations;
    private final double[] distances;
    private final int[] ranks;
    private final int[] byFront;

    /** @param columns number of objectives */
    ElitistReplacement(int population, int columns) {
        this.population = population;
        this.columns = columns;
        int most = 2 * population;
        objectives = new double[most * columns];
        violations = new double[most];
        distances = new double[most];
        ranks = new int[most];
        byFront = new int[most];
    }

    @Override
    public List<DesignSolution> replace(List<DesignSolution> parents, List<DesignSolution> children) {
        List<DesignSolution> all = new ArrayList<>(parents.size() + children.size());
        all.addAll(parents);
        all.addAll(children);
        return best(all);
    }

    /** The survivors of up to twice the population. */
    List<DesignSolution> best(List<DesignSolution> all) {
        int count = all.size();
        for (int i = 0; i < count; i++) {
            DesignSolution design = all.get(i);
            System.arraycopy(design.objectives, 0, objectives, i * columns, columns);
            violations[i] = design.violation;
        }
        int[] ends = group(count, sort.rank(objectives, violations, count, columns, ranks));
        List<DesignSolution> survivors = new ArrayList<>(population);
        int from = 0;
        for (int front = 0; front < ends.length && survivors.size() < population; front++) {
            int to = ends[front];
            crowding.of(objectives, columns, byFront, from, to, distances);
            if (survivors.size() + to - from > population) {
                leastCrowdedFirst(from, to);
            }
            for (int i = from; i < to && survivors.size() < population; i++) {
                DesignSolution design = all.get(byFront[i]);
                design.rank = front;
                design.crowding = distances[byFront[i]];
                survivors.add(design);
            }
            from = to;
        }
        return survivors;
    }

    /** Puts the rows into {@link #byFront}, front after front; gives where each front ends. */
    private int[] group(int count, int fronts) {
        int[] ends = new int[fronts];
        for (int i = 0; i < count; i++) {
            ends[ranks[i]]++;
        }
        int at = 0;
        for (int front = 0; front < fronts; front++) {
            int size = ends[front];
            ends[front] = at;
            at += size;
        }
        for (int i = 0; i < count; i++) {
            byFront[ends[ranks[i]]++] = i;
        }
        return ends;
    }

    private void leastCrowdedFirst(int from, int to) {
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            // ≥ 0, so that its bits sort as it does; the low bits make room for the position
            keys[i] = (~Double.doubleToRawLongBits(distances[byFront[from + i]]) & (-1L << 21)) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = byFront[from + (int) (keys[i] & ((1 << 21) - 1))];
        }
        System.arraycopy(sorted, 0, byFront, from, sorted.length);
    }
}
