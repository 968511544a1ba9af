package org.paretile.experiments.print;

import java.util.ArrayList;
import java.util.List;
import org.paretile.experiments.run.FrontTable;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Evaluation;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.DesignSpace;

/**
 * A design that differs in one parameter.
 *
 * @param parameter its gene number
 * @param genome canonical
 * @param evaluation its metrics, or why it cannot be
 * @param outcome as a search sees it
 */
record Neighbour(int parameter, int[] genome, Evaluation evaluation, Outcome outcome) {
    private static final int CHOICES = 8;

    /** The next smaller and larger value of each ordered parameter, up to eight other values of each choice. */
    static List<Neighbour> of(DesignProblem problem, int[] design) {
        DesignSpace space = problem.space();
        List<Neighbour> all = new ArrayList<>();
        for (int p = 0; p < space.genes(); p++) {
            if (!space.active(design, p)) {
                continue;
            }
            int added = 0;
            for (int v = 0; v < space.cardinality(p) && added < CHOICES; v++) {
                boolean near = space.ordered(p) ? Math.abs(v - design[p]) == 1 : v != design[p];
                if (near) {
                    int[] genome = design.clone();
                    genome[p] = v;
                    space.canonicalise(genome);
                    Evaluation evaluation = problem.evaluate(genome);
                    all.add(new Neighbour(p, genome, evaluation, problem.outcome(genome, evaluation)));
                    added++;
                }
            }
        }
        return all;
    }

    /** How this design compares with the one it differs from, in a word or two. */
    String verdict(DesignProblem problem, Evaluation from) {
        if (evaluation instanceof Evaluation.Infeasible) {
            return "no such design";
        }
        if (!outcome.feasible()) {
            return "violates a constraint";
        }
        if (!(from instanceof Evaluation.Metrics(double[] values))) {
            return "feasible";
        }
        double[] before = FrontTable.objectives(problem, values);
        boolean better = false;
        boolean worse = false;
        for (int i = 0; i < before.length; i++) {
            better |= outcome.objectives()[i] < before[i];
            worse |= outcome.objectives()[i] > before[i];
        }
        return better ? worse ? "trade-off" : "better" : worse ? "worse" : "equal";
    }
}
