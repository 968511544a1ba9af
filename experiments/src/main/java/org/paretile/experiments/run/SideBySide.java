package org.paretile.experiments.run;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** The same work on several threads. */
final class SideBySide {
    private SideBySide() {}

    /**
     * Runs {@code work} so many times at once; on the caller's own thread if only once. An interruption of the caller is passed on. Returns
     * when all have ended; then throws, as itself, what the first of them threw that threw anything.
     */
    static void run(int times, Runnable work) {
        if (times == 1) {
            work.run();
            return;
        }
        ExecutorService threads = Executors.newFixedThreadPool(times, Thread.ofPlatform().daemon().name("search-", 1).factory());
        List<Future<?>> ends = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            ends.add(threads.submit(work));
        }
        threads.shutdown();
        Throwable first = null;
        boolean interrupted = false;
        for (int i = 0; i < times;) {
            try {
                ends.get(i).get();
                i++;
            } catch (InterruptedException e) {
                interrupted = true;
                threads.shutdownNow();
            } catch (ExecutionException e) {
                first = first == null ? e.getCause() : first;
                i++;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        rethrow(first);
    }

    /** Throws it, as itself, if there is one. */
    static void rethrow(@Nullable Throwable failure) {
        switch (failure) {
            case null -> { }
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            default -> throw new IllegalStateException(failure);
        }
    }
}
