package org.paretile.analysis.indicator;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;

/**
 * Prints the CPU time of one hypervolume of 2,000 points beside that of its peers: median of the measuring thread, after warm-up, so that
 * other work on the machine disturbs little. Peers: jMetal 7.5-SNAPSHOT (its fastest exact method for the front) and moocore C
 * 0.20 (gcc 12, -O3), measured on an AMD EPYC (Zen 5) with fronts of the same shapes.
 */
public final class HypervolumeCpuTime {
    private static final int COUNT = 2000;
    private static final long WARM_UP_NS = 1_500_000_000L;
    private static final int LEAST_RUNS = 9;

    private record Peer(BenchmarkFront front, int objectives, double jmetalMs, double moocoreMs) {}

    private static final Peer[] PEERS = {
        new Peer(BenchmarkFront.SPHERICAL, 3, 24.6, 0.441),
        new Peer(BenchmarkFront.LINEAR, 3, 24.6, 0.304),
        new Peer(BenchmarkFront.INVERTED, 3, 22.9, 0.263),
        new Peer(BenchmarkFront.SPHERICAL, 4, 93.3, 3.63),
        new Peer(BenchmarkFront.LINEAR, 4, 88.4, 3.01),
        new Peer(BenchmarkFront.INVERTED, 4, 68.3, 1.97),
        new Peer(BenchmarkFront.SPHERICAL, 5, 264, 34.9),
        new Peer(BenchmarkFront.LINEAR, 5, 254, 36.4),
        new Peer(BenchmarkFront.INVERTED, 5, 130, 28.4),
        new Peer(BenchmarkFront.SPHERICAL, 6, 1061, 9838),
        new Peer(BenchmarkFront.LINEAR, 6, 1175, 10773),
        new Peer(BenchmarkFront.INVERTED, 6, 356, 6670),
    };

    private HypervolumeCpuTime() {}

    public static void main(String[] arguments) {
        System.out.printf(Locale.ROOT, "%-10s %2s %10s %10s %7s %10s %7s%n", "front", "M", "ours ms", "jMetal", "ratio", "moocore", "ratio");
        for (Peer peer : PEERS) {
            double ours = medianMs(peer.front(), peer.objectives());
            System.out.printf(
                    Locale.ROOT,
                    "%-10s %2d %10.3f %10.1f %7.1f %10.2f %7.1f%n",
                    peer.front().name().toLowerCase(Locale.ROOT),
                    peer.objectives(),
                    ours,
                    peer.jmetalMs(),
                    peer.jmetalMs() / ours,
                    peer.moocoreMs(),
                    peer.moocoreMs() / ours);
        }
    }

    private static double medianMs(BenchmarkFront front, int objectives) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        double[] points = front.points(objectives, COUNT, 1);
        double[] reference = new double[objectives];
        Arrays.fill(reference, 1);
        Hypervolume hypervolume = new Hypervolume();
        double sum = 0;
        long warmUntil = threads.getCurrentThreadCpuTime() + WARM_UP_NS;
        int runs = 0;
        do {
            sum += hypervolume.of(points, COUNT, objectives, reference);
            runs++;
        } while (threads.getCurrentThreadCpuTime() < warmUntil);
        double[] times = new double[Math.clamp(runs, LEAST_RUNS, 1001)];
        for (int i = 0; i < times.length; i++) {
            long start = threads.getCurrentThreadCpuTime();
            sum += hypervolume.of(points, COUNT, objectives, reference);
            times[i] = (threads.getCurrentThreadCpuTime() - start) / 1e6;
        }
        if (!(sum > 0)) {
            throw new IllegalStateException("hypervolume of a front inside the unit cube is " + sum);
        }
        Arrays.sort(times);
        return times[times.length / 2];
    }
}
