package org.paretile.models.network;

import org.paretile.models.technology.Require;

/** Area that dies take in a package and on them (3D-CIMlet; Du et al., DAC 2025), without substrate margins. All areas in m². */
public final class PackageArea {
    private PackageArea() {}

    /** Dies of a kind: area of one, m², its node, nm, and how many. */
    public record Dies(double areaM2, int nm, int count) {
        public Dies {
            Require.notNegative(areaM2, "areaM2");
            Require.within(nm, 1, 1000, "nm");
            Require.within(count, 0, 1 << 16, "count");
        }
    }

    /**
     * Dies side by side: A = Σ dies with what {@code link} asks of each, and 2·(⌈√N⌉ − 1)·gap·√A for the streets between the rows and columns of
     * N dies.
     */
    public static double sideBySideM2(Link link, double gapM, Dies... kinds) {
        Require.notNegative(gapM, "gapM");
        double area = 0;
        int dies = 0;
        for (Dies kind : kinds) {
            area += kind.count * (kind.areaM2 + link.terminalAreaM2(kind.nm));
            dies += kind.count;
        }
        double streets = Math.max(0, Math.ceil(Math.sqrt(dies)) - 1);
        return area + streets * gapM * 2 * Math.sqrt(area);
    }

    /** Dies on each other: the largest and the vias. */
    public static double stackedM2(Via via, long vias, NetworkRules rules, Dies... kinds) {
        Require.within(vias, 0, Integer.MAX_VALUE, "vias");
        double largest = 0;
        for (Dies kind : kinds) {
            if (kind.count > 0 || !rules.placedDiesOnly()) {
                largest = Math.max(largest, kind.areaM2);
            }
        }
        return largest + vias * via.areaM2();
    }

    /** Silicon of {@code lanes} of {@code link} on every die. */
    public static double driversM2(Link link, int lanes, Dies... kinds) {
        double area = 0;
        for (Dies kind : kinds) {
            area += kind.count * link.laneAreaM2(lanes, kind.nm);
        }
        return area;
    }
}
