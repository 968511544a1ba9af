package org.paretile.experiments.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/** Threads that work out parts of something side by side; what a part is does not depend on their number. */
public final class Workers implements AutoCloseable {
    private final ExecutorService threads;

    /** @param jobs threads */
    public Workers(int jobs) {
        threads = Executors.newFixedThreadPool(jobs, Thread.ofPlatform().daemon().name("worker-", 1).factory());
    }

    /** Begins a piece of work; who asks for what it gives waits for its end, and gets, as itself, what it throws. */
    public <T> Supplier<T> begin(Supplier<T> work) {
        CompletableFuture<T> end = CompletableFuture.supplyAsync(work, threads);
        return () -> {
            try {
                return end.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof Error error) {
                    throw error;
                }
                throw e.getCause() instanceof RuntimeException cause ? cause : e;
            }
        };
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
