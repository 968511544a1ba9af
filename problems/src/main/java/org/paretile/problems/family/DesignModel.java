package org.paretile.problems.family;

import java.util.Comparator;
import java.util.List;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;

/** Gives the metrics of a design. Pure: equal genomes give equal bits. Several threads may use one model. */
public interface DesignModel {

    /** The metrics of a canonical genome, or why there can be no such design. */
    Evaluation evaluate(int[] genome);

    /** Where a design's metrics come from; empty if the model keeps no account. */
    default List<Share> breakdown(int[] genome) {
        return List.of();
    }

    /** What limits a design, what limits most of each kind first; empty if the model cannot say. */
    default List<Limit> limits(int[] genome) {
        return List.of();
    }

    /**
     * So much of a limit is due to this.
     *
     * @param of what is limited: {@link #CLOCK} or {@link #ACCURACY}
     * @param by what limits it
     * @param amount due to it
     * @param whole what limits in all, in the same unit; not always the sum of the amounts
     * @param unit of both
     * @param where what amounts are amounts of
     */
    record Limit(String of, String by, double amount, double whole, Unit unit, String where) {
        /** How fast a macro can be clocked. */
        static final String CLOCK = "clock";
        /** How accurately it computes. */
        static final String ACCURACY = "accuracy";
        static final Comparator<Limit> LARGEST_FIRST = Comparator.comparingDouble(Limit::amount).reversed();
    }

    /**
     * One entry of an account: so much of an additive metric is due to this.
     *
     * @param metric what is shared out, for instance {@code energy}
     * @param component the part of the design: {@code adc}
     * @param layer the layer of the workload; empty if the entry belongs to no layer
     * @param amount in the metric's unit
     */
    record Share(Metric metric, String component, String layer, double amount) {}
}
