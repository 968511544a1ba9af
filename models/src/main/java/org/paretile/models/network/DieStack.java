package org.paretile.models.network;

/**
 * Traffic in a one-dimensional stack of dies. Reusable; not safe for several threads.
 */
public final class DieStack {
    /** Energy and latency of one kind of traffic. */
    public record Transfer(double energyJ, double latencyS) {}

    public DieStack(Link link, long vias, double clockHz, NetworkRules rules) {
        throw new UnsupportedOperationException("" + link + vias + clockHz + rules);
    }

    /** From bottom to top: half of the keeping dies (0..keeping-1), all dynamic ones (keeping..), the other half; 3D-CIMlet's order. */
    public static int[] order(int keeping, int dynamic) {
        throw new UnsupportedOperationException("" + keeping + dynamic);
    }

    /** Forgets all traffic; {@code order[position]} is the die at that height. */
    public void clear(int[] order) {
        throw new UnsupportedOperationException();
    }

    /** {@code bits} from dies {@code first..first+count-1} to others, split evenly among the pairs. */
    public void add(int firstSource, int sources, int firstDestination, int destinations, long bits) {
        throw new UnsupportedOperationException("" + firstSource + sources + firstDestination + destinations + bits);
    }

    /** Forward traffic. */
    public Transfer inference() {
        throw new UnsupportedOperationException();
    }

    /** Traffic to backward operations. */
    public Transfer training() {
        throw new UnsupportedOperationException();
    }
}
