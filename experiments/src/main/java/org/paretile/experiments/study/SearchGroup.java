package org.paretile.experiments.study;

import java.util.List;
import java.util.stream.Stream;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.SearchSpec;
import org.paretile.optimizers.search.StopRules;

/**
 * One entry under {@code search:}.
 *
 * @param label start of its searches' names, different for each entry
 * @param algorithm with its settings
 * @param stop when each search ends
 * @param seeds one search each
 */
record SearchGroup(String label, Algorithm algorithm, StopRules stop, List<Long> seeds) {
    /** One search a seed, its hypervolume measured up to {@code reference}. */
    Stream<SearchPlan> plans(List<Double> reference) {
        return seeds.stream().map(seed -> new SearchPlan(label + "-" + seed, label, new SearchSpec(algorithm, stop, seed, reference)));
    }
}
