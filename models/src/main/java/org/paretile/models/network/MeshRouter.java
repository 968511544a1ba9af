package org.paretile.models.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * A k×k mesh of routers with virtual channels, cycle by cycle (DETAILED): dimension-ordered routing, x first; packets of one flit; three
 * cycles in a router and two on the way to the next; credits; iSLIP allocation with one iteration. The completion cycles equal those of
 * BookSim 2.0 (Jiang et al., ISPASS 2013) in the trace mode and configuration of 3D-CIMlet (Du et al., DAC 2025).
 *
 * <p>A source sends its packets in the order of the trace, at most one a cycle, none before its cycle. Nothing is random.
 *
 * <p>Reusable, without allocation once it has seen the largest trace. Not safe for use by several threads.
 */
public final class MeshRouter {
    private final int virtualChannels;
    private final Deliveries deliveries = new Deliveries();
    private final RouterGrid routers;
    // packets by source: order[next[n]] up to order[end[n]] are yet to be sent by node n
    private int[] end = new int[0];
    private int[] next = new int[0];
    private int[] order = new int[0];
    private int[] lastChannel = new int[0];
    private final BitSet sending = new BitSet();
    // by packet
    private int[] injection = new int[0];
    private int[] entry = new int[0];
    private int[] arrival = new int[0];

    /** Routers with these buffers. */
    public MeshRouter(RouterSettings settings) {
        virtualChannels = settings.virtualChannels();
        routers = new RouterGrid(settings, deliveries);
    }

    /** Cycles until the last packet of {@code trace} has arrived, counted from time 0; 0 without packets. */
    public long cycles(MeshTrace trace) {
        prepare(trace);
        int time = 0;
        while (routers.arrived() < trace.packets()) {
            if (routers.empty() && deliveries.none()) {
                time = Math.max(time, nextCycle(trace));
            }
            deliveries.deliver(time, routers);
            inject(time, trace);
            routers.step(time++);
        }
        long last = -1;
        for (int i = 0; i < trace.packets(); i++) {
            last = Math.max(last, arrival[i]);
        }
        return last + 1;
    }

    /** Cycle in which {@code packet} of the last trace left its source. */
    public int injectionCycle(int packet) {
        return injection[packet];
    }

    /** Virtual channel by which {@code packet} of the last trace left its source. */
    public int entryChannel(int packet) {
        return entry[packet];
    }

    /** Cycle in which {@code packet} of the last trace reached its destination. */
    public int arrivalCycle(int packet) {
        return arrival[packet];
    }

    private void prepare(MeshTrace trace) {
        int nodes = trace.edge() * trace.edge();
        int packets = trace.packets();
        if (next.length < nodes) {
            next = new int[nodes];
            end = new int[nodes];
            lastChannel = new int[nodes];
        }
        if (order.length < packets) {
            order = new int[packets];
            injection = new int[packets];
            entry = new int[packets];
            arrival = new int[packets];
        }
        deliveries.clear(nodes);
        routers.clear(trace, arrival);
        sortBySource(trace, nodes);
    }

    private void sortBySource(MeshTrace trace, int nodes) {
        Arrays.fill(end, 0, nodes, 0);
        for (int i = 0; i < trace.packets(); i++) {
            end[trace.source(i)]++;
        }
        int first = 0;
        for (int node = 0; node < nodes; node++) {
            int own = end[node];
            next[node] = first;
            end[node] = first;
            first += own;
            lastChannel[node] = virtualChannels - 1;
        }
        for (int i = 0; i < trace.packets(); i++) {
            int node = trace.source(i);
            order[end[node]++] = i;
            sending.set(node);
        }
    }

    private int nextCycle(MeshTrace trace) {
        int earliest = Integer.MAX_VALUE;
        for (int node = sending.nextSetBit(0); node >= 0; node = sending.nextSetBit(node + 1)) {
            earliest = Math.min(earliest, trace.cycle(order[next[node]]));
        }
        return earliest;
    }

    private void inject(int time, MeshTrace trace) {
        for (int node = sending.nextSetBit(0); node >= 0; node = sending.nextSetBit(node + 1)) {
            int packet = order[next[node]];
            if (trace.cycle(packet) <= time && inject(time, node, packet) && ++next[node] == end[node]) {
                sending.clear(node);
            }
        }
    }

    private boolean inject(int time, int node, int packet) {
        int v = lastChannel[node];
        for (int tried = 0; tried < virtualChannels; tried++) {
            v = v + 1 == virtualChannels ? 0 : v + 1;
            if (routers.inject(time, node, v, packet)) {
                lastChannel[node] = v;
                injection[packet] = time;
                entry[packet] = v;
                return true;
            }
        }
        return false;
    }
}
