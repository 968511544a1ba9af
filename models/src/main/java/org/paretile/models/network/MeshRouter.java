package org.paretile.models.network;

/** Cycle-accurate mesh of wormhole routers (DETAILED). Reusable; not safe for several threads. */
public final class MeshRouter {
    public MeshRouter(RouterSettings settings) {
        throw new UnsupportedOperationException("" + settings);
    }

    /** Cycles until the last packet of {@code trace} has arrived, counted from time 0; 0 without packets. */
    public long cycles(MeshTrace trace) {
        throw new UnsupportedOperationException("" + trace);
    }
}
