package org.paretile.models.network;

import java.util.Arrays;
import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * Packets of one flit in a k×k mesh, in the order in which each source sends them. Node x + k·y is at column x and row y. Reusable:
 * {@link #clear} keeps the memory. Not safe for use by several threads.
 */
public final class MeshTrace {
    /** Nodes along an edge of the largest mesh. */
    public static final int LARGEST_EDGE = 256;

    private static final int LAST_CYCLE = 1 << 30;

    private int k = 1;
    private int packets;
    private int[] source = new int[64];
    private int[] destination = new int[64];
    private int[] cycle = new int[64];

    /** Forgets all packets; those to come are in a mesh of {@code k} by {@code k} nodes. */
    public void clear(int k) {
        this.k = (int) Require.within(k, 1, LARGEST_EDGE, "mesh edge k");
        packets = 0;
    }

    /** A packet that may enter the network from {@code cycle} on. */
    public void add(int source, int destination, int cycle) {
        int nodes = k * k;
        if (source < 0 || source >= nodes || destination < 0 || destination >= nodes) {
            throw new ModelException("packet " + packets + " goes from node " + source + " to node " + destination + "; the " + k + "x" + k
                    + " mesh has nodes 0 to " + (nodes - 1));
        }
        if (cycle < 0 || cycle > LAST_CYCLE) {
            throw new ModelException("packet " + packets + " is sent in cycle " + cycle + "; give a cycle from 0 to " + LAST_CYCLE);
        }
        if (packets == this.source.length) {
            grow();
        }
        this.source[packets] = source;
        this.destination[packets] = destination;
        this.cycle[packets++] = cycle;
    }

    /**
     * Rounds in which every node of [{@code firstSource}, {@code lastSource}] sends a packet to every other node of
     * [{@code firstDestination}, {@code lastDestination}]: one destination a cycle, from cycle 1 on.
     */
    public void rounds(int firstSource, int lastSource, int firstDestination, int lastDestination, int rounds) {
        Require.within(rounds, 0, Integer.MAX_VALUE, "rounds");
        int time = 1;
        for (int round = 0; round < rounds; round++) {
            for (int d = firstDestination; d <= lastDestination; d++, time++) {
                for (int s = firstSource; s <= lastSource; s++) {
                    if (s != d) {
                        add(s, d, time);
                    }
                }
            }
        }
    }

    /** Nodes along an edge of the mesh. */
    public int edge() {
        return k;
    }

    /** How many packets there are. */
    public int packets() {
        return packets;
    }

    /** What all packets together do to the mesh. */
    public Crossings crossings() {
        long links = 0;
        long down = 0;
        long up = 0;
        for (int i = 0; i < packets; i++) {
            int rows = destination[i] / k - source[i] / k;
            links += hops(k, source[i], destination[i]);
            down += Math.max(0, rows);
            up += Math.max(0, -rows);
        }
        return new Crossings(packets, links, down, up);
    }

    /**
     * Cycles until the last packet has arrived if none waits for another: max(t + 5h + 8) over packets sent at t across h links; 0 without
     * packets. A lower bound of {@link MeshRouter#cycles(MeshTrace)}.
     */
    public long uncontendedCycles() {
        long last = 0;
        for (int i = 0; i < packets; i++) {
            last = Math.max(last, uncontendedCycles(cycle[i], hops(k, source[i], destination[i])));
        }
        return last;
    }

    /** Cycles, from time 0, until a packet sent at {@code cycle} has crossed {@code hops} links and nothing else moves. */
    public static long uncontendedCycles(long cycle, int hops) {
        return cycle + 5L * hops + 8;
    }

    /** Links between nodes {@code a} and {@code b} of a mesh of edge {@code k}. */
    public static int hops(int k, int a, int b) {
        return Math.abs(a % k - b % k) + Math.abs(a / k - b / k);
    }

    int source(int packet) {
        return source[packet];
    }

    int destination(int packet) {
        return destination[packet];
    }

    int cycle(int packet) {
        return cycle[packet];
    }

    private void grow() {
        source = Arrays.copyOf(source, 2 * packets);
        destination = Arrays.copyOf(destination, 2 * packets);
        cycle = Arrays.copyOf(cycle, 2 * packets);
    }
}
