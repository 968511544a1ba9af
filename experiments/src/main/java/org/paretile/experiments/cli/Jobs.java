package org.paretile.experiments.cli;

import org.paretile.experiments.session.RunSession;
import org.paretile.experiments.terminal.Terminal;
import org.paretile.experiments.terminal.UsageException;
import picocli.CommandLine.Option;

/** Options of commands that run a study. */
final class Jobs {
    @Option(names = {"-j", "--jobs"}, paramLabel = "N",
            description = "Threads; searches run side by side, one alone evaluates on all; default: the processors. The result does not depend on it.")
    private int jobs = Runtime.getRuntime().availableProcessors();

    @Option(names = {"-q", "--quiet"}, description = "No progress, no summary.")
    private boolean quiet;

    @Option(names = {"-v", "--verbose"}, description = "Say when each search begins.")
    private boolean verbose;

    /** A session with these options. */
    RunSession session(Terminal terminal) {
        return new RunSession(terminal, checked(jobs), quiet, verbose);
    }

    /** A number of threads. */
    static int checked(int jobs) {
        if (jobs < 1 || jobs > 4096) {
            throw new UsageException("--jobs must be 1..4096 but is " + jobs, "leave it out to use every processor");
        }
        return jobs;
    }

    /** Threads. */
    int count() {
        return checked(jobs);
    }

    /** Whether only errors and warnings are wanted on stderr. */
    boolean quiet() {
        return quiet;
    }
}
