package org.paretile.models.network;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The routers of a mesh. Every router routes, allocates virtual channels and allocates its switch in three cycles, each flit by
 * itself; both allocators are iSLIP (McKeown, IEEE/ACM Trans. Networking 1999) with one iteration.
 *
 * <p>Ports 0 to 3 face x+1, x−1, y+1, y−1, port 4 the node. A channel is {@code router << 5 | port · virtualChannels + v}; port 5, of
 * outputs only, is the node's own way into its router. A flit that leaves by output channel (q, v) enters the neighbour by input channel
 * (q xor 1, v).
 */
final class RouterGrid {
    private static final int NODE = 4;
    private static final int PORTS = 5;
    private static final int STRIDE_BITS = 5;
    private static final int TO_ROUTER = 2; // from the node
    private static final int TO_NEXT = 3; // switch, output register and link
    private static final int CREDIT_BACK = 2;
    private static final int CREDIT_OF_EJECTED = 5;

    private final int channels;
    private final int slots;
    private final int portMask;
    private final Deliveries deliveries;

    private int k;
    private MeshTrace trace = new MeshTrace();
    private int[] arrival = new int[0];
    private int arrived;

    // by router: channels whose head waits for a route, an output channel, the switch; output channels that are taken
    private int[] routing = new int[0];
    private int[] waiting = new int[0];
    private int[] switching = new int[0];
    private int[] busy = new int[0];
    // by channel
    private int[] queue = new int[0];
    private int[] head = new int[0];
    private int[] queued = new int[0];
    private int[] outPort = new int[0];
    private int[] outChannel = new int[0];
    private int[] used = new int[0];
    private int[] grantFrom = new int[0];
    private int[] acceptFrom = new int[0];
    // by router and port
    private int[] switchGrantFrom = new int[0];
    private int[] switchAcceptFrom = new int[0];
    private int[] preferred = new int[0];
    // routers with a flit, routers to be reset before the next trace
    private final BitSet active = new BitSet();
    private final BitSet touched = new BitSet();
    // of the allocation at hand
    private final int[] requests = new int[PORTS];
    private final int[] offers = new int[1 << STRIDE_BITS];
    private final int[] candidates = new int[PORTS * PORTS];

    RouterGrid(RouterSettings settings, Deliveries deliveries) {
        channels = settings.virtualChannels();
        slots = settings.slots();
        portMask = (1 << channels) - 1;
        this.deliveries = deliveries;
    }

    /** Empties the grid for the packets of {@code trace}; their times of arrival go to {@code arrival}. */
    void clear(MeshTrace trace, int[] arrival) {
        this.trace = trace;
        k = trace.edge();
        this.arrival = arrival;
        arrived = 0;
        if (routing.length < k * k) {
            allocate(k * k);
        } else {
            for (int router = touched.nextSetBit(0); router >= 0; router = touched.nextSetBit(router + 1)) {
                reset(router);
            }
        }
        active.clear();
        touched.clear();
    }

    private void allocate(int routers) {
        int all = routers << STRIDE_BITS;
        routing = new int[routers];
        waiting = new int[routers];
        switching = new int[routers];
        busy = new int[routers];
        queue = new int[all * slots];
        head = new int[all];
        queued = new int[all];
        outPort = new int[all];
        outChannel = new int[all];
        used = new int[all];
        grantFrom = new int[all];
        acceptFrom = new int[all];
        switchGrantFrom = new int[routers * PORTS];
        switchAcceptFrom = new int[routers * PORTS];
        preferred = new int[routers * PORTS];
    }

    private void reset(int router) {
        routing[router] = 0;
        waiting[router] = 0;
        switching[router] = 0;
        busy[router] = 0;
        int first = router << STRIDE_BITS;
        int end = first + (1 << STRIDE_BITS);
        Arrays.fill(head, first, end, 0);
        Arrays.fill(queued, first, end, 0);
        Arrays.fill(used, first, end, 0);
        Arrays.fill(grantFrom, first, end, 0);
        Arrays.fill(acceptFrom, first, end, 0);
        Arrays.fill(switchGrantFrom, router * PORTS, (router + 1) * PORTS, 0);
        Arrays.fill(switchAcceptFrom, router * PORTS, (router + 1) * PORTS, 0);
        Arrays.fill(preferred, router * PORTS, (router + 1) * PORTS, 0);
    }

    /** Whether no router holds a flit. */
    boolean empty() {
        return active.isEmpty();
    }

    /** Packets that have reached, or will without further ado reach, their nodes. */
    int arrived() {
        return arrived;
    }

    /** Sends {@code packet} from its node into virtual channel {@code v} of the node's router, if there is a slot. */
    boolean inject(int time, int node, int v, int packet) {
        int way = (node << STRIDE_BITS) + PORTS * channels + v;
        if (used[way] == slots) {
            return false;
        }
        used[way]++;
        deliveries.flit(time + TO_ROUTER, (node << STRIDE_BITS) + NODE * channels + v, packet);
        return true;
    }

    /** A flit enters the queue of an input channel. */
    void receive(int channel, int packet) {
        int position = head[channel] + queued[channel];
        queue[channel * slots + (position < slots ? position : position - slots)] = packet;
        if (queued[channel]++ == 0) {
            int router = channel >> STRIDE_BITS;
            routing[router] |= 1 << channel; // the shift takes the channel within the router
            active.set(router);
            touched.set(router);
        }
    }

    /** A slot behind an output channel is free again. */
    void release(int channel) {
        used[channel]--;
    }

