package org.paretile.problems.family.edge;

import org.jspecify.annotations.Nullable;
import org.paretile.models.chiplet.ChipletDesign;
import org.paretile.problems.family.Accuracy;
import org.paretile.problems.metric.Evaluation;

/** Puts the arrays that a genome describes into the dies of a design. */
@FunctionalInterface
interface DieArrays {

    /** {@code design} with its arrays. */
    Made of(int[] genome, ChipletDesign design);

    /** Whether there can be such arrays. */
    sealed interface Made {}

    /** There can be none. */
    record Impossible(Evaluation.Infeasible why) implements Made {}

    /**
     * A design with its arrays.
     *
     * @param accuracy of all layers; null if it cannot be known
     */
    record Possible(ChipletDesign design, @Nullable Accuracy accuracy) implements Made {}
}
