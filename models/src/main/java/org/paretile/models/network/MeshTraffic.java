package org.paretile.models.network;

import org.paretile.models.ModelException;
import org.paretile.models.technology.Require;

/**
 * How long a k×k mesh takes for a set of flows, contention included, without playing it (FAST). Every link, and every way between a
 * router and its node, is as busy as the flits that dimension-ordered routing (x first) puts on it; the slowest decides:
 *
 * <p>max over ways of  t + 5·h + 8 + c·(flits − 1) + min(2·h − 1, flits/4),
 *
 * <p>t the cycle in which a flow through the way begins, h the links of the shortest path through it, c the cycles a flit holds it: 1
 * into the network, 1.05 out of it, 10/9 on a link fed by one port, 1.25 where ports merge. The constants are ours, fitted to
 * {@link MeshRouter} with {@link RouterSettings#DEFAULT}; the last term, 0 below three flits, is what credits cost a stream until
 * it is steady. The estimate is never below {@link MeshTrace#uncontendedCycles()}, to which it falls without contention.
 *
 * <p>Error against {@link MeshRouter}, median, nine in ten below, worst: 0.7 %, 5 %, 12 % on the traces 3D-CIMlet's authors published;
 * 4 %, 16 %, 41 % on generated ones, many of them jammed; 0 %, 20 %, 37 % on uniform random ones; 8 %, 18 %, 27 % on rounds between the layers
 * of a chiplet. (Without contention, t + 5·h + 8 alone: 10, 21, 0 and 49 % median, 93 % worst.) It errs to the short side, most where many
 * links are near saturation at once, as packets wait behind others that are bound elsewhere.
 *
 * <p>Reusable, without allocation once it has seen the largest mesh. Not safe for use by several threads.
 */
public final class MeshTraffic {
    private static final double OUT_CYCLES = 1.05;
    private static final double STREAM_CYCLES = 10.0 / 9;
    private static final double MERGE_CYCLES = 1.25;
    private static final double SETTLING_SHARE = 0.25;

    private final MeshLoad load = new MeshLoad();
    private final NodeBlock block = new NodeBlock(load);
    private int k = 1;
    private long lastUncontended;

    /** Forgets all flows; those to come are in a mesh of {@code k} by {@code k} nodes. */
    public void clear(int k) {
        this.k = (int) Require.within(k, 1, MeshTrace.LARGEST_EDGE, "mesh edge k");
        load.clear(k);
        lastUncontended = 0;
    }

    /** {@code flits} from {@code source} to {@code destination}, one a cycle at most, from {@code firstCycle} on. */
    public void flow(int source, int destination, long flits, int firstCycle) {
        requireNode(source);
        requireNode(destination);
        requireFlits(flits);
        Require.notNegative(firstCycle, "firstCycle");
        if (flits == 0) {
            return;
        }
        int hops = MeshTrace.hops(k, source, destination);
        lastUncontended = Math.max(lastUncontended, MeshTrace.uncontendedCycles(firstCycle, hops) + flits - 1);
        load.add(source, MeshLoad.IN, flits, firstCycle, 0, hops, 0);
        int at = source;
        int from = MeshLoad.NODE;
        for (int done = 0; done < hops; done++) {
            int port = port(at, destination);
            load.add(at, port, flits, firstCycle, done, hops - done, 1 << from);
            at += step(port);
            from = port ^ 1;
        }
        load.add(at, MeshLoad.NODE, flits, firstCycle, hops, 0, 1 << from);
    }

    /** Every packet of {@code trace}, which is in a mesh as large as this one. */
    public void trace(MeshTrace trace) {
        if (trace.edge() != k) {
            throw new ModelException("the trace is in a mesh of edge " + trace.edge() + ", the traffic in one of edge " + k + "; clear both to the same");
        }
        for (int i = 0; i < trace.packets(); i++) {
            flow(trace.source(i), trace.destination(i), 1, trace.cycle(i));
        }
    }

    /**
     * {@code flits} from each node of [{@code firstSource}, {@code lastSource}] to each other node of [{@code firstDestination},
     * {@code lastDestination}], all from cycle 0 on. Takes a time that grows with the links in use, not with the pairs.
     */
    public void block(int firstSource, int lastSource, int firstDestination, int lastDestination, long flits) {
        requireNode(firstSource);
        requireNode(lastSource);
        requireNode(firstDestination);
        requireNode(lastDestination);
        requireFlits(flits);
        if (firstSource > lastSource || firstDestination > lastDestination) {
            throw new ModelException("a block goes from nodes " + firstSource + " to " + lastSource + " to nodes " + firstDestination + " to "
                    + lastDestination + "; give the first node of a range before the last");
        }
        boolean toItself = firstSource == lastDestination && lastSource == firstDestination;
        if (flits > 0 && !toItself) {
            int farthest = block.enter(k, firstSource, lastSource, firstDestination, lastDestination, flits);
            lastUncontended = Math.max(lastUncontended, MeshTrace.uncontendedCycles(0, farthest) + flits - 1);
        }
    }

    /** Estimated cycles until the last flit has arrived; 0 without flits. */
    public long cycles() {
        double longest = lastUncontended;
        for (int i = 0; i < load.ways(); i++) {
            int way = load.way(i);
            double each = switch (MeshLoad.port(way)) {
                case MeshLoad.IN -> 1;
                case MeshLoad.NODE -> OUT_CYCLES;
                default -> load.merging(way) ? MERGE_CYCLES : STREAM_CYCLES;
            };
            long flits = load.flits(way);
            int links = load.links(way);
            double settling = flits > 2 ? Math.min(Math.max(0, 2 * links - 1), SETTLING_SHARE * flits) : 0;
            longest = Math.max(longest, MeshTrace.uncontendedCycles(load.start(way), links) + each * (flits - 1) + settling);
        }
        return Math.round(longest);
    }

    /** What all flits together do to the mesh. */
    public Crossings crossings() {
        return load.crossings();
    }

    private int port(int at, int destination) {
        int dx = destination % k - at % k;
        int dy = destination / k - at / k;
        return dx > 0 ? 0 : dx < 0 ? 1 : dy > 0 ? 2 : 3;
    }

    private int step(int port) {
        int across = port < 2 ? 1 : k;
        return (port & 1) == 0 ? across : -across;
    }

    private void requireNode(int node) {
        Require.within(node, 0, (long) k * k - 1, "node");
    }

    private static void requireFlits(long flits) {
        Require.within(flits, 0, Long.MAX_VALUE / (1 << 20), "flits");
    }
}
