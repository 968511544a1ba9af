package org.paretile.optimizers.search;

import org.paretile.optimizers.evaluation.EvaluationJournal;
import org.paretile.optimizers.evaluation.EvaluationPool;
import org.paretile.optimizers.evaluation.Evaluations;
import org.paretile.optimizers.evaluation.ExhaustiveSweep;
import org.paretile.optimizers.evaluation.FreshDesigns;
import org.paretile.optimizers.jmetal.Moead;
import org.paretile.optimizers.jmetal.Nsga2;
import org.paretile.optimizers.jmetal.Nsga3;
import org.paretile.optimizers.jmetal.SearchContext;
import org.paretile.optimizers.jmetal.SmsEmoa;
import org.paretile.optimizers.variation.DesignVariation;
import org.paretile.optimizers.variation.Xoshiro256;
import org.paretile.problems.family.DesignProblem;

/** Runs a search. */
public final class Search {
    /** Random designs a generation. */
    private static final int SAMPLES = 1024;

    private Search() {}

    /**
     * Searches {@code problem} until a stop rule holds. The result depends on the problem and {@code spec} alone (save
     * for the wall-clock rule and the observer), never on the number of threads or on how often it was resumed.
     *
     * @param pool evaluates; not closed
     * @param journal recalls the evaluations of earlier sessions and remembers new ones
     * @param secondsBefore wall-clock time of earlier sessions, for {@link StopRules#seconds()}
     * @param observer is told after each generation, and of a failure what was found before it
     * @throws RuntimeException what a model threw, as itself
     */
    public static SearchResult run(DesignProblem problem, SearchSpec spec, EvaluationPool pool,
            EvaluationJournal journal, double secondsBefore, SearchObserver observer) {
        SearchSession session = new SearchSession(problem, spec, secondsBefore, observer);
        try {
            search(problem, spec, pool, journal, session);
        } catch (RuntimeException | Error failure) {
            observer.failed(session.failed(), failure);
            throw failure;
        }
        return session.result();
    }

    private static void search(DesignProblem problem, SearchSpec spec, EvaluationPool pool, EvaluationJournal journal,
            SearchSession session) {
        if (spec.algorithm() instanceof Algorithm.Exhaustive) {
            ExhaustiveSweep sweep = new ExhaustiveSweep(problem, pool, journal, session);
            session.replayedBy(sweep::replaying);
            sweep.run(session.budget(), session::over);
            return;
        }
        Evaluations evaluations = new Evaluations(problem, pool, journal, session.budget(), session);
        session.replayedBy(evaluations::replaying);
        SearchContext context = new SearchContext(problem, evaluations, new Xoshiro256(spec.seed()),
                session::over);
        switch (spec.algorithm()) {
            case Algorithm.Nsga2 a -> Nsga2.run(context, a.population(), a.crossover(), a.mutation());
            case Algorithm.Moead a -> Moead.run(context, a.population(), a.neighbourhood(), a.local(), a.replaced(),
                    a.aggregation(), a.crossover(), a.mutation());
            case Algorithm.Nsga3 a -> Nsga3.run(context, a.population(), a.crossover(), a.mutation());
            case Algorithm.SmsEmoa a -> SmsEmoa.run(context, a.population(), a.crossover(), a.mutation());
            case Algorithm.RandomSampling a -> sample(context);
            case Algorithm.Exhaustive a -> throw new IllegalStateException("swept above");
        }
    }

    private static void sample(SearchContext context) {
        var space = context.problem().space();
        var fresh = new FreshDesigns(space, new DesignVariation(space, 0, 1), context.evaluations(), context.random());
        do {
            boolean left = true;
            while (left && context.evaluations().pending() < SAMPLES) {
                left = fresh.claimUniform(new int[space.genes()]);
            }
            context.evaluations().evaluate();
        } while (!context.over().getAsBoolean());
    }
}
