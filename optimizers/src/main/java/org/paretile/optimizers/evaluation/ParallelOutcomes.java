package org.paretile.optimizers.evaluation;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.paretile.models.ParetileException;
import org.paretile.problems.metric.Outcome;

/**
 * Evaluates a batch on the threads of a pool; the outcomes lie in the order of the batch. A batch that is done sooner
 * than threads can be woken is evaluated on the caller's thread. If evaluations throw, the exception of the first of
 * them in the order of the batch is thrown, as itself, and {@link #complete()} tells how far the batch came.
 */
final class ParallelOutcomes {
    /** Work that repays waking the threads. */
    private static final double WORTHWHILE_NANOS = 400_000;
    private static final int CHUNKS_PER_THREAD = 8;

    private final EvaluationPool pool;
    /** What one evaluation takes, smoothed. */
    private double nanosEach = Double.NaN;
    private int complete;

    ParallelOutcomes(EvaluationPool pool) {
        this.pool = pool;
    }

    /**
     * Where the last batch ends: its end, or the first evaluation that threw; every outcome before is there. The same
     * for any number of threads, unless the caller's thread was interrupted.
     */
    int complete() {
        return complete;
    }

    /** Puts {@code evaluate(i)} into {@code outcomes[i]} for {@code from ≤ i < to}. */
    void fill(Outcome[] outcomes, int from, int to, IntFunction<Outcome> evaluate) {
        int start = from;
        complete = from;
        if (pool.threads() > 1 && Double.isNaN(nanosEach) && start < to) {
            here(outcomes, start, ++start, evaluate);
        }
        if (pool.threads() == 1 || (to - start) * nanosEach < WORTHWHILE_NANOS || to - start < 2) {
            if (start < to) {
                here(outcomes, start, to, evaluate);
            }
        } else {
            new Batch(outcomes, start, to, evaluate).run();
        }
    }

    private void here(Outcome[] outcomes, int from, int to, IntFunction<Outcome> evaluate) {
        long begin = System.nanoTime();
        for (int i = from; i < to; i++) {
            outcomes[i] = evaluate.apply(i);
            complete = i + 1;
        }
        measured((double) (System.nanoTime() - begin), to - from);
    }

    private void measured(double nanos, int count) {
        double each = nanos / count;
        nanosEach = Double.isNaN(nanosEach) ? each : 0.7 * nanosEach + 0.3 * each;
    }

    /** One batch cut into chunks that threads take in order. */
    private final class Batch {
        private final Outcome[] outcomes;
        private final int to;
        private final int chunk;
        private final IntFunction<Outcome> evaluate;
        private final AtomicInteger next;
        private final AtomicInteger failedAt = new AtomicInteger(Integer.MAX_VALUE);
        private final int from;

        Batch(Outcome[] outcomes, int from, int to, IntFunction<Outcome> evaluate) {
            this.outcomes = outcomes;
            this.from = from;
            this.to = to;
            this.evaluate = evaluate;
            this.next = new AtomicInteger(from);
            this.chunk = Math.max(1, (to - from) / (pool.threads() * CHUNKS_PER_THREAD));
        }

        void run() {
            long begin = System.nanoTime();
            int tasks = Math.min(pool.threads(), (to - from + chunk - 1) / chunk);
            List<Future<?>> futures = new ArrayList<>(tasks);
            Failures failures = new Failures();
            for (int t = 0; t < tasks; t++) {
                futures.add(pool.executor().submit(() -> work(failures)));
            }
            for (Future<?> future : futures) {
                await(future);
            }
            complete = Math.min(to, failures.at);
            failures.rethrow();
            measured((System.nanoTime() - begin) * (double) tasks, to - from);
        }

        private void await(Future<?> future) {
            try {
                future.get();
            } catch (InterruptedException e) {
                failedAt.set(-1);
                Thread.currentThread().interrupt();
                throw new ParetileException("the search was interrupted while designs were evaluated",
                        "resume it", e);
            } catch (ExecutionException e) {
                throw new IllegalStateException(e.getCause());
            }
        }

        private void work(Failures failures) {
            for (int start = next.getAndAdd(chunk); start < to && start < failedAt.get(); start = next.getAndAdd(chunk)) {
                int end = Math.min(to, start + chunk);
                for (int i = start; i < end; i++) {
                    try {
                        outcomes[i] = evaluate.apply(i);
                    } catch (RuntimeException | Error e) {
                        failedAt.accumulateAndGet(i, Math::min);
                        failures.add(i, e);
                        return;
                    }
                }
            }
        }
    }

    /** Keeps the failure that comes first in the batch. */
    private static final class Failures {
        private int at = Integer.MAX_VALUE;
        private @Nullable Throwable first;

        synchronized void add(int index, Throwable failure) {
            if (index < at) {
                at = index;
                first = failure;
            }
        }

        synchronized void rethrow() {
            switch (first) {
                case null -> { }
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                default -> throw new IllegalStateException(first);
            }
        }
    }
}
