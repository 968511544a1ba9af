package org.paretile.optimizers.evaluation;

import java.util.function.BooleanSupplier;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.DesignSpace;
import org.paretile.problems.space.GenomePacking;

/** Evaluates every design in the order of its number, remembering none of them: memory for one chunk only. */
public final class ExhaustiveSweep {
    private static final int CHUNK = 4096;

    private final DesignProblem problem;
    private final ParallelOutcomes parallel;
    private final EvaluationJournal journal;
    private final EvaluationListener listener;
    private final GenomePacking packing;
    private final int words;
    private long next;
    private boolean replaying;
    private boolean ended;

    /** @param listener hears of each evaluation */
    public ExhaustiveSweep(DesignProblem problem, EvaluationPool pool, EvaluationJournal journal,
            EvaluationListener listener) {
        this.problem = problem;
        this.journal = journal;
        this.listener = listener;
        parallel = new ParallelOutcomes(pool);
        packing = new GenomePacking(problem.space());
        words = packing.words();
    }

    /**
     * Evaluates designs 0 … budget − 1. If the model throws, those before the first that failed are remembered and told,
     * then its exception is thrown as itself.
     *
     * @param over asked after each chunk; ends the sweep
     */
    public void run(long budget, BooleanSupplier over) {
        replay(budget, over);
        long[] keys = new long[CHUNK * words];
        Outcome[] outcomes = new Outcome[CHUNK];
        while (!ended && next < budget) {
            chunk(keys, outcomes, (int) Math.min(CHUNK - next % CHUNK, budget - next));
            ended = over.getAsBoolean();
        }
    }

    /** Whether the sweep is still repeating what the journal recalls. */
    public boolean replaying() {
        return replaying;
    }

    private void replay(long budget, BooleanSupplier over) {
        int[] genome = new int[problem.space().genes()];
        long[] key = new long[words];
        replaying = true;
        journal.recall((recalled, offset, objectives, violation) -> {
            if (ended || next == budget) {
                return;
            }
            problem.space().unrank(next, genome);
            packing.pack(genome, key, 0);
            for (int i = 0; i < words; i++) {
                if (key[i] != recalled[offset + i]) {
                    throw Evaluations.differs(next);
                }
            }
            listener.evaluated(recalled, offset, objectives.clone(), violation);
            next++;
            if (next % CHUNK == 0 || next == budget) {
                ended = over.getAsBoolean();
            }
        });
        replaying = false;
    }

    private void chunk(long[] keys, Outcome[] outcomes, int count) {
        long first = next;
        DesignSpace space = problem.space();
        try {
            parallel.fill(outcomes, 0, count, i -> {
                int[] genome = new int[space.genes()];
                space.unrank(first + i, genome);
                packing.pack(genome, keys, i * words);
                return problem.outcome(genome);
            });
        } finally {
            remember(keys, outcomes, parallel.complete());
        }
    }

    private void remember(long[] keys, Outcome[] outcomes, int count) {
        for (int i = 0; i < count; i++) {
            journal.append(keys, i * words, outcomes[i].objectives(), outcomes[i].violation());
        }
        if (count > 0) {
            journal.endGeneration();
        }
        next += count;
        for (int i = 0; i < count; i++) {
            listener.evaluated(keys, i * words, outcomes[i].objectives(), outcomes[i].violation());
        }
    }
}