    /** One cycle of every router that holds a flit. */
    void step(int time) {
        for (int router = active.nextSetBit(0); router >= 0; router = active.nextSetBit(router + 1)) {
            int routed = routing[router];
            int granted = waiting[router] == 0 ? 0 : allocateChannels(router);
            routing[router] = 0;
            if (switching[router] != 0) {
                allocateSwitch(router, time);
            }
            for (int rest = routed; rest != 0; rest &= rest - 1) {
                route(router, Integer.numberOfTrailingZeros(rest));
            }
            waiting[router] = (waiting[router] & ~granted) | routed;
            switching[router] |= granted;
            if ((routing[router] | waiting[router] | switching[router]) == 0) {
                active.clear(router);
            }
        }
    }

    /** x first, then y. */
    private void route(int router, int input) {
        int channel = (router << STRIDE_BITS) + input;
        int node = trace.destination(queue[channel * slots + head[channel]]);
        int dx = node % k - router % k;
        int dy = node / k - router / k;
        outPort[channel] = dx > 0 ? 0 : dx < 0 ? 1 : dy > 0 ? 2 : dy < 0 ? 3 : NODE;
    }

    /** Gives free output channels to waiting inputs, one each; the inputs that got one. */
    private int allocateChannels(int router) {
        int base = router << STRIDE_BITS;
        for (int rest = waiting[router]; rest != 0; rest &= rest - 1) {
            int input = Integer.numberOfTrailingZeros(rest);
            requests[outPort[base + input]] |= 1 << input;
        }
        int offered = 0;
        for (int port = 0; port < PORTS; port++) {
            int requesters = requests[port];
            if (requesters == 0) {
                continue;
            }
            requests[port] = 0;
            int first = port * channels;
            for (int free = ~busy[router] >>> first & portMask; free != 0; free &= free - 1) {
                int output = first + Integer.numberOfTrailingZeros(free);
                int input = firstFrom(requesters, grantFrom[base + output]);
                offers[input] |= 1 << output;
                offered |= 1 << input;
            }
        }
        for (int rest = offered; rest != 0; rest &= rest - 1) {
            int input = Integer.numberOfTrailingZeros(rest);
            int output = firstFrom(offers[input], acceptFrom[base + input]);
            offers[input] = 0;
            grantFrom[base + output] = input + 1; // one past the last channel finds the first, as 0 would
            acceptFrom[base + input] = output + 1;
            outChannel[base + input] = output;
            busy[router] |= 1 << output;
        }
        return offered;
    }

    /** Lets at most one flit of each input port through each output port. */
    private void allocateSwitch(int router, int time) {
        int base = router << STRIDE_BITS;
        for (int rest = switching[router]; rest != 0; rest &= rest - 1) {
            int input = Integer.numberOfTrailingZeros(rest);
            if (used[base + outChannel[base + input]] < slots) {
                int from = input / channels;
                int to = outPort[base + input];
                candidates[from * PORTS + to] |= 1 << (input - from * channels);
                requests[to] |= 1 << from;
            }
        }
        int offered = 0;
        for (int to = 0; to < PORTS; to++) {
            if (requests[to] != 0) {
                int from = firstFrom(requests[to], switchGrantFrom[router * PORTS + to]);
                offers[from] |= 1 << to;
                offered |= 1 << from;
                requests[to] = 0;
            }
        }
        for (int rest = offered; rest != 0; rest &= rest - 1) {
            int from = Integer.numberOfTrailingZeros(rest);
            int to = firstFrom(offers[from], switchAcceptFrom[router * PORTS + from]);
            offers[from] = 0;
            int v = firstFrom(candidates[from * PORTS + to], preferred[router * PORTS + from]);
            switchGrantFrom[router * PORTS + to] = from + 1;
            switchAcceptFrom[router * PORTS + from] = to + 1;
            preferred[router * PORTS + from] = v + 1;
            depart(router, from, v, to, time);
        }
        Arrays.fill(candidates, 0);
    }

    private void depart(int router, int from, int v, int to, int time) {
        int input = from * channels + v;
        int channel = (router << STRIDE_BITS) + input;
        int packet = queue[channel * slots + head[channel]];
        head[channel] = head[channel] + 1 == slots ? 0 : head[channel] + 1;
        int output = outChannel[channel];
        int behind = (router << STRIDE_BITS) + output;
        used[behind]++;
        busy[router] &= ~(1 << output);
        switching[router] &= ~(1 << input);
        if (--queued[channel] > 0) {
            routing[router] |= 1 << input;
        }
        int upstream = from == NODE ? channel + channels : (neighbour(router, from) << STRIDE_BITS) + (from ^ 1) * channels + v;
        deliveries.credit(time + CREDIT_BACK, upstream);
        if (to == NODE) {
            arrival[packet] = time + TO_NEXT;
            arrived++;
            deliveries.credit(time + CREDIT_OF_EJECTED, behind);
        } else {
            int entry = (to ^ 1) * channels + output - to * channels;
            deliveries.flit(time + TO_NEXT, (neighbour(router, to) << STRIDE_BITS) + entry, packet);
        }
    }

    private int neighbour(int router, int port) {
        return switch (port) {
            case 0 -> router + 1;
            case 1 -> router - 1;
            case 2 -> router + k;
            default -> router - k;
        };
    }

    /** The lowest member at or above {@code from}, else the lowest. */
    private static int firstFrom(int members, int from) {
        int above = members >>> from << from;
        return Integer.numberOfTrailingZeros(above != 0 ? above : members);
    }
}
