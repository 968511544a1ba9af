package org.paretile.models.network;

import java.util.Arrays;

/** Flits and credits under way, in a ring of cycles. */
final class Deliveries {
    private static final int RING = 8; // above the longest delay, that of the credit of an ejected flit
    private static final int ARRIVALS = 5; // a router gets at most four flits from its neighbours and one from its node
    private static final int CREDITS = 6; // at most one for each input port, and one for a flit that has reached its node

    private final int[][] channel = new int[RING][0];
    private final int[][] packet = new int[RING][0];
    private final int[][] credit = new int[RING][0];
    private final int[] flits = new int[RING];
    private final int[] credits = new int[RING];
    private int pending;

    /** Forgets everything; there are {@code routers}. */
    void clear(int routers) {
        if (channel[0].length < ARRIVALS * routers) {
            for (int i = 0; i < RING; i++) {
                channel[i] = new int[ARRIVALS * routers];
                packet[i] = new int[ARRIVALS * routers];
                credit[i] = new int[CREDITS * routers];
            }
        }
        Arrays.fill(flits, 0);
        Arrays.fill(credits, 0);
        pending = 0;
    }

    boolean none() {
        return pending == 0;
    }

    /** {@code packet} will be in the queue of input {@code channel} at {@code time}. */
    void flit(int time, int channel, int packet) {
        int bucket = time & RING - 1;
        int n = flits[bucket]++;
        this.channel[bucket][n] = channel;
        this.packet[bucket][n] = packet;
        pending++;
    }

    /** A slot behind output {@code channel} will be known to be free at {@code time}. */
    void credit(int time, int channel) {
        int bucket = time & RING - 1;
        credit[bucket][credits[bucket]++] = channel;
        pending++;
    }

    /** Hands over what is due. */
    void deliver(int time, RouterGrid routers) {
        int bucket = time & RING - 1;
        int[] channels = channel[bucket];
        int[] packets = packet[bucket];
        for (int i = 0; i < flits[bucket]; i++) {
            routers.receive(channels[i], packets[i]);
        }
        int[] returned = credit[bucket];
        for (int i = 0; i < credits[bucket]; i++) {
            routers.release(returned[i]);
        }
        pending -= flits[bucket] + credits[bucket];
        flits[bucket] = 0;
        credits[bucket] = 0;
    }
}
