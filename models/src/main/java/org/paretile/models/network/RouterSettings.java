package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * Buffers of a mesh router with private queues, BookSim 2.0 (Jiang et al., ISPASS 2013).
 *
 * @param virtualChannels per port, 1–5
 * @param slots flits a virtual channel can hold, 1–64
 */
public record RouterSettings(int virtualChannels, int slots) {
    /** Three virtual channels of three flits: BookSim's {@code num_vcs 3} with {@code buf_size 10}, which it divides among the channels. */
    public static final RouterSettings DEFAULT = new RouterSettings(3, 3);

    public RouterSettings {
        Require.within(virtualChannels, 1, 5, "virtualChannels");
        Require.within(slots, 1, 64, "slots");
    }

    /** The settings that BookSim derives from {@code num_vcs} and a positive {@code buf_size} per port. */
    public static RouterSettings ofPortBuffer(int virtualChannels, int portSlots) {
        Require.within(virtualChannels, 1, 5, "virtualChannels");
        Require.within(portSlots, virtualChannels, 64L * virtualChannels, "portSlots");
        return new RouterSettings(virtualChannels, portSlots / virtualChannels);
    }
}
