package org.paretile.models.network;

/** How a transfer of bits becomes rounds of packets (3D-CIMlet's traces), by rule. */
public final class Packets {
    /** Rounds inside a chiplet: each round one packet from every sender to every receiver. */
    public static long nocRounds(long bits, long pairs, int packetBits, int channelBits, int scale, NetworkRules rules) {
        throw new UnsupportedOperationException("" + bits + pairs + packetBits + channelBits + scale + rules);
    }

    /** Rounds between chiplets. */
    public static long nopRounds(long bits, long pairs, int channelBits, int scale, NetworkRules rules) {
        throw new UnsupportedOperationException("" + bits + pairs + channelBits + scale + rules);
    }

    private Packets() {}
}
