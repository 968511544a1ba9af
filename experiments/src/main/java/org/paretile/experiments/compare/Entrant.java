package org.paretile.experiments.compare;

import org.paretile.experiments.run.FrontTable;
import org.paretile.experiments.run.RunDirectory;
import org.paretile.experiments.run.SearchState;
import org.paretile.experiments.run.StorageException;
import org.paretile.experiments.run.WholeFile;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.study.Study;
import org.paretile.optimizers.search.Algorithm;

/**
 * A finished search.
 *
 * @param group the algorithm with its settings that it stands for
 * @param study of its run
 * @param run where it lies
 * @param plan what searched
 * @param state how far it came
 * @param front minimised objectives; empty if nothing was feasible
 */
record Entrant(String group, Study study, RunDirectory run, SearchPlan plan, SearchState state, double[][] front) {
    /**
     * Reads the front of a search.
     *
     * @throws StorageException if it is missing or damaged
     * @throws ContestException if an objective of it is not finite
     */
    static Entrant read(Study study, RunDirectory run, SearchPlan plan, SearchState state) {
        String file = run.searchFile(plan.name(), "front.csv").toString();
        FrontTable table = FrontTable.parse(study.problem(), WholeFile.read(run.searchFile(plan.name(), "front.csv")), file);
        for (FrontTable.Row row : table.rows()) {
            double[] point = FrontTable.objectives(study.problem(), row.metrics());
            for (int m = 0; m < point.length; m++) {
                if (!Double.isFinite(point[m])) {
                    throw new ContestException("design " + FrontTable.id(study.problem().space(), row.genome()) + " of " + file + " has "
                            + point[m] + " for " + study.problem().objectives().get(m).metric().name() + ", which nothing can be compared with",
                            "leave the run out, or run its study again");
                }
            }
        }
        return new Entrant(plan.group(), study, run, plan, state, table.points());
    }

    Entrant named(String name) {
        return new Entrant(name, study, run, plan, state, front);
    }

    /** Whether every seed would give the same. */
    boolean exhaustive() {
        return plan.spec().algorithm() instanceof Algorithm.Exhaustive;
    }

    /** Algorithm and stop rules, without the seed. */
    String settings() {
        return plan.spec().algorithm() + " " + plan.spec().stop();
    }
}
