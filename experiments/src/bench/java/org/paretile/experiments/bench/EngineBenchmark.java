package org.paretile.experiments.bench;

import java.util.Collections;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.search.Algorithm;
import org.paretile.optimizers.search.Search;
import org.paretile.optimizers.search.SearchObserver;
import org.paretile.optimizers.search.SearchResult;
import org.paretile.optimizers.search.SearchSpec;
import org.paretile.optimizers.search.StopRules;
import org.paretile.problems.family.DesignProblem;
import org.uma.jmetal.component.algorithm.multiobjective.NSGAIIBuilder;
import org.uma.jmetal.component.catalogue.common.termination.impl.TerminationByEvaluations;
import org.uma.jmetal.operator.crossover.impl.IntegerSBXCrossover;
import org.uma.jmetal.operator.mutation.impl.IntegerPolynomialMutation;
import org.uma.jmetal.problem.integerproblem.impl.AbstractIntegerProblem;
import org.uma.jmetal.solution.integersolution.IntegerSolution;

/**
 * NSGA-II, time an evaluation, 20 integer variables, 3 objectives: ours with elimination of duplicates, memory and archive;
 * stock jMetal without, in its component form.
 */
@State(Scope.Benchmark)
public class EngineBenchmark {
    private static final int EVALUATIONS = 20_000;

    @Param({"100", "1000"})
    public int population;

    private final DesignProblem problem = SphereProblem.problem(3);
    private EvaluationPool pool = new EvaluationPool(1);

    @Setup
    public void open() {
        pool = new EvaluationPool(1);
    }

    @TearDown
    public void close() {
        pool.close();
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    @Peer(what = "NSGA-II, an evaluation", measuredBy = "jMetal66", published = "MOEA Framework 5.0", micros = {6.2, 18.9})
    public SearchResult engine() {
        var spec = new SearchSpec(new Algorithm.Nsga2(population, 0.9, 1), StopRules.after(EVALUATIONS), 1);
        return Search.run(problem, spec, pool, EvaluationJournal.NONE, 0, SearchObserver.NONE);
    }

    @Benchmark
    @OperationsPerInvocation(EVALUATIONS)
    public Object jMetal66() {
        var algorithm = new NSGAIIBuilder<>(new StockProblem(), population, population,
                new IntegerSBXCrossover(0.9, 20), new IntegerPolynomialMutation(1.0 / SphereProblem.VARIABLES, 20))
                .setTermination(new TerminationByEvaluations(EVALUATIONS)).build();
        algorithm.run();
        return algorithm.result();
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
