package org.paretile.analysis.guideline;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.paretile.analysis.indicator.Normalisation;

/**
 * A part of the front.
 *
 * @param words {@code latency at most 2 ms}
 * @param member by number of the Pareto design, whether it belongs to the part
 */
record Region(String words, boolean[] member) {
    private static final double SHARE = 1.0 / 3;
    /** A region so much of the front belongs to is no part of it. */
    private static final double MOST = 0.6;

    int size() {
        int size = 0;
        for (boolean m : member) {
            size += m ? 1 : 0;
        }
        return size;
    }

    /** The best third of the front in each objective, and the third nearest to the ideal point. */
    static List<Region> of(Designs designs) {
        int[] front = designs.front();
        List<Region> regions = new ArrayList<>();
        int m = designs.objectives().size();
        for (int j = 0; j < m; j++) {
            int objective = j;
            double[] values = Arrays.stream(front).mapToDouble(i -> designs.point(i)[objective]).toArray();
            double limit = limit(values);
            double original = designs.objectives().get(j).original(limit);
            String bound = designs.objectives().get(j).direction().sign() > 0 ? " at most " : " at least ";
            add(regions, designs.objectives().get(j).metric().name() + bound + designs.text(j, original), values, limit);
        }
        if (m > 1) {
            double[][] points = Arrays.stream(front).mapToObj(designs::point).toArray(double[][]::new);
            double[] distance = Arrays.stream(Normalisation.ofFront(points).of(points))
                    .mapToDouble(q -> Math.sqrt(Arrays.stream(q).filter(Double::isFinite).map(v -> v * v).sum())).toArray();
            add(regions, "a balance of all objectives (the third of the front nearest to the ideal point)", distance, limit(distance));
        }
        return regions;
    }

    private static void add(List<Region> regions, String words, double[] values, double limit) {
        boolean[] member = new boolean[values.length];
        for (int i = 0; i < values.length; i++) {
            member[i] = values[i] <= limit;
        }
        Region region = new Region(words, member);
        if (region.size() <= MOST * values.length) {
            regions.add(region);
        }
    }

    private static double limit(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(SHARE * sorted.length) - 1)];
    }
}
