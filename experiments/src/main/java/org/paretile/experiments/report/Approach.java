package org.paretile.experiments.report;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.Shortfall;
import org.paretile.experiments.study.Study;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.metric.Scale;

/**
 * How near a run without a feasible design came to one.
 *
 * @param violation how far the nearest design is beyond its limits: shares of these, added up; null if no evaluated design can be built
 * @param closest one a constraint: the value nearest to being allowed, or furthest inside, of all designs looked at; null if none has metrics
 * @param reason the reason most often given why there can be no such design; null if there always is one
 */
record Approach(@Nullable Double violation, List<@Nullable String> closest, @Nullable String reason) {

    /** An approach, and the nearest design as the row of a table. */
    record Found(Approach approach, Optional<FrontTable.Row> nearest) {
        static Found of(Study study, RunDirectory directory) {
            Shortfall shortfall = Shortfall.of(study, directory);
            List<@Nullable String> closest = shortfall.limits().stream().<@Nullable String>map(Found::closest).toList();
            int[] genome = shortfall.nearest();
            return genome != null && shortfall.violation() < Outcome.NO_DESIGN
                    && study.problem().evaluate(genome) instanceof Evaluation.Metrics(double[] metrics)
                    ? new Found(new Approach(shortfall.violation(), closest, shortfall.reason()), Optional.of(new FrontTable.Row("", genome, metrics)))
                    : new Found(new Approach(null, closest, shortfall.reason()), Optional.empty());
        }

        private static @Nullable String closest(Shortfall.Limit limit) {
            return Double.isNaN(limit.best()) ? null : Scale.of(limit.constraint().metric().unit(), limit.best()).text(limit.best());
        }
    }
}
