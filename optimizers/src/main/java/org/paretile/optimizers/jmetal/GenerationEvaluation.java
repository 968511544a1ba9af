package org.paretile.optimizers.jmetal;

import java.util.List;
import org.paretile.optimizers.evaluation.Evaluations;
import org.paretile.problems.metric.Outcome;
import org.uma.jmetal.component.catalogue.common.evaluation.Evaluation;
import org.uma.jmetal.problem.Problem;

/** Evaluates a generation whose designs have been claimed in its order. */
final class GenerationEvaluation implements Evaluation<DesignSolution> {
    private final Evaluations evaluations;
    private int computed;

    GenerationEvaluation(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    @Override
    public List<DesignSolution> evaluate(List<DesignSolution> generation) {
        Outcome[] outcomes = evaluations.evaluate();
        for (int i = 0; i < generation.size(); i++) {
            generation.get(i).evaluated(outcomes[i]);
        }
        computed += generation.size();
        return generation;
    }

    @Override
    public int computedEvaluations() {
        return computed;
    }

    @Override
    public Problem<DesignSolution> problem() {
        throw new UnsupportedOperationException("designs are evaluated by generation");
    }
}
