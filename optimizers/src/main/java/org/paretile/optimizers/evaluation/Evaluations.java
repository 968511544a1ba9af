package org.paretile.optimizers.evaluation;

import java.util.Arrays;
import java.util.Locale;
import org.paretile.models.ParetileException;
import org.paretile.problems.family.DesignProblem;
import org.paretile.problems.metric.Outcome;
import org.paretile.problems.space.GenomePacking;

/**
 * Evaluates each design of a search once. A generation is <em>claimed</em> genome by genome, which refuses what was
 * claimed before, then evaluated as a whole. What the journal recalls is taken without asking the model, in the order in
 * which it was remembered: a search that asks for anything else is another search, and is told so.
 */
public final class Evaluations {
    /** Most designs that one search can remember. */
    public static final long MOST = 200_000_000;

    private final DesignProblem problem;
    private final GenomePacking packing;
    private final EvaluationMemory memory;
    private final ParallelOutcomes parallel;
    private final EvaluationJournal journal;
    private final EvaluationListener listener;
    private final long budget;
    private final int recalled;
    private final long[] key;
    private int[][] claimed = new int[64][];
    private Outcome[] outcomes = new Outcome[64];
    private int pending;
    private int evaluated;

    /**
     * @param budget most designs that can be claimed
     * @param listener hears of each evaluation
     * @throws ParetileException if the budget is above {@link #MOST}
     */
    public Evaluations(DesignProblem problem, EvaluationPool pool, EvaluationJournal journal, long budget,
            EvaluationListener listener) {
        if (budget > MOST) {
            throw new ParetileException(String.format(Locale.ROOT,
                    "a search that remembers its designs has at most %,d evaluations, but this one has %,d", MOST, budget),
                    "give fewer evaluations, or several searches with different seeds");
        }
        this.problem = problem;
        this.journal = journal;
        this.listener = listener;
        this.budget = budget;
        packing = new GenomePacking(problem.space());
        parallel = new ParallelOutcomes(pool);
        key = new long[packing.words()];
        memory = new EvaluationMemory(packing.words(), problem.objectives().size());
        journal.recall((genome, offset, objectives, violation) -> {
            memory.store(genome, offset);
            memory.result(memory.stored() - 1, objectives, violation);
        });
        recalled = memory.stored();
    }

    /**
     * Puts a canonical genome into the next generation, unless it was claimed before; it must not be changed afterwards.
     * There must be some {@link #remaining()}.
     *
     * @return whether the genome was new
     * @throws ParetileException if the journal recalls another genome here
     */
    public boolean claim(int[] genome) {
        packing.pack(genome, key, 0);
        if (memory.find(key, 0) >= 0) {
            return false;
        }
        if (remaining() <= 0) {
            throw new IllegalStateException("no evaluation remains of " + budget);
        }
        if (memory.indexed() == memory.stored()) {
            memory.store(key, 0);
        } else if (!memory.same(memory.indexed(), key, 0)) {
            throw differs(memory.indexed());
        }
        memory.index();
        if (pending == claimed.length) {
            claimed = Arrays.copyOf(claimed, 2 * pending);
            outcomes = Arrays.copyOf(outcomes, 2 * pending);
        }
        claimed[pending++] = genome;
        return true;
    }

    static ParetileException differs(long number) {
        return new ParetileException("evaluation " + (number + 1) + " of the search is not the one that the journal recalls:"
                + " the study or the program has changed since the run began",
                "start a new run, or resume with the study and the program of the first session");
    }

    /** Designs that can still be claimed. */
    public long remaining() {
        return budget - memory.indexed();
    }

    /** Designs claimed and not yet evaluated. */
    public int pending() {
        return pending;
    }

    /**
     * Evaluates what was claimed, remembers it, and tells the listener. If the model throws, this is done for the
     * designs before the first that failed, then its exception is thrown as itself: the journal ends within a generation,
     * which a resumed search takes from there to its end.
     *
     * @return outcomes in the order of the claims, as many as were pending; only valid until the next claim
     */
    public Outcome[] evaluate() {
        int count = pending;
        int first = memory.indexed() - count;
        int fresh = Math.clamp(recalled - first, 0, count);
        for (int i = 0; i < fresh; i++) {
            outcomes[i] = new Outcome(memory.objectives(first + i), memory.violation(first + i));
        }
        try {
            parallel.fill(outcomes, fresh, count, i -> problem.outcome(claimed[i]));
        } finally {
            remember(first, fresh, parallel.complete());
        }
        return outcomes;
    }

    private void remember(int first, int fresh, int count) {
        for (int i = fresh; i < count; i++) {
            int number = first + i;
            memory.result(number, outcomes[i].objectives(), outcomes[i].violation());
            journal.append(memory.segment(number), memory.offset(number), outcomes[i].objectives(), outcomes[i].violation());
        }
        if (fresh < count) {
            journal.endGeneration();
        }
        evaluated = first + count;
        pending = 0;
        for (int i = 0; i < count; i++) {
            listener.evaluated(memory.segment(first + i), memory.offset(first + i), outcomes[i].objectives(),
                    outcomes[i].violation());
        }
    }

    /** Whether the journal recalls evaluations that the search has not asked for yet. */
    public boolean replaying() {
        return evaluated < recalled;
    }
}
