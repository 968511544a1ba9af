package org.paretile.optimizers.jmetal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.optimizers.ranking.HyperplaneNormalisation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.uma.jmetal.component.catalogue.ea.replacement.Replacement;

/**
 * The best of parents and children as NSGA-III chooses them (Deb and Jain, IEEE TEC 2014, algorithms 1–4): whole fronts as long as they
 * fit, of the last one the designs whose reference directions have fewest survivors. Of designs that are not feasible, those with the smallest
 * violation fill what room there is.
 */
final class ReferenceNiching implements Replacement<DesignSolution> {
    private final int population;
    private final int columns;
    private final double[][] directions;
    private final Fronts fronts;
    private final HyperplaneNormalisation normalisation;
    private final Xoshiro256 random;

    /** @param directions reference directions, of any length above 0 */
    ReferenceNiching(int population, double[][] directions, Xoshiro256 random) {
        this.population = population;
        this.directions = Arrays.stream(directions).map(ReferenceNiching::ofLengthOne).toArray(double[][]::new);
        this.random = random;
        columns = directions[0].length;
        fronts = new Fronts(2 * population, columns);
        normalisation = new HyperplaneNormalisation(columns);
    }

    private static double[] ofLengthOne(double[] direction) {
        double length = Math.sqrt(Arrays.stream(direction).map(d -> d * d).sum());
        return Arrays.stream(direction).map(d -> d / length).toArray();
    }

    @Override
    public List<DesignSolution> replace(List<DesignSolution> parents, List<DesignSolution> children) {
        List<DesignSolution> all = Fronts.together(parents, children);
        fronts.sort(all);
        int last = 0;
        while (last < fronts.count() - 1 && fronts.to(last) < population) {
            last++;
        }
        int wanted = Math.min(population, fronts.to(last));
        if (wanted < fronts.to(last) && fronts.feasible(last)) {
            nichesFirst(fronts.from(last), fronts.to(last), wanted);
        }
        List<DesignSolution> survivors = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            survivors.add(all.get(fronts.members()[i]));
        }
        return survivors;
    }

    /** Reorders the last front so that those chosen for the places {@code from … wanted − 1} come first. */
    private void nichesFirst(int from, int to, int wanted) {
        double[] rows = fronts.objectives(0, to);
        normalisation.update(rows, fronts.to(0));
        int[] nearest = new int[to];
        double[] distances = new double[to];
        associate(rows, nearest, distances);
        int[] survivors = new int[directions.length];
        int[] waiting = new int[directions.length];
        for (int i = 0; i < to; i++) {
            (i < from ? survivors : waiting)[nearest[i]]++;
        }
        for (int place = from; place < wanted; place++) {
            int niche = emptiest(survivors, waiting);
            int chosen = survivors[niche] == 0 ? closest(niche, nearest, distances, place)
                    : some(niche, nearest, place, random.nextInt(waiting[niche]));
            survivors[niche]++;
            waiting[niche]--;
            swap(fronts.members(), place, chosen);
            nearest[chosen] = nearest[place];
            distances[chosen] = distances[place];
        }
    }

    /** The direction that each row is nearest to, and the square of its distance from it. */
    private void associate(double[] rows, int[] nearest, double[] distances) {
        double[] point = new double[columns];
        for (int i = 0; i < nearest.length; i++) {
            normalisation.of(rows, i, point);
            double square = 0;
            for (double value : point) {
                square += value * value;
            }
            double longest = Double.NEGATIVE_INFINITY;
            for (int d = 0; d < directions.length; d++) {
                double along = 0;
                for (int m = 0; m < columns; m++) {
                    along += point[m] * directions[d][m];
                }
                if (along > longest) {
                    longest = along;
                    nearest[i] = d;
                }
            }
            distances[i] = square - longest * longest;
        }
    }

    /** Of the directions with designs that wait, one of those with fewest survivors. */
    private int emptiest(int[] survivors, int[] waiting) {
        int least = Integer.MAX_VALUE;
        int found = 0;
        int chosen = -1;
        for (int d = 0; d < directions.length; d++) {
            if (waiting[d] > 0 && survivors[d] <= least) {
                found = survivors[d] < least ? 1 : found + 1;
                least = survivors[d];
                chosen = random.nextInt(found) == 0 ? d : chosen;
            }
        }
        return chosen;
    }

    private static int closest(int niche, int[] nearest, double[] distances, int from) {
        int closest = -1;
        for (int i = from; i < nearest.length; i++) {
            if (nearest[i] == niche && (closest < 0 || distances[i] < distances[closest])) {
                closest = i;
            }
        }
        return closest;
    }

    private static int some(int niche, int[] nearest, int from, int number) {
        int left = number;
        int at = from;
        while (nearest[at] != niche || left-- > 0) {
            at++;
        }
        return at;
    }

    private static void swap(int[] members, int a, int b) {
        int kept = members[a];
        members[a] = members[b];
        members[b] = kept;
    }
}
