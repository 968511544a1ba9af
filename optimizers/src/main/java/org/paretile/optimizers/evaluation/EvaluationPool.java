package org.paretile.optimizers.evaluation;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads that evaluate designs. One pool serves all searches of a run. */
public final class EvaluationPool implements AutoCloseable {
    private final int threads;
    private final ExecutorService executor;

    /** A pool of {@code threads} platform threads, ≥ 1; a pool of one evaluates on the caller's thread. */
    public EvaluationPool(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("threads must be at least 1 but is " + threads);
        }
        this.threads = threads;
        this.executor = Executors.newFixedThreadPool(threads, Thread.ofPlatform().daemon().name("evaluation-", 1).factory());
    }

    /** Number of threads. */
    public int threads() {
        return threads;
    }

    ExecutorService executor() {
        return executor;
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
