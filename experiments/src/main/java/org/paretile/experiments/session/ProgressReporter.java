package org.paretile.experiments.session;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongSupplier;
import org.paretile.experiments.run.RunListener;
import org.paretile.experiments.run.SearchState;
import org.paretile.experiments.study.SearchPlan;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.Words;
import org.paretile.optimizers.search.Progress;

/**
 * Shows a run on stderr: one line, redrawn at most five times a second, when a person watches; else one plain line every
 * ten seconds.
 */
final class ProgressReporter implements RunListener {
    private static final long REDRAW_NS = 200_000_000L;
    private static final long PLAIN_NS = 10_000_000_000L;
    /** Measuring the hypervolume takes at most one part in so many of the time. */
    private static final long PATIENCE = 50;

    private record Mark(long evaluations, double hypervolume) {}

    /** A search under way: when it began, and at how many evaluations. */
    private record Course(long begun, long begunAt, Deque<Mark> marks) {}

    private final Terminal terminal;
    private final boolean quiet;
    private final boolean verbose;
    private final LongSupplier clock;
    private final Map<String, Course> courses = new HashMap<>();
    private long shown;
    private long pause;
    private boolean open;

    /** @param clock nanoseconds */
    ProgressReporter(Terminal terminal, boolean quiet, boolean verbose, LongSupplier clock) {
        this.terminal = terminal;
        this.quiet = quiet;
        this.verbose = verbose;
        this.clock = clock;
    }

    @Override
    public void began(SearchPlan plan, long recalled) {
        long now = clock.getAsLong();
        courses.put(plan.name(), new Course(now, recalled, new ArrayDeque<>()));
        shown = now;
        pause = terminal.interactive() ? REDRAW_NS : PLAIN_NS;
        if (!quiet && (verbose || recalled > 0)) {
            terminal.err().println(plan.name() + (recalled > 0
                    ? " goes on after " + Words.count(recalled, "evaluation") : " begins"));
        }
    }

    @Override
    public synchronized void progressed(SearchPlan plan, Progress progress) {
        long now = clock.getAsLong();
        if (quiet || progress.replaying() || now - shown < pause) {
            return;
        }
        shown = now;
        double hypervolume = progress.hypervolume();
        pause = Math.max(terminal.interactive() ? REDRAW_NS : PLAIN_NS, PATIENCE * (clock.getAsLong() - now));
        Course course = courses.computeIfAbsent(plan.name(), name -> new Course(now, progress.evaluations(), new ArrayDeque<>()));
        double seconds = (now - course.begun()) * 1e-9;
        double rate = seconds > 0 ? (progress.evaluations() - course.begunAt()) / seconds : 0;
        String text = new ProgressLine(plan.name(), progress.evaluations(), progress.budget(), progress.feasible(),
                progress.front(), hypervolume, gain(course.marks(), progress, hypervolume), rate)
                .text(terminal.interactive() ? terminal.columns() : Integer.MAX_VALUE);
        if (terminal.interactive()) {
            terminal.redraw(text);
            open = true;
        } else {
            terminal.err().println(text);
        }
    }

    private static double gain(Deque<Mark> marks, Progress progress, double hypervolume) {
        long from = progress.evaluations() - progress.budget() / 10;
        marks.addLast(new Mark(progress.evaluations(), hypervolume));
        while (marks.size() > 1 && marks.getFirst().evaluations() < from) {
            marks.removeFirst();
        }
        return hypervolume - marks.getFirst().hypervolume();
    }

    @Override
    public void ended(SearchPlan plan, SearchState state) {
        closeLine();
        if (!quiet) {
            terminal.err().println(String.format(Locale.ROOT,
                    "%s  %s  %s  feasible %s  front %,d  HV %.4f  %s",
                    plan.name(), Words.stage(state), Words.count(state.evaluations(), "evaluation"),
                    Words.share(state.feasible(), state.evaluations()), state.front(), state.hypervolume(),
                    ProgressLine.duration(state.elapsedS())));
        }
    }

    @Override
    public void warned(String message) {
        closeLine();
        terminal.warning(message);
    }

    /** Leaves the line that is redrawn, so that something else can be printed. */
    synchronized void closeLine() {
        if (open) {
            terminal.err().println();
            open = false;
        }
    }
}
