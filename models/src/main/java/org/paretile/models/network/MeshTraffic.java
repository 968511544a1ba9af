package org.paretile.models.network;

/** Contention-aware estimate of the cycles of flows in a mesh (FAST). Reusable; not safe for several threads. */
public final class MeshTraffic {
    /** Forgets all flows; those to come are in a mesh of {@code k} by {@code k} nodes. */
    public void clear(int k) {
        throw new UnsupportedOperationException("" + k);
    }

    /** {@code flits} from {@code source} to {@code destination}, one a cycle at most. */
    public void flow(int source, int destination, long flits) {
        throw new UnsupportedOperationException("" + source + destination + flits);
    }

    /** {@code flits} from each node of one range to each other node of another, in O(k²). */
    public void block(int firstSource, int lastSource, int firstDestination, int lastDestination, long flits) {
        throw new UnsupportedOperationException("" + firstSource + lastSource + firstDestination + lastDestination + flits);
    }

    /** Estimated completion, cycles. */
    public long cycles() {
        throw new UnsupportedOperationException();
    }

    /** Flits of all flows. */
    public long flits() {
        throw new UnsupportedOperationException();
    }

    /** Links crossed by all flits together. */
    public long hops() {
        throw new UnsupportedOperationException();
    }
}
