package org.paretile.analysis.statistics;

import java.util.List;

/**
 * What one algorithm reached.
 *
 * @param name of the algorithm
 * @param seeds of its searches, each once
 * @param values of the indicator, one a seed, finite
 */
public record Sample(String name, List<Long> seeds, double[] values) {
    public Sample {
        seeds = List.copyOf(seeds);
        Samples.requireSome(values, name);
        if (seeds.size() != values.length || seeds.stream().distinct().count() != seeds.size()) {
            throw new IllegalArgumentException("%s has %d values for seeds %s; give each seed once, with one value"
                    .formatted(name, values.length, seeds));
        }
    }

    /** The values in the order of {@code order}, which holds the same seeds. */
    double[] inOrder(List<Long> order) {
        return order.stream().mapToDouble(seed -> values[seeds.indexOf(seed)]).toArray();
    }
}
