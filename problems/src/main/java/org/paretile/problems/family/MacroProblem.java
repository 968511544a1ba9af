package org.paretile.problems.family;

import java.util.List;
import java.util.Set;
import org.paretile.problems.metric.Constraint;
import org.paretile.problems.metric.Metric;
import org.paretile.problems.metric.Objective;
import org.paretile.problems.space.DesignSpace;

/** What is the same for every problem of {@link CimMacroFamily}: what is wanted, and that a price is only asked for where one is needed. */
interface MacroProblem extends FamilyProblem {

    @Override
    default List<Objective> objectives() {
        return CimMacroMetrics.WANTED;
    }

    @Override
    default List<Constraint> constraints() {
        return List.of();
    }

    @Override
    default DesignModel model(DesignSpace space) {
        return model(space, Set.of());
    }

    @Override
    DesignModel model(DesignSpace space, Set<Metric> needed);
}
