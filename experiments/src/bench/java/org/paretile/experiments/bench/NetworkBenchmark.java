package org.paretile.experiments.bench;

import java.util.ArrayList;
import java.util.List;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;
import org.paretile.models.network.MeshPower;
import org.paretile.models.network.MeshRouter;
import org.paretile.models.network.MeshTrace;
import org.paretile.models.network.MeshTraffic;
import org.paretile.models.network.NetworkRules;
import org.paretile.models.network.NetworkTechnology;
import org.paretile.models.network.Packets;
import org.paretile.models.network.RouterSettings;

/**
 * The transfers of BERT-base (12 blocks of 12 heads, 128 tokens) on 13 static chiplets and a dynamic one in a 2D package, cycles and power of each.
 * BookSim: time in the simulator's processes within 3D-CIMlet for this model.
 */
@State(Scope.Benchmark)
public class NetworkBenchmark {
    private static final int TRANSFERS = 613;
    private static final double BOOKSIM_US = 5.01e6;
    private static final int BLOCKS = 12;
    private static final int HEADS = 12;
    private static final int DYNAMIC = 13;
    private static final int CHANNEL_BITS = 32;

    private final MeshRouter router = new MeshRouter(RouterSettings.DEFAULT);
    private final MeshTraffic traffic = new MeshTraffic();
    private final NetworkTechnology technology = NetworkTechnology.builtIn();
    private final MeshPower package4 = new MeshPower(technology.onPackage(), 4, CHANNEL_BITS, 12.5e9, NetworkRules.PUBLISHED);
    private final MeshPower chip4 = new MeshPower(technology.onChip(40), 4, CHANNEL_BITS, 0.8e9, NetworkRules.PUBLISHED);
    private final Packets packets = new Packets(CHANNEL_BITS, 100, NetworkRules.PUBLISHED);
    private final List<MeshTrace> traces = new ArrayList<>();
    private int between;

    @Setup
    public void createTraces() {
        traces.clear();
        for (int block = 0; block < BLOCKS; block++) {
            for (int head = 0; head < HEADS; head++) {
                send(block, DYNAMIC, 128 * 64);
                send(block, DYNAMIC, 128 * 64);
                send(block, DYNAMIC, 128 * 128);
                send(DYNAMIC, block, 128 * 768);
            }
            send(block, block + 1, 128 * 768);
        }
        between = traces.size();
        while (traces.size() < TRANSFERS) {
            MeshTrace trace = new MeshTrace();
            trace.clear(4);
            trace.rounds(4, 9, 9, 13, 2);
            traces.add(trace);
        }
    }

    private void send(int from, int to, int elements) {
        MeshTrace trace = new MeshTrace();
        trace.clear(4);
        trace.rounds(from, from, to, to, (int) packets.betweenChiplets(8L * elements, 1));
        traces.add(trace);
    }

    @Benchmark
    @Peer(what = "613 transfers, cycle by cycle", published = "BookSim", micros = BOOKSIM_US)
    public void detailed(Blackhole hole) {
        for (int i = 0; i < TRANSFERS; i++) {
            MeshTrace trace = traces.get(i);
            hole.consume((i < between ? package4 : chip4).powerW(trace.crossings(), router.cycles(trace)));
        }
    }

    @Benchmark
    @OperationsPerInvocation(BLOCKS * HEADS * 2)
    @Peer(what = "a transfer between chiplets, by link load", published = "BookSim, a trace", micros = BOOKSIM_US / TRANSFERS)
    public void fast(Blackhole hole) {
        for (int block = 0; block < BLOCKS; block++) {
            for (int head = 0; head < HEADS; head++) {
                hole.consume(estimate(block, DYNAMIC, 21 + head));
                hole.consume(estimate(DYNAMIC, block, 245 + head));
            }
        }
    }

    private double estimate(int from, int to, int flits) {
        traffic.clear(4);
        traffic.flow(from, to, flits, 0);
        return package4.powerW(traffic.crossings(), traffic.cycles());
    }

    @Benchmark
    @Peer(what = "6 x 5 elements inside a chiplet, by link load", published = "BookSim, a trace", micros = BOOKSIM_US / TRANSFERS)
    public void fastBlock(Blackhole hole) {
        traffic.clear(4);
        traffic.block(4, 9, 9, 13, 2);
        hole.consume(chip4.powerW(traffic.crossings(), traffic.cycles()));
    }
}
