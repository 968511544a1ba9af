package org.paretile.models.network;

import java.util.List;

/** Meshes, links and vias with their sources. Immutable; build it once. */
public final class NetworkTechnology {
    /** What comes with the program. */
    public static NetworkTechnology builtIn() {
        throw new UnsupportedOperationException();
    }

    /** Mesh on a die of {@code nm}: 14, 16, 22, 28, 32, 40, 45, 65 or 130. */
    public MeshTechnology onChip(int nm) {
        throw new UnsupportedOperationException("" + nm);
    }

    /** Mesh between the chiplets of a package. */
    public MeshTechnology onPackage() {
        throw new UnsupportedOperationException();
    }

    /** {@code published_2d}, {@code published_2_5d}, {@code published_3d}, {@code ucie_s_16}, {@code aib_3d_25um}, ... */
    public Link link(String name) {
        throw new UnsupportedOperationException(name);
    }

    /** The link a careful engineer would take in {@code packaging}. */
    public Link defaultLink(Packaging packaging) {
        throw new UnsupportedOperationException("" + packaging);
    }

    /** Names of the links. */
    public List<String> links() {
        throw new UnsupportedOperationException();
    }

    /** {@code published} (1.7 um pitch), {@code interposer}, {@code logic_via_middle}, {@code fine_logic}, {@code nano_backside}. */
    public Via via(String name) {
        throw new UnsupportedOperationException(name);
    }
}
