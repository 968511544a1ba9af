package org.paretile.problems.family;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.paretile.models.thermal.stack.ThermalStack;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Unit;

/** Gives the metrics of a design. Pure: equal genomes give equal bits. Several threads may use one model. */
public interface DesignModel {

    /** The metrics of a canonical genome, or why there can be no such design: what a search asks for. */
    Evaluation evaluate(int[] genome);

    /** The metrics at a fidelity that is among {@link #fidelities()}. */
    default Evaluation evaluate(int[] genome, Fidelity fidelity) {
        return evaluate(genome);
    }

    /** The fidelities of the model, that of the search first. */
    default List<Fidelity> fidelities() {
        return List.of(Fidelity.FAST);
    }

    /** The fidelity at which a single design is looked at unless the user says otherwise. */
    default Fidelity usualFidelity() {
        return fidelities().getFirst();
    }

    /** Where a design's metrics come from; empty if the model keeps no account. */
    default List<Share> breakdown(int[] genome) {
        return List.of();
    }

    /** As {@link #breakdown(int[])} at a fidelity. */
    default List<Share> breakdown(int[] genome, Fidelity fidelity) {
        return breakdown(genome);
    }

    /** What else the model knows of a design, in tables; empty if nothing. */
    default List<Facts> facts(int[] genome, Fidelity fidelity) {
        return List.of();
    }

    /** The design drawn to scale; empty if the model knows no places. */
    default Optional<Layout> layout(int[] genome) {
        return Optional.empty();
    }

    /** The design's package from board to sink, its dies with their powers; empty if the model has no heat. */
    default Optional<ThermalStack> stack(int[] genome) {
        return Optional.empty();
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
     * @param chiplet the die; empty if the entry belongs to no die
     * @param amount in the metric's unit
     */
    record Share(Metric metric, String component, String layer, String chiplet, double amount) {
        /** An entry that belongs to no die. */
        public Share(Metric metric, String component, String layer, double amount) {
            this(metric, component, layer, "", amount);
        }
    }
}
