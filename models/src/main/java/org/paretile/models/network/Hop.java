package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * A router and a wire of an on-chip network by scaling from silicon, the alternative to {@link MeshPower}'s circuits: about 0.14 pJ/bit at
 * 32 nm over 1 mm, where measured chips have 0.06 to 0.27.
 *
 * @param nm feature size
 * @param wireJPerBitM a random bit along a repeated wire, J/m
 * @param wireSPerM along a repeated wire of four times the minimum width, s/m
 * @param routerJPerBit through a router of five ports
 * @param routerAreaM2 of a router of five ports of 256 bits
 */
public record Hop(int nm, double wireJPerBitM, double wireSPerM, double routerJPerBit, double routerAreaM2) {
    public Hop {
        Require.positive(wireJPerBitM, "wireJPerBitM");
        Require.positive(wireSPerM, "wireSPerM");
        Require.positive(routerJPerBit, "routerJPerBit");
        Require.positive(routerAreaM2, "routerAreaM2");
    }

    /** Energy of {@code bits} through a router and a wire of {@code lengthM}, J. */
    public double energyJ(double bits, double lengthM) {
        return bits * (routerJPerBit + wireJPerBitM * Require.notNegative(lengthM, "lengthM"));
    }
}
