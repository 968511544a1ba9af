package org.paretile.optimizers.bench;

import java.lang.management.ManagementFactory;
import java.util.Arrays;

/** CPU time of the measuring thread: steadier than wall-clock time on a shared machine. */
final class CpuTime {
    private CpuTime() {}

    /** Median seconds of {@code work} over {@code runs} runs, after {@code warmUp} runs that do not count. */
    static double median(int warmUp, int runs, Runnable work) {
        for (int i = 0; i < warmUp; i++) {
            work.run();
        }
        var threads = ManagementFactory.getThreadMXBean();
        double[] seconds = new double[runs];
        for (int i = 0; i < runs; i++) {
            long begin = threads.getCurrentThreadCpuTime();
            work.run();
            seconds[i] = (threads.getCurrentThreadCpuTime() - begin) * 1e-9;
        }
        Arrays.sort(seconds);
        return seconds[runs / 2];
    }
}
