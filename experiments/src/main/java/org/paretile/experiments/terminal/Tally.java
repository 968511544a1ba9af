package org.paretile.experiments.terminal;

import java.util.Locale;
import java.util.function.LongSupplier;

/** Counts pieces of a long work on stderr: on one line that is redrawn if a person watches, else on a plain line every ten seconds. */
public final class Tally implements AutoCloseable {
    private static final long REDRAW_NS = 200_000_000L;
    private static final long PLAIN_NS = 10_000_000_000L;

    private final Terminal terminal;
    private final String what;
    private final int of;
    private final LongSupplier clock;
    private final long pause;
    private long shown;
    private int done;
    private boolean open;

    /**
     * @param what is done, a participle
     * @param of pieces
     * @param clock nanoseconds
     */
    public Tally(Terminal terminal, String what, int of, LongSupplier clock) {
        this.terminal = terminal;
        this.what = what;
        this.of = of;
        this.clock = clock;
        pause = terminal.interactive() ? REDRAW_NS : PLAIN_NS;
        shown = clock.getAsLong();
    }

    /** One more is done. */
    public synchronized void count() {
        done++;
        long now = clock.getAsLong();
        if (now - shown < pause) {
            return;
        }
        shown = now;
        String text = String.format(Locale.ROOT, "%s %,d of %,d", what, done, of);
        if (terminal.interactive()) {
            terminal.redraw(text);
            open = true;
        } else {
            terminal.err().println(text);
        }
    }

    /** Removes the line that is redrawn. */
    @Override
    public synchronized void close() {
        if (open) {
            terminal.redraw("");
            open = false;
        }
    }
}
