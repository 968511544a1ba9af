package org.paretile.experiments.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.paretile.experiments.terminal.ExitCode;

/**
 * Listens for Ctrl-C (SIGINT), a polite kill (SIGTERM) and a closed terminal (SIGHUP). The first asks the run to stop
 * after its generation, the second ends the process at once; the checkpoint survives that.
 *
 * <p>Signals are reached by reflection: their class is no part of the Java platform, though every JDK has it. A shutdown
 * hook alone cannot tell a second Ctrl-C from the first; it is the way out where that class is missing.
 */
public final class Interruption implements AutoCloseable {
    private static final List<String> SIGNALS = List.of("INT", "TERM", "HUP");

    private final AtomicInteger count = new AtomicInteger();
    private final CountDownLatch saved = new CountDownLatch(1);
    private final Map<Object, Object> before = new LinkedHashMap<>();
    private final Runnable first;
    private final Runnable last;
    private @Nullable Thread hook;

    private Interruption(Runnable first, Runnable last) {
        this.first = first;
        this.last = last;
    }

    /**
     * Listens until closed.
     *
     * @param first what to do when asked for the first time, on a thread of its own
     * @param last what to say when asked again, before the process ends; must not wait for anything
     */
    public static Interruption listen(Runnable first, Runnable last) {
        Interruption interruption = new Interruption(first, last);
        if (!interruption.handleSignals()) {
            Thread hook = new Thread(interruption::waitUntilSaved, "interruption");
            interruption.hook = hook;
            Runtime.getRuntime().addShutdownHook(hook);
        }
        return interruption;
    }

    /** Whether the run is asked to stop. */
    public boolean requested() {
        return count.get() > 0;
    }

    /** What a signal does. */
    void request() {
        if (count.incrementAndGet() == 1) {
            first.run();
        } else {
            try {
                last.run();
            } finally {
                Runtime.getRuntime().halt(ExitCode.INTERRUPTED.code());
            }
        }
    }

    private boolean handleSignals() {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object ignore = handler.getField("SIG_IGN").get(null);
            Method handle = signal.getMethod("handle", signal, handler);
            Object ours = Proxy.newProxyInstance(Interruption.class.getClassLoader(), new Class<?>[] {handler},
                    (proxy, method, arguments) -> switch (method.getName()) {
                        case "hashCode" -> System.identityHashCode(proxy);
                        case "equals" -> proxy == arguments[0];
                        case "toString" -> "interruption";
                        default -> {
                            request();
                            yield null;
                        }
                    });
            for (String name : SIGNALS) {
                Object number;
                try {
                    number = signal.getConstructor(String.class).newInstance(name);
                } catch (InvocationTargetException e) {
                    continue; // this operating system has no such signal
                }
                Object old = handle.invoke(null, number, ours);
                before.put(number, old);
                if (ignore.equals(old)) {
                    handle.invoke(null, number, ignore); // nohup, or a background job: it asked not to be stopped
                }
            }
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private void waitUntilSaved() {
        request();
        try {
            saved.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Listens no more. */
    @Override
    public void close() {
        saved.countDown();
        try {
            for (Map.Entry<Object, Object> entry : before.entrySet()) {
                Class<?> signal = entry.getKey().getClass();
                signal.getMethod("handle", signal, Class.forName("sun.misc.SignalHandler"))
                        .invoke(null, entry.getKey(), entry.getValue());
            }
            Thread listening = hook;
            if (listening != null && !requested()) {
                Runtime.getRuntime().removeShutdownHook(listening);
            }
        } catch (ReflectiveOperationException | IllegalStateException e) {
            // the process is ending anyway
        }
    }
}
