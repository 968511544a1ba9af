package org.paretile.problems.family;

import java.util.List;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;

/** Gives the metrics of a design. Pure: equal genomes give equal bits. Several threads may use one model. */
public interface DesignModel {

    /** The metrics of a canonical genome, or why there can be no such design. */
    Evaluation evaluate(int[] genome);

    /** Where a design's metrics come from; empty if the model keeps no account. */
    default List<Share> breakdown(int[] genome) {
        return List.of();
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
