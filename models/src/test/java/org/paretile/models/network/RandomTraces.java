package org.paretile.models.network;

import java.util.SplittableRandom;

/** Traces from a seed. */
final class RandomTraces {
    private RandomTraces() {}

    /** Packets between any two nodes, evenly over {@code span} cycles. */
    static MeshTrace uniform(int k, int packets, int span, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        MeshTrace trace = new MeshTrace();
        trace.clear(k);
        for (int i = 0; i < packets; i++) {
            trace.add(random.nextInt(k * k), random.nextInt(k * k), (int) ((long) i * span / packets));
        }
        return trace;
    }

    /** Rounds between two ranges of nodes, as of two layers on a chiplet. */
    static MeshTrace layers(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int k = 2 + random.nextInt(11);
        MeshTrace trace = new MeshTrace();
        trace.clear(k);
        int source = random.nextInt(k * k - 1);
        int destination = random.nextInt(k * k - 1);
        trace.rounds(source, Math.min(source + 1 + random.nextInt(15), k * k - 1),
                destination, Math.min(destination + 1 + random.nextInt(15), k * k - 1), 1 + random.nextInt(60));
        return trace;
    }
}
