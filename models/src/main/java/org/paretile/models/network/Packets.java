package org.paretile.models.network;

import org.paretile.models.technology.Require;

/**
 * How a transfer becomes rounds of packets of one flit, each round one packet from every sender to every receiver; 3D-CIMlet's traces (Du et
 * al., DAC 2025).
 *
 * @param flitBits bits a packet carries
 * @param reduction of how many rounds one is played; the cycles are multiplied by it afterwards
 * @param rules whether every pair gets all bits and whether all rounds are sent
 */
public record Packets(int flitBits, int reduction, NetworkRules rules) {
    public Packets {
        Require.within(flitBits, 1, 1 << 16, "flitBits");
        Require.within(reduction, 1, Integer.MAX_VALUE, "reduction");
    }

    /** Rounds inside a chiplet for {@code bits} between {@code pairs} of processing elements. */
    public long insideChiplet(long bits, long pairs) {
        check(bits, pairs);
        return Math.ceilDiv(Math.ceilDiv(bits, flitBits * (rules.bitsConserved() ? pairs : 1)), reduction);
    }

    /** Rounds between chiplets for {@code bits} between {@code pairs} of them. */
    public long betweenChiplets(long bits, long pairs) {
        check(bits, pairs);
        long rounds = Math.ceilDiv(bits, pairs * reduction * flitBits);
        return rules.allRounds() ? rounds : Math.max(0, rounds - 1);
    }

    private static void check(long bits, long pairs) {
        Require.within(bits, 0, Long.MAX_VALUE >> 1, "bits");
        Require.within(pairs, 1, 1L << 32, "pairs");
    }
}
