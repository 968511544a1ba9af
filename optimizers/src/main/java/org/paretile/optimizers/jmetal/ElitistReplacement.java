package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.optimizers.ranking.CrowdingDistance;
import org.uma.jmetal.component.catalogue.ea.replacement.Replacement;

/**
 * The best of parents and children: whole fronts as long as they fit, of the last one the least crowded designs. Sets
 * front and crowding of the survivors.
 */
final class ElitistReplacement implements Replacement<DesignSolution> {
    private final int population;
    private final int columns;
    private final Fronts fronts;
    private final CrowdingDistance crowding = new CrowdingDistance();
    private final double[] distances;

    /** @param columns number of objectives */
    ElitistReplacement(int population, int columns) {
        this.population = population;
        this.columns = columns;
        fronts = new Fronts(2 * population, columns);
        distances = new double[2 * population];
    }

    @Override
    public List<DesignSolution> replace(List<DesignSolution> parents, List<DesignSolution> children) {
        return best(Fronts.together(parents, children));
    }

    /** The survivors of up to twice the population. */
    List<DesignSolution> best(List<DesignSolution> all) {
        fronts.sort(all);
        int[] members = fronts.members();
        List<DesignSolution> survivors = new ArrayList<>(population);
        for (int front = 0; front < fronts.count() && survivors.size() < population; front++) {
            int from = fronts.from(front);
            int to = fronts.to(front);
            crowding.of(fronts.objectives(), columns, members, from, to, distances);
            if (survivors.size() + to - from > population) {
                leastCrowdedFirst(members, from, to);
            }
            for (int i = from; i < to && survivors.size() < population; i++) {
                DesignSolution design = all.get(members[i]);
                design.rank = front;
                design.crowding = distances[members[i]];
                survivors.add(design);
            }
        }
        return survivors;
    }

    private void leastCrowdedFirst(int[] members, int from, int to) {
        long[] keys = new long[to - from];
        for (int i = 0; i < keys.length; i++) {
            // ≥ 0, so that its bits sort as it does; the low bits make room for the position
            keys[i] = (~Double.doubleToRawLongBits(distances[members[from + i]]) & (-1L << 21)) | i;
        }
        Arrays.sort(keys);
        int[] sorted = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            sorted[i] = members[from + (int) (keys[i] & ((1 << 21) - 1))];
        }
        System.arraycopy(sorted, 0, members, from, sorted.length);
    }
}
