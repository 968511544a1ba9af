package org.paretile.optimizers.search;

import java.util.List;

/**
 * An algorithm with its settings and one seed.
 *
 * @param algorithm what searches
 * @param stop when it ends
 * @param seed start of the search's own random generator
 * @param reference point of minimised objectives up to which hypervolume is measured; empty to have it fixed a tenth beyond the worst
 *     values of the first generation with a feasible design
 */
public record SearchSpec(Algorithm algorithm, StopRules stop, long seed, List<Double> reference) {
    public SearchSpec {
        reference = List.copyOf(reference);
    }

    /** Without a reference point. */
    public SearchSpec(Algorithm algorithm, StopRules stop, long seed) {
        this(algorithm, stop, seed, List.of());
    }
}
