package org.paretile.models.network;

/** Footprint of a package, m². */
public final class PackageArea {
    /** Dies side by side: Σ dies, plus per-die I/O of {@code link}, plus spacing streets. */
    public static double sideBySide(Link link, double[] dieM2, int[] nodeNm, int[] count) {
        throw new UnsupportedOperationException();
    }

    /** Dies on each other: the largest plus the vias. */
    public static double stacked(double[] dieM2, int[] count, Via via, long vias, NetworkRules rules) {
        throw new UnsupportedOperationException();
    }

    private PackageArea() {}
}
