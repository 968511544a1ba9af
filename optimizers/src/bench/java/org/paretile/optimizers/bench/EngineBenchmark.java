package org.paretile.optimizers.bench;

import java.util.Collections;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.Search;
import org.paretile.optimizers.search.SearchObserver;
import org.paretile.optimizers.search.SearchSpec;
import org.paretile.optimizers.search.StopRules;
import org.paretile.problems.family.DesignProblem;
import org.uma.jmetal.component.algorithm.multiobjective.NSGAIIBuilder;
import org.uma.jmetal.component.catalogue.common.termination.impl.TerminationByEvaluations;
import org.uma.jmetal.operator.crossover.impl.IntegerSBXCrossover;
import org.uma.jmetal.operator.mutation.impl.IntegerPolynomialMutation;
import org.uma.jmetal.problem.integerproblem.impl.AbstractIntegerProblem;
import org.uma.jmetal.solution.integersolution.IntegerSolution;

/** NSGA-II, CPU time an evaluation: ours with elimination of duplicates and archive, against stock jMetal 6.6 without. */
public final class EngineBenchmark {
    private EngineBenchmark() {}

    public static void main(String[] args) {
        System.out.println("NSGA-II, 20 integers 0..31, 3 objectives: CPU us per evaluation");
        System.out.println("population  evaluations  ours  stock jMetal 6.6  ratio");
        compare(100, 50_000, 50_000);
        compare(1000, 50_000, 10_000);
        compare(1000, 200_000, 10_000);
    }

    private static void compare(int population, int evaluations, int stockEvaluations) {
        DesignProblem problem = SphereProblem.problem(3);
        double ours;
        try (EvaluationPool pool = new EvaluationPool(1)) {
            var spec = new SearchSpec(new Algorithm.Nsga2(population, 0.9, 1), StopRules.after(evaluations), 1);
            ours = CpuTime.median(4, 5, () ->
                    Search.run(problem, spec, pool, EvaluationJournal.NONE, 0, SearchObserver.NONE)) / evaluations * 1e6;
        }
        double stock = CpuTime.median(1, 3, () -> stock(population, stockEvaluations)) / stockEvaluations * 1e6;
        System.out.printf("%10d  %11d  %.2f  %.1f  %.0f%n", population, evaluations, ours, stock, stock / ours);
    }

    private static void stock(int population, int evaluations) {
        new NSGAIIBuilder<>(new StockProblem(), population, population,
                new IntegerSBXCrossover(0.9, 20), new IntegerPolynomialMutation(1.0 / SphereProblem.VARIABLES, 20))
                .setTermination(new TerminationByEvaluations(evaluations)).build().run();
    }

    /** The same problem as jMetal sees it. */
    private static final class StockProblem extends AbstractIntegerProblem {
        private static final long serialVersionUID = 1L;

        StockProblem() {
            numberOfObjectives(3);
            name("DTLZ2 on a grid");
            variableBounds(Collections.nCopies(SphereProblem.VARIABLES, 0),
                    Collections.nCopies(SphereProblem.VARIABLES, SphereProblem.TOP));
        }

        @Override
        public IntegerSolution evaluate(IntegerSolution solution) {
            int[] x = new int[SphereProblem.VARIABLES];
            for (int i = 0; i < x.length; i++) {
                x[i] = solution.variables().get(i);
            }
            SphereProblem.evaluate(x, solution.objectives());
            return solution;
        }
    }
}
