package org.paretile.problems.family;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/** A family with its settings made: what may vary and what can be measured. */
public interface FamilyProblem {

    /** Every parameter, in the order of the genes. */
    List<ParameterSpec> parameters();

    /** Every metric, in the order of {@link org.paretile.problems.metric.Evaluation.Metrics#values()}. */
    List<Metric> metrics();

    /** Objectives of a study that states none. */
    List<Objective> objectives();

    /** Constraints that are part of the problem itself, beside those of a study. */
    List<Constraint> constraints();

    /**
     * The model over a space.
     *
     * @param space has every parameter of {@link #parameters()} in that order, with domains inside their ranges
     */
    DesignModel model(DesignSpace space);

    /**
     * As {@link #model(DesignSpace)} for a study.
     *
     * @param needed metrics that objectives and constraints are on: a design that has no finite number for one of them cannot be
     */
    default DesignModel model(DesignSpace space, Set<Metric> needed) {
        return model(space);
    }

    /** What to do for a parameter that there would be under other settings, as an error advises; empty if there is none of that name. */
    default Optional<String> advice(String absentParameter) {
        return Optional.empty();
    }
}
