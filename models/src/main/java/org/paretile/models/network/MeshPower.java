package org.paretile.models.network;

/** Power and area of a mesh, BookSim 2.0's power model. Immutable; the wire search is done at construction. */
public final class MeshPower {
    /** @param channelBits width of a channel, bit; @param clockHz of the network (used with {@link NetworkRules#realClock}) */
    public MeshPower(MeshTechnology technology, int k, int channelBits, double clockHz, NetworkRules rules) {
        throw new UnsupportedOperationException("" + technology + k + channelBits + clockHz + rules);
    }

    /** Mean power while {@code packets} cross {@code hops} links together in {@code cycles}, W. */
    public double powerW(long packets, long hops, long cycles) {
        throw new UnsupportedOperationException("" + packets + hops + cycles);
    }

    /** Area of routers and channels, m². */
    public double areaM2() {
        throw new UnsupportedOperationException();
    }
}
