package org.paretile.models.network;

/**
 * Flits on the directed ways of a mesh. A way is a router and a port: 0 to 3 lead to the neighbours at x+1, x−1, y+1 and y−1, 4 to the
 * node, 5 from the node into the router.
 */
final class MeshLoad {
    static final int NODE = 4;
    static final int IN = 5;
    private static final int PORTS = 6;

    private long[] flits = new long[0];
    private int[] start = new int[0];
    private int[] before = new int[0];
    private int[] after = new int[0];
    private int[] inputs = new int[0];
    private int[] inUse = new int[0];
    private int ways;

    void clear(int k) {
        if (flits.length < k * k * PORTS) {
            flits = new long[k * k * PORTS];
            start = new int[flits.length];
            before = new int[flits.length];
            after = new int[flits.length];
            inputs = new int[flits.length];
            inUse = new int[flits.length];
        } else {
            for (int i = 0; i < ways; i++) {
                flits[inUse[i]] = 0;
            }
        }
        ways = 0;
    }

    /**
     * Adds a flow.
     *
     * @param start cycle in which it begins
     * @param before links from its source to here
     * @param after links from here to its destination
     * @param inputs bit set of the ports by which it enters the router
     */
    void add(int router, int port, long flits, int start, int before, int after, int inputs) {
        int way = router * PORTS + port;
        if (this.flits[way] == 0) {
            inUse[ways++] = way;
            this.start[way] = start;
            this.before[way] = before;
            this.after[way] = after;
            this.inputs[way] = inputs;
        } else {
            this.start[way] = Math.min(this.start[way], start);
            this.before[way] = Math.min(this.before[way], before);
            this.after[way] = Math.min(this.after[way], after);
            this.inputs[way] |= inputs;
        }
        this.flits[way] += flits;
    }

    /** How many ways are in use. */
    int ways() {
        return ways;
    }

    /** The {@code i}-th way in use. */
    int way(int i) {
        return inUse[i];
    }

    static int port(int way) {
        return way % PORTS;
    }

    long flits(int way) {
        return flits[way];
    }

    /** Cycle in which the first flow through it begins. */
    int start(int way) {
        return start[way];
    }

    /** Links from the nearest source by it to the nearest destination. */
    int links(int way) {
        return before[way] + after[way];
    }

    /** Whether flits come from several ports. */
    boolean merging(int way) {
        return (inputs[way] & inputs[way] - 1) != 0;
    }

    Crossings crossings() {
        long all = 0;
        long links = 0;
        long down = 0;
        long up = 0;
        for (int i = 0; i < ways; i++) {
            long here = flits[inUse[i]];
            int port = port(inUse[i]);
            all += port == NODE ? here : 0;
            links += port < NODE ? here : 0;
            down += port == 2 ? here : 0;
            up += port == 3 ? here : 0;
        }
        return new Crossings(all, links, down, up);
    }
}
